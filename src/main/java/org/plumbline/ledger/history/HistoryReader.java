package org.plumbline.ledger.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/**
 * Reads a history line by line. What stands behind the last complete batch is a torn write and only a warning: nobody was told
 * that it was recorded. A line that does not fit its digest anywhere before is an error.
 */
final class HistoryReader {
    private static final byte[] CHAIN_FIELD = ",\"chain\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMIT = "{\"act\":\"commit\"".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_LENGTH = 64;
    private static final int SUFFIX = CHAIN_FIELD.length + DIGEST_LENGTH + 2;

    private final String path;
    private final Batches batches;
    private final ActParser parser = new ActParser();
    private final Chain chain;
    private final List<Act> batch = new ArrayList<>();
    private @Nullable Problem broken;
    private int brokenLine;
    private boolean certainlyEdited;
    private boolean endsWithinLine;
    private int commitsAfter;
    private boolean zeros;
    private boolean endsWithCommit;
    private int line;
    private long offset;

    private HistoryReader(String path, Batches batches) {
        this.path = path;
        this.batches = batches;
        History.Head since = batches.head();
        this.chain = new Chain(since.digest().getBytes(StandardCharsets.US_ASCII));
        this.line = since.lines();
        this.offset = since.length();
    }

    /** What is made of the complete batches. */
    interface Batches {
        /** Takes a batch; says what does not fit. */
        @Nullable
        Phrase apply(List<Act> acts, int firstLine, History.Head end);

        /** Where the last batch that fitted ends; reading begins where it stands at first. */
        History.Head head();
    }

    /**
     * How the file ends.
     *
     * @param torn how many bytes stand behind the last complete batch
     * @param problems what is the matter with the file
     */
    record Ending(long torn, List<Problem> problems) {}

    static History read(Path file, String recorder) {
        HistoryState state = new HistoryState(recorder);
        Ending ending = read(file, state);
        return state.history(ending.torn(), ending.problems());
    }

    /** Hands over every complete batch of a file behind the head; a file that is not there has none. */
    static Ending read(Path file, Batches batches) {
        HistoryReader reader = new HistoryReader(placeOf(file), batches);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(batches.head().length(), Files.size(file)));
            return reader.read(in);
        } catch (NoSuchFileException none) {
            return new Ending(0, List.of());
        } catch (IOException unreadable) {
            return new Ending(
                    0,
                    List.of(Problem.error(
                            "E086",
                            reader.at(1, 1),
                            Phrase.of("ledger.E086.message", String.valueOf(unreadable.getMessage())),
                            Phrase.of("ledger.E086.help"))));
        }
    }

    /** The path as people know it: the folder of the histories and the file. */
    static String placeOf(Path file) {
        Path folder = file.getParent();
        Path name = folder == null ? null : folder.getFileName();
        return (name == null ? "" : name + "/") + file.getFileName();
    }

    private Ending read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        while (lines.next()) {
            line++;
            if (broken == null) {
                read(lines);
            }
            if (broken != null) {
                lookAtTail(lines);
            }
            offset += lines.end() - lines.start() + (lines.terminated() ? 1 : 0);
        }
        if (lines.tooLong()) {
            return new Ending(
                    0,
                    List.of(Problem.error(
                            "E082",
                            at(line + 1, 1),
                            Phrase.of("ledger.E082.too-long", Lines.LONGEST),
                            Phrase.of("ledger.E080.help"))));
        }
        long behind = offset - batches.head().length();
        if (behind <= 0) {
            return new Ending(0, List.of());
        }
        Problem problem = broken;
        if (problem != null && (certainlyEdited || !isTornTail())) {
            return new Ending(0, List.of(problem));
        }
        int firstTorn = batches.head().lines() + 1;
        return new Ending(
                behind,
                List.of(Problem.warning(
                        "E081",
                        at(firstTorn, 1),
                        Phrase.of("ledger.E081.message", behind),
                        Phrase.of("ledger.E081.help"))));
    }

    /** A write cut short ends within a line; after a power cut a block of zeros may stand in the last batch. */
    private boolean isTornTail() {
        return commitsAfter == 0 ? endsWithinLine || zeros : zeros && commitsAfter == 1 && endsWithCommit;
    }

    private void lookAtTail(Lines lines) {
        byte[] bytes = lines.bytes();
        for (int i = lines.start(); i < lines.end() && !zeros; i++) {
            zeros = bytes[i] == 0;
        }
        endsWithCommit = lines.terminated() && startsWith(bytes, lines.start(), lines.end(), COMMIT);
        if (endsWithCommit) {
            commitsAfter++;
        }
    }

    private void read(Lines lines) {
        byte[] bytes = lines.bytes();
        int start = lines.start();
        int end = lines.end();
        if (line == 1 && isForeignEncoding(bytes, start, end)) {
            refuse(1, Phrase.of("ledger.E082.byte-order-mark"), "E082");
            return;
        }
        int content = end - SUFFIX;
        if (content <= start
                || !startsWith(bytes, content, end, CHAIN_FIELD)
                || !chain.follows(bytes, start, content, content + CHAIN_FIELD.length)) {
            doesNotFollow(bytes, start, end, lines.terminated());
            return;
        }
        Act act = parser.parse(bytes, start, end);
        if (act == null) {
            refuse(1 + parser.goodUntil(start), parser.wrong(), "E082");
            return;
        }
        if (act instanceof Act.Begin begin && begin.format() > Act.DEEDS) {
            refuse(1, Phrase.of("ledger.E083.message", begin.format(), Act.DEEDS), "E083");
            return;
        }
        batch.add(act);
        if (act instanceof Act.Commit) {
            commit(offset + end - start + 1);
        }
    }

    private void commit(long end) {
        History.Head head = new History.Head(end, line, new String(chain.head(), StandardCharsets.US_ASCII));
        int first = line - batch.size() + 1;
        Phrase wrong = batches.apply(batch, first, head);
        batch.clear();
        if (wrong != null) {
            brokenLine = first;
            refuse(1, wrong, "E082");
        }
    }

    private void doesNotFollow(byte[] bytes, int start, int end, boolean terminated) {
        List<Phrase> advice = new ArrayList<>();
        if (parser.parse(bytes, start, end) == null) {
            advice.add(Phrase.of("ledger.E080.unreadable", 1 + parser.goodUntil(start), parser.wrong()));
        }
        if (end > start && bytes[end - 1] == '\r') {
            advice.add(Phrase.of("ledger.E080.windows-line-ends"));
        }
        advice.add(Phrase.of("ledger.E080.help"));
        endsWithinLine = !terminated;
        broken = new Problem(Problem.Severity.ERROR, "E080", at(line, 1), Phrase.of("ledger.E080.message"), advice);
    }

    private void refuse(int column, Phrase message, String code) {
        certainlyEdited = true;
        broken = Problem.error(
                code,
                at(brokenLine > 0 ? brokenLine : line, column),
                message,
                Phrase.of("ledger." + (code.equals("E083") ? "E083" : "E080") + ".help"));
    }

    private Place at(int atLine, int column) {
        return new Place(path, atLine, column);
    }

    private static boolean isForeignEncoding(byte[] bytes, int start, int end) {
        return end - start >= 2
                && ((bytes[start] == (byte) 0xEF && bytes[start + 1] == (byte) 0xBB)
                        || (bytes[start] == (byte) 0xFE && bytes[start + 1] == (byte) 0xFF)
                        || (bytes[start] == (byte) 0xFF && bytes[start + 1] == (byte) 0xFE));
    }

    private static boolean startsWith(byte[] bytes, int start, int end, byte[] prefix) {
        return end - start >= prefix.length
                && java.util.Arrays.equals(bytes, start, start + prefix.length, prefix, 0, prefix.length);
    }
}
