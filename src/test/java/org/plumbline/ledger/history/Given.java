package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plumbline.ledger.Statement;

/** Statements, files and recordings for the tests of histories. */
final class Given {
    static final Instant NOON = Instant.parse("2025-04-23T12:00:00Z");

    private Given() {}

    static Statement place(int number) {
        return Statement.by("the-source", "e" + number, "Happening", "place", "village-" + number);
    }

    /** A text file as it would be read, its digest made from what it says. */
    static Changes.TextFile text(String path, Statement... statements) {
        String all =
                String.join("\n", Arrays.stream(statements).map(Statement::id).toList());
        return new Changes.TextFile(
                path, Archive.digest(all.getBytes(StandardCharsets.UTF_8)), Arrays.asList(statements));
    }

    static HistoryWriter writer(Path folder, String recorder, Instant now) {
        HistoryWriter.Opening opening =
                HistoryWriter.open(folder, recorder, InstantSource.fixed(now), Duration.ofSeconds(5));
        assertThat(opening).isInstanceOf(HistoryWriter.Opening.Opened.class);
        return ((HistoryWriter.Opening.Opened) opening).writer();
    }

    /** Records the files as all that this recorder's case holds now. */
    static HistoryWriter.Outcome record(Path folder, String recorder, Instant now, Changes.TextFile... files) {
        try (HistoryWriter writer = writer(folder, recorder, now)) {
            return writer.append(Changes.between(writer.history(), Arrays.asList(files), List.of(), Set.of()));
        }
    }

    /** Many statements, some of them with every field and every kind of text. */
    static List<Statement> varied(int count) {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Statement plain = place(i);
            all.add(
                    i % 5 == 0
                            ? plain.withLanguage("my")
                                    .withPassage("“quoted” \\ \"twice\"\t\n\u0001 ရွာ 𐍈 " + i)
                                    .withPeriod("2025", "2025-04")
                                    .withBound(org.plumbline.ledger.Bound.AT_LEAST)
                                    .withModality(org.plumbline.ledger.Modality.ANNOUNCED)
                                    .withSource("another", "unknown")
                            : plain);
        }
        return all;
    }
}
