package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/**
 * Adds batches to one recorder's history. A batch that {@link #append} acknowledged is on the disk, whole; one that it did not
 * acknowledge counts as a whole or not at all, whatever happens. While a writer is open no other process can write this history.
 */
public final class HistoryWriter implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 64;
    private static final int SALT_BYTES = 16;

    private final Path folder;
    private final Path file;
    private final InstantSource clock;
    private final ProcessLock lock;
    private final Opener opener;
    private final RandomGenerator random = new SecureRandom();
    private final HistoryState state;
    private final List<Problem> found;

    private HistoryWriter(Path folder, InstantSource clock, ProcessLock lock, Opener opener, History history) {
        this.folder = folder;
        this.file = folder.resolve(history.recorder() + ".jsonl");
        this.clock = clock;
        this.lock = lock;
        this.opener = opener;
        this.state = new HistoryState(history);
        this.found = history.problems();
    }

    /** How the history is opened for writing. */
    @FunctionalInterface
    interface Opener {
        FileChannel open(Path path, OpenOption... options) throws IOException;
    }

    /** Whether a history can be written. */
    public sealed interface Opening {
        /** It can; close the writer when done. */
        record Opened(HistoryWriter writer) implements Opening {}

        /** It cannot, and nothing was changed. */
        record Refused(Problem problem) implements Opening {}
    }

    /** What became of a batch. */
    public sealed interface Outcome {
        /** It is on the disk, recorded at this time; {@code notes} say what somebody should know. */
        record Done(Instant at, List<Problem> notes) implements Outcome {}

        /** Nothing of it was recorded. */
        record Failed(Problem problem) implements Outcome {}
    }

    /** Whether a name can be a recorder's: a role or pseudonym in lower-case letters, digits and hyphens, at most 64. */
    public static boolean isName(String recorder) {
        return recorder.length() <= LONGEST_NAME && NAME.matcher(recorder).matches();
    }

    /**
     * Opens {@code <folder>/<recorder>.jsonl} for writing, and waits up to {@code patience} for another process that writes it.
     * Bytes that a torn write left behind are moved to {@code <recorder>.torn-<n>} beside it.
     */
    public static Opening open(Path folder, String recorder, InstantSource clock, Duration patience) {
        return open(folder, recorder, clock, patience, FileChannel::open);
    }

    static Opening open(Path folder, String recorder, InstantSource clock, Duration patience, Opener opener) {
        Path file = folder.resolve(recorder + ".jsonl");
        Place place = new Place(HistoryReader.placeOf(file), 1, 1);
        if (!isName(recorder)) {
            return new Opening.Refused(Problem.error(
                    "E087", place, Phrase.of("ledger.E087.message", recorder), Phrase.of("ledger.E087.help")));
        }
        ProcessLock lock;
        try {
            Disk.makeFolder(folder);
            lock = ProcessLock.take(folder.resolve(recorder + ".lock"), patience);
        } catch (IOException refused) {
            return new Opening.Refused(cannotWrite(place, refused));
        }
        if (lock == null) {
            return new Opening.Refused(Problem.error(
                    "E084",
                    place,
                    Phrase.of("ledger.E084.message", recorder, patience.toSeconds()),
                    Phrase.of("ledger.E084.help")));
        }
        return openLocked(folder, recorder, clock, lock, opener);
    }

    private static Opening openLocked(
            Path folder, String recorder, InstantSource clock, ProcessLock lock, Opener opener) {
        Path file = folder.resolve(recorder + ".jsonl");
        Place place = new Place(HistoryReader.placeOf(file), 1, 1);
        Opening opening;
        try {
            History history = HistoryReader.read(file, recorder);
            if (history.isBroken()) {
                opening = new Opening.Refused(history.problems().getFirst());
            } else {
                setTornBytesAside(file, recorder, history, opener);
                opening = new Opening.Opened(new HistoryWriter(folder, clock, lock, opener, history));
            }
        } catch (IOException refused) {
            opening = new Opening.Refused(cannotWrite(place, refused));
        }
        if (opening instanceof Opening.Refused) {
            release(lock);
        }
        return opening;
    }

    private static void setTornBytesAside(Path file, String recorder, History history, Opener opener)
            throws IOException {
        if (history.torn() == 0) {
            return;
        }
        long length = history.head().length();
        try (FileChannel channel = opener.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer torn = ByteBuffer.allocate(Math.toIntExact(channel.size() - length));
            while (torn.hasRemaining() && channel.read(torn, length + torn.position()) >= 0) {}
            int number = 1;
            while (Files.exists(file.resolveSibling(recorder + ".torn-" + number))) {
                number++;
            }
            Disk.writeWhole(file.resolveSibling(recorder + ".torn-" + number), torn.array());
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** What is recorded so far. */
    public History history() {
        return state.history(0, found);
    }

    /** How far the history reaches. */
    public History.Head head() {
        return state.head();
    }

    /** Records the changes as one batch. On {@link Outcome.Done} they are on the disk. */
    public Outcome append(Changes changes) {
        List<Problem> notes = new ArrayList<>();
        Instant at = time(notes);
        List<Act> acts = acts(changes, at);
        History.Head head = state.head();
        ActWriter writer = new ActWriter(head.digest().getBytes(StandardCharsets.US_ASCII));
        acts.forEach(writer::write);
        byte[] bytes = writer.toBytes();
        Problem failure = write(bytes, head);
        if (failure != null) {
            return new Outcome.Failed(failure);
        }
        History.Head end = new History.Head(
                head.length() + bytes.length,
                head.lines() + acts.size(),
                new String(writer.head(), StandardCharsets.US_ASCII));
        Phrase wrong = state.apply(acts, head.lines() + 1, end);
        if (wrong != null) {
            throw new IllegalArgumentException("these changes do not fit the history: " + wrong);
        }
        return new Outcome.Done(at, List.copyOf(notes));
    }

    private Instant time(List<Problem> notes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant last = state.last();
        if (last == null || !now.isBefore(last)) {
            return now;
        }
        notes.add(Problem.warning(
                "E088",
                place(),
                Phrase.of("ledger.E088.message", now.toString(), last.toString()),
                Phrase.of("ledger.E088.help")));
        return last;
    }

    private List<Act> acts(Changes changes, Instant at) {
        String recorder = recorder();
        List<Act> acts = new ArrayList<>();
        acts.add(new Act.Begin(changes.deeds().isEmpty() ? Act.STATEMENTS : Act.DEEDS, at, recorder, salt()));
        for (Changes.OfFile file : changes.files()) {
            acts.add(file.isGone() ? new Act.Gone(file.path()) : new Act.File(file.path(), file.sha256()));
            file.retracted().forEach(one -> acts.add(new Act.Retract(one.line())));
            file.added().forEach(statement -> acts.add(new Act.State(statement)));
        }
        for (Changes.OfTable table : changes.tables()) {
            acts.add(
                    table.isGone()
                            ? new Act.Gone(table.path())
                            : new Act.TakeIn(
                                    table.path(), table.sha256(), table.mapping(), table.rows(), table.root()));
        }
        changes.deeds().forEach(deed -> acts.add(new Act.Did(deed)));
        acts.add(new Act.Commit(acts.size() + 1));
        return acts;
    }

    /** Drawn anew for each batch, so that its time cannot be confirmed by guessing from what is shown of a log. */
    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private String recorder() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".jsonl".length());
    }

    private @Nullable Problem write(byte[] bytes, History.Head head) {
        boolean isFirst = head.length() == 0;
        try (FileChannel channel = opener.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                endLastLine(channel, head.length());
                channel.position(head.length());
                Disk.writeFully(channel, bytes);
                channel.force(true);
                if (isFirst) {
                    Disk.forceFolder(folder);
                }
                return null;
            } catch (IOException failure) {
                takeBack(channel, head.length(), failure);
                return cannotWrite(place(), failure);
            }
        } catch (IOException refused) {
            return cannotWrite(place(), refused);
        }
    }

    /** Some editors take away the line feed at the end of a file. */
    private static void endLastLine(FileChannel channel, long length) throws IOException {
        if (length > 0 && channel.size() == length - 1) {
            channel.position(length - 1);
            Disk.writeFully(channel, new byte[] {'\n'});
        }
    }

    /** If this fails too, the bytes stand behind the last complete batch and the next writer sets them aside. */
    private static void takeBack(FileChannel channel, long length, IOException failure) {
        try {
            channel.truncate(length);
            channel.force(true);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Place place() {
        return new Place(HistoryReader.placeOf(file), 1, 1);
    }

    private static Problem cannotWrite(Place place, IOException why) {
        return Problem.error(
                "E085",
                place,
                Phrase.of("ledger.E085.message", why.getClass().getSimpleName() + ": " + why.getMessage()),
                Phrase.of("ledger.E085.help"));
    }

    private static void release(ProcessLock lock) {
        try {
            lock.close();
        } catch (IOException gone) {
            // the system drops the lock when the process ends
        }
    }

    @Override
    public void close() {
        release(lock);
    }
}
