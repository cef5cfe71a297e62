package org.plumbline.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Extent;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;

/** Answers the questions of {@link WindowQueries} by the laws of judgement. */
public final class WindowAnswers {
    private WindowAnswers() {}

    /** Takes the folder that holds {@code case} and the questions. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Laps laps = new Laps();
        Judge judge = new Judge(MadeGed.evidence(folder), perspective());
        laps.read();
        List<String> answers = new ArrayList<>();
        for (String asked : Files.readAllLines(folder.resolve("questions.txt"))) {
            answers.add(laps.timed(() -> answer(judge, asked)));
        }
        Files.write(folder.resolve("plumbline.answers"), answers);
        Files.write(folder.resolve("plumbline.times"), laps.times());
    }

    private static Perspective perspective() {
        return Perspective.of(LocalDate.of(2100, 1, 1), Optional.empty(), new BigDecimal("0.10"), 24);
    }

    private static String answer(Judge judge, String asked) {
        Claim claim = Question.parse("question", asked).claim().orElseThrow();
        Counted.Found found = (Counted.Found) judge.count(claim, Judge.Depth.VERDICT);
        Extent.Side certain = found.extent().certain();
        return switch (claim.query()) {
            case Query.Count count -> certain.incidents() + " " + found.possible();
            case Query.Sum sum ->
                certain.incidents() + " " + found.possible() + " "
                        + certain.range().low() + " " + certain.best() + " "
                        + certain.range().high();
            default ->
                found.evidence().finding() instanceof Evidence.Finding.Numbers(var range)
                        ? String.valueOf(range.low())
                        : "";
        };
    }
}
