package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/** Records the files of a case into one recorder's history: what is new, what changed, what is gone, in one batch or not at all. */
public final class Recorder {
    /** How long to wait for another process that records under the same name. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Files in other tools' formats lie under this path; {@code record} leaves them alone, {@code import} brings them. */
    public static final String IMPORTS = "imports/";

    /** What a search found lies under this path; {@code record} leaves it alone. */
    public static final String FOUND = "found/";

    private final Path caseFolder;
    private final String name;
    private final InstantSource clock;
    private final Duration patience;
    private final Sealing sealing;

    /** Records without anything that follows. */
    Recorder(Path caseFolder, String name, InstantSource clock, Duration patience) {
        this(caseFolder, name, clock, patience, (recorder, before, now) -> List.of());
    }

    /**
     * Records into {@code <caseFolder>/history/<name>.jsonl}; the clock gives the time of recording.
     *
     * @param sealing what is done with each batch that is on the disk
     */
    public Recorder(Path caseFolder, String name, InstantSource clock, Duration patience, Sealing sealing) {
        this.caseFolder = caseFolder;
        this.name = name;
        this.clock = clock;
        this.patience = patience;
        this.sealing = sealing;
    }

    /** What follows a batch that is on the disk, while no other process can write the history. */
    @FunctionalInterface
    public interface Sealing {
        /**
         * Whatever goes wrong here, the batch stays recorded.
         *
         * @param before how far the history reached before the batch
         * @param now how far it reaches now
         * @return what somebody should know
         */
        List<Problem> seal(String recorder, History.Head before, History.Head now);
    }

    /** What became of it. */
    public sealed interface Result {
        /** The changes are recorded and on the disk. {@code notes} say what somebody should know. */
        record Done(Changes changes, Instant at, List<Problem> notes) implements Result {}

        /** Everything was recorded before. */
        record Unchanged(List<Problem> notes) implements Result {}

        /** Nothing was recorded. */
        record Refused(Problem problem) implements Result {}
    }

    /**
     * A file whose bytes go to the archive before anything is recorded.
     *
     * @param file where it lies
     * @param sha256 the digest of the bytes that were read from it
     */
    public record Original(Path file, String sha256) {}

    /**
     * Records these files as all that this recorder's part of the case now holds.
     *
     * @param originals of the tables and of the files that name their columns
     */
    public Result record(
            Collection<Changes.TextFile> texts, Collection<Changes.TableFile> tables, Collection<Original> originals) {
        return append(originals, history -> Changes.between(history, texts, tables, Set.of(IMPORTS, FOUND)));
    }

    /** Takes in one file in another tool's format, beside what is there. The same file twice adds nothing. */
    public Result take(Changes.TableFile file, Original original) {
        Set<String> everything = Set.of("");
        return append(List.of(original), history -> Changes.between(history, List.of(), List.of(file), everything));
    }

    /** Takes in a table whose bytes lie in the archive already. The same table twice adds nothing. */
    public Result take(Changes.TableFile file) {
        Set<String> everything = Set.of("");
        return append(List.of(), history -> Changes.between(history, List.of(), List.of(file), everything));
    }

    /** Records what was done with evidence; the originals lie in the archive, on the disk, before the deeds that name them count. */
    public Result take(List<Deed> deeds, Collection<Original> originals) {
        return append(originals, history -> Changes.of(deeds));
    }

    /** Records nothing and does only what follows a batch, for what was recorded and not sealed. */
    public Result seal() {
        return switch (HistoryWriter.open(caseFolder.resolve("history"), name, clock, patience)) {
            case HistoryWriter.Opening.Refused(Problem problem) -> new Result.Refused(problem);
            case HistoryWriter.Opening.Opened(HistoryWriter writer) -> {
                try (writer) {
                    yield new Result.Unchanged(sealing.seal(name, History.Head.NONE, writer.head()));
                }
            }
        };
    }

    private Result append(Collection<Original> originals, Function<History, Changes> compare) {
        return switch (HistoryWriter.open(caseFolder.resolve("history"), name, clock, patience)) {
            case HistoryWriter.Opening.Refused(Problem problem) -> new Result.Refused(problem);
            case HistoryWriter.Opening.Opened(HistoryWriter writer) -> {
                try (writer) {
                    yield append(writer, originals, compare);
                }
            }
        };
    }

    private Result append(HistoryWriter writer, Collection<Original> originals, Function<History, Changes> compare) {
        History history = writer.history();
        Changes changes = compare.apply(history);
        if (changes.isEmpty()) {
            return new Result.Unchanged(history.problems());
        }
        Archive archive = new Archive(caseFolder.resolve("archive"));
        for (Original original : originals) {
            try {
                if (!archive.keep(original.file()).equals(original.sha256())) {
                    return refused("E085", original.file(), Phrase.of("ledger.E085.changed-meanwhile"));
                }
            } catch (IOException failure) {
                String why = failure.getClass().getSimpleName() + ": " + failure.getMessage();
                return refused("E085", original.file(), Phrase.of("ledger.E085.message", why));
            }
        }
        return switch (writer.append(changes)) {
            case HistoryWriter.Outcome.Failed(Problem problem) -> new Result.Refused(problem);
            case HistoryWriter.Outcome.Done(Instant at, List<Problem> notes) -> {
                List<Problem> all = new java.util.ArrayList<>(history.problems());
                all.addAll(notes);
                all.addAll(sealing.seal(name, history.head(), writer.head()));
                yield new Result.Done(changes, at, List.copyOf(all));
            }
        };
    }

    private Result refused(String code, Path file, Phrase message) {
        Path inside = file.startsWith(caseFolder) ? caseFolder.relativize(file) : file;
        String place = inside.toString().replace('\\', '/');
        return new Result.Refused(Problem.error(code, new Place(place, 1, 1), message, Phrase.of("ledger.E085.help")));
    }
}
