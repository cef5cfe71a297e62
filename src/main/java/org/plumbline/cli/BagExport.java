package org.plumbline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.bag.BagWriter;
import org.plumbline.ledger.history.Histories;

/** {@code export CASE --to FOLDER --format bag}: the whole case as plain files, to be moved or kept. */
record BagExport(Console console, Messages messages) {
    int run(Path folder, Path target) {
        List<Problem> ofHistories = Histories.read(folder.resolve("history")).problems();
        BagWriter.Result result = BagWriter.write(folder, target, LocalDate.now(console.clock()));
        return switch (result) {
            case BagWriter.Result.Refused(List<Problem> problems) -> {
                print(problems);
                yield Main.UNREADABLE;
            }
            case BagWriter.Result.Done done -> {
                print(ofHistories);
                console.say(messages.say("bag.export.done", target.toString(), done.files(), done.bytes()));
                if (!done.leftOut().isEmpty()) {
                    console.say(
                            messages.say("bag.export.left-out", done.leftOut().size(), shown(done.leftOut())));
                }
                if (ofHistories.stream().anyMatch(Problem::isError)) {
                    console.warn(messages.say("bag.export.broken"));
                }
                console.say(messages.say("bag.export.next", target.toString()));
                yield Main.DONE;
            }
        };
    }

    private static String shown(List<String> paths) {
        int most = 5;
        return String.join(", ", paths.subList(0, Math.min(most, paths.size()))) + (paths.size() > most ? " …" : "");
    }

    private void print(List<Problem> problems) {
        Diagnostics.print(problems.stream().map(Diagnostics::of).toList(), console);
    }
}
