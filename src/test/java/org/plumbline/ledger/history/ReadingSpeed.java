package org.plumbline.ledger.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.ledger.Statement;

/** Prints how long a cold machine takes to read a history of so many statements; run by hand. */
final class ReadingSpeed {
    private ReadingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        if (!Files.exists(folder.resolve("desk.jsonl"))) {
            List<Statement> all = Given.varied(count);
            Given.record(folder, "desk", Given.NOON, Given.text("records/a.yaml", all.toArray(Statement[]::new)));
            return;
        }
        long start = System.nanoTime();
        History history = History.read(folder, "desk");
        long read = System.nanoTime();
        int size =
                Histories.read(folder).ledgerAsOf(Histories.LATEST).entities().size();
        long ledger = System.nanoTime();
        System.out.printf(
                "%d statements: read %.1f ms; read again into a ledger of %d: %.1f ms%n",
                history.recorded().size(), (read - start) / 1e6, size, (ledger - read) / 1e6);
    }
}
