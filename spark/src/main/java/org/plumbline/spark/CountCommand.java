package org.plumbline.spark;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.report.CountReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.cli.Console;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** {@code count FOLDER QUESTION …}: answers questions about a stored case, as of today. */
final class CountCommand {
    private CountCommand() {}

    static int run(String folder, List<String> questions, Console console) {
        return switch (StoredCase.open(Session.start(), folder)) {
            case StoredCase.Opened.Refused(List<Phrase> reasons) -> Main.refuse(reasons, console);
            case StoredCase.Opened.Read(StoredCase stored) -> {
                CountJob job =
                        new CountJob(stored, stored.rules().on(console.clock().instant()));
                List<Answer> answers = job.answer(questions);
                answers.forEach(answer -> tell(answer, console));
                yield answers.stream().allMatch(Answer.Found.class::isInstance) ? Main.DONE : Main.UNREADABLE;
            }
        };
    }

    private static void tell(Answer answer, Console console) {
        switch (answer) {
            case Answer.Found found -> tell(found, console);
            case Answer.Unanswered(String question, String code, Phrase reason, List<Phrase> notes) -> {
                Messages messages = Messages.in(console.language());
                console.out().flush();
                Main.lines(question, "").forEach(console.err()::println);
                Main.lines((code.isEmpty() ? "" : "error[" + code + "]: ") + messages.say(reason), "  ")
                        .forEach(console.err()::println);
                notes.stream()
                        .flatMap(note -> Main.lines(messages.say(note), "  "))
                        .forEach(console.err()::println);
            }
        }
    }

    private static void tell(Answer.Found found, Console console) {
        boolean counts = Question.parse(found.question(), found.question())
                .claim()
                .filter(claim -> claim.query() instanceof Query.Count)
                .isPresent();
        Optional<Evidence.Finding> finding = found.finding().map(Evidence.Finding.Numbers::new);
        CountReport.Summed summed = new CountReport.Summed(
                found.question(), finding, found.incidents(), found.extent(), found.complete(), counts);
        console.out().print(CountReport.summary(summed, console.language(), Ink.PLAIN));
        Messages messages = Messages.in(console.language());
        if (finding.isEmpty()) {
            Main.lines(messages.say("spark.count.totalled"), "").forEach(console.out()::println);
        }
        if (found.disputed()) {
            Main.lines(messages.say("spark.count.disputed"), "").forEach(console.out()::println);
        }
    }
}
