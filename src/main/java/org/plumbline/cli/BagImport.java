package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.bag.Bag;
import org.plumbline.ledger.history.Histories;

/** {@code import NEWCASE BAG}: makes a case from a bag, after every file of the bag was checked. */
record BagImport(Console console, Messages messages) {
    private static final int MOST = 100;

    int run(Path newCase, Path folder) {
        if (java.nio.file.Files.exists(newCase, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(messages.say("bag.import.exists", newCase.toString()));
        }
        return switch (Bag.verify(folder)) {
            case Bag.Result.Refused(List<Problem> problems) -> refused(problems);
            case Bag.Result.Verified(Bag bag) -> unpack(bag, newCase);
        };
    }

    private int unpack(Bag bag, Path newCase) {
        if (!bag.digests().containsKey("case.yaml")) {
            console.warn(messages.say("bag.import.no-case"));
            return Main.UNREADABLE;
        }
        Optional<Problem> problem = bag.unpack(newCase);
        if (problem.isPresent()) {
            return refused(List.of(problem.get()));
        }
        console.say(messages.say(
                "bag.import.done", newCase.toString(), bag.digests().size()));
        List<Problem> ofHistories = Histories.read(newCase.resolve("history")).problems();
        Diagnostics.print(ofHistories.stream().map(Diagnostics::of).toList(), console);
        if (ofHistories.stream().anyMatch(Problem::isError)) {
            console.warn(messages.say("bag.import.broken"));
            return Main.UNREADABLE;
        }
        console.say(messages.say("bag.import.next", newCase.toString()));
        return Main.DONE;
    }

    private int refused(List<Problem> problems) {
        Diagnostics.print(problems.stream().limit(MOST).map(Diagnostics::of).toList(), console);
        if (problems.size() > MOST) {
            console.warn(messages.say("bag.import.more", problems.size() - MOST));
        }
        console.warn(messages.say("bag.import.nothing"));
        return Main.UNREADABLE;
    }
}
