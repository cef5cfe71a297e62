package org.plumbline.ledger.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.ledger.Statement;

/**
 * A process that records batch after batch and prints the number of each once it was acknowledged. Batch n puts statements of its own into
 * the file {@code records/n.yaml}, so that whole and half batches can be told apart.
 */
final class RecordingChild {
    static final int BATCH = 150;

    private RecordingChild() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String recorder = arguments[1];
        int first = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        HistoryWriter.Opening opening = HistoryWriter.open(
                folder, recorder, InstantSource.system(), Duration.ofMillis(Long.parseLong(arguments[4])));
        switch (opening) {
            case HistoryWriter.Opening.Refused refused -> {
                say("refused " + refused.problem().code());
                System.exit(3);
            }
            case HistoryWriter.Opening.Opened opened -> record(opened.writer(), first, count);
        }
    }

    private static void record(HistoryWriter writer, int first, int count) {
        say("open");
        for (int number = first; number < first + count; number++) {
            Changes changes = Changes.between(writer.history(), List.of(batch(number)), List.of(), Set.of("records/"));
            switch (writer.append(changes)) {
                case HistoryWriter.Outcome.Done done -> say("done " + number);
                case HistoryWriter.Outcome.Failed failed -> {
                    say("failed " + failed.problem().code());
                    System.exit(4);
                }
            }
        }
        writer.close();
    }

    /** The text file of one batch. */
    static Changes.TextFile batch(int number) {
        Statement[] statements = IntStream.range(0, BATCH)
                .mapToObj(i -> Given.place(number * BATCH + i).withPassage("seen in batch " + number))
                .toArray(Statement[]::new);
        return Given.text("records/" + number + ".yaml", statements);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
