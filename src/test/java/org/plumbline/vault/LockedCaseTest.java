package org.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.vault.LockedCase.Locking;
import org.plumbline.vault.LockedCase.Unlocking;

final class LockedCaseTest {
    private static final Progress SILENT = (stage, done, all) -> {};
    private static final Predicate<String> NONE = String::isEmpty;

    @TempDir
    Path temporary;

    private Path folder;
    private Map<String, String> before = Map.of();

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temporary.resolve("case"));
        MadeCase.in(folder);
        before = MadeCase.look(folder);
    }

    @Test
    void everythingComesBackBitForBit() throws IOException {
        assertThat(lock()).isInstanceOf(Locking.Locked.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("case.locked"));
        }
        assertThat(LockedCase.isWholly(folder)).isTrue();
        assertThat(unlock()).isEqualTo(new Unlocking.Unlocked(before.size()));
        assertThat(MadeCase.look(folder)).isEqualTo(before);
    }

    @Test
    void aFileThatIsWrittenMeanwhileIsNotLostAndTheCaseStaysOpen() throws IOException {
        for (Progress.Stage stage :
                List.of(Progress.Stage.WRITING, Progress.Stage.COMPARING, Progress.Stage.REMOVING)) {
            Path late = folder.resolve("late-" + stage + ".txt");
            boolean[] written = {false};
            Locking locking = lock(folder, (now, done, all) -> {
                if (now == stage && !written[0]) {
                    written[0] = true;
                    try {
                        Files.writeString(late, "written while it was locked");
                    } catch (IOException refused) {
                        throw new java.io.UncheckedIOException(refused);
                    }
                }
            });
            if (locking instanceof Locking.Locked) {
                assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
            }
            assertThat(late).as(stage.toString()).hasContent("written while it was locked");
            assertThat(folder.resolve("case.locked")).doesNotExist();
        }
    }

    @Test
    void anEmptyCaseComesBackToo() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        Files.writeString(empty.resolve("case.yaml"), "");
        assertThat(lock(empty, SILENT)).isInstanceOf(Locking.Locked.class);
        assertThat(unlock(empty, SILENT)).isEqualTo(new Unlocking.Unlocked(1));
        assertThat(empty.resolve("case.yaml")).isEmptyFile();
    }

    @Test
    void aWrongPassphraseChangesNothing() throws IOException {
        lock();
        Map<String, String> locked = MadeCase.look(folder);
        assertThat(LockedCase.unlock(folder, Made.passphrase("another passphrase"), NONE, SILENT))
                .isEqualTo(new Unlocking.WrongPassphrase());
        assertThat(MadeCase.look(folder)).isEqualTo(locked);
    }

    @Test
    void aDamageAtAnyByteIsNamedAndNothingIsRestored() throws IOException {
        lock();
        Path file = folder.resolve("case.locked");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(9);
        for (int at = 0; at < whole.length; at += at < Envelope.LENGTH + 30 ? 1 : 1 + random.nextInt(20_000)) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            isDamaged(file, changed, "byte " + at);
            isDamaged(file, Arrays.copyOf(whole, at), "cut at " + at);
        }
        isDamaged(file, Arrays.copyOf(whole, whole.length + 1), "a byte more");
        Files.write(file, whole);
        assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
        assertThat(MadeCase.look(folder)).isEqualTo(before);
    }

    @Test
    void chunksCannotBeSwappedDroppedOrRepeated() throws IOException {
        lock();
        Path file = folder.resolve("case.locked");
        byte[] whole = Files.readAllBytes(file);
        int first = Envelope.LENGTH + SealingStream.PREFIX;
        int chunk = SealingStream.CHUNK + Key.TAG;
        byte[] swapped = whole.clone();
        System.arraycopy(whole, first, swapped, first + chunk, chunk);
        System.arraycopy(whole, first + chunk, swapped, first, chunk);
        isDamaged(file, swapped, "swapped");
        byte[] dropped = Arrays.copyOf(whole, whole.length - chunk);
        System.arraycopy(whole, first + chunk, dropped, first, whole.length - first - chunk);
        isDamaged(file, dropped, "dropped");
        isDamaged(file, Arrays.copyOf(whole, first + 2 * chunk), "cut behind a chunk");
        byte[] repeated = Arrays.copyOf(whole, whole.length + chunk);
        System.arraycopy(whole, first, repeated, first + chunk, whole.length - first);
        isDamaged(file, repeated, "repeated");
    }

    private void isDamaged(Path file, byte[] bytes, String how) throws IOException {
        Files.write(file, bytes);
        assertThat(unlock()).as(how).isInstanceOf(Unlocking.Damaged.class);
        try (var left = Files.list(folder)) {
            assertThat(left).as(how).containsExactly(file);
        }
    }

    @Test
    void aDiskThatFillsUpLeavesTheOriginalsAndNoDraft() throws IOException {
        for (long room : List.of(0L, 100L, 100_000L, 400_000L)) {
            Locking locking = locker(SILENT, out -> new Full(out, room)).lock();
            assertThat(locking).isInstanceOf(Locking.Failed.class);
            assertThat(MadeCase.look(folder)).isEqualTo(before);
        }
    }

    /** A disk with so much room. */
    private static final class Full extends FilterOutputStream {
        private long room;

        Full(OutputStream out, long room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }
    }

    @Test
    void whatChangesMeanwhileStopsItAndNothingIsRemoved() throws IOException {
        Path file = folder.resolve("case.yaml");
        Locking locking = lock(folder, (stage, done, all) -> {
            if (stage == Progress.Stage.WRITING && done == all) {
                append(file, "changed");
            }
        });
        assertThat(locking).isEqualTo(new Locking.Changed("case.yaml"));
        assertThat(folder.resolve("case.locked")).doesNotExist();
        assertThat(folder.resolve("case.locked.part")).doesNotExist();
        assertThat(MadeCase.look(folder).keySet()).isEqualTo(before.keySet());
    }

    @Test
    void aFileThatIsNewMeanwhileStopsItToo() {
        Locking locking = lock(folder, (stage, done, all) -> {
            if (stage == Progress.Stage.WRITING && done == all) {
                append(folder.resolve("records/new.yaml"), "new");
            }
        });
        assertThat(locking).isInstanceOf(Locking.Changed.class);
        assertThat(folder.resolve("records/new.yaml")).content().startsWith("new");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void aFileWithASecondNameElsewhereIsNotOverwrittenThere() throws IOException {
        Path backup = temporary.resolve("backup");
        Files.createLink(backup, folder.resolve("archive/capture"));
        lock();
        assertThat(backup).hasBinaryContent(Made.bytes(300_000, 7));
    }

    @Test
    void linksAreNeverFollowed() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("mine"), "not part of the case");
        Files.createSymbolicLink(folder.resolve("out"), outside);
        lock();
        assertThat(outside.resolve("mine")).hasContent("not part of the case");
        unlock();
        assertThat(Files.readSymbolicLink(folder.resolve("out"))).isEqualTo(outside);
    }

    @Test
    void aPipeIsRefused() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        org.junit.jupiter.api.Assumptions.assumeTrue(made.waitFor() == 0, "no mkfifo here: pipes were not tried");
        assertThat(lock())
                .isInstanceOfSatisfying(
                        Locking.Unkept.class,
                        unkept -> assertThat(unkept.path()).isEqualTo("pipe"));
        assertThat(folder.resolve("case.yaml")).exists();
    }

    @Test
    void nobodyLocksOrUnlocksAtTheSameTime() throws IOException {
        Locking[] second = new Locking[1];
        lock(folder, (stage, done, all) -> {
            if (second[0] == null && stage == Progress.Stage.COMPARING) {
                second[0] = lock();
            }
        });
        assertThat(second[0]).isEqualTo(new Locking.Busy());
        try (FileChannel held = FileChannel.open(folder.resolve("case.locked"), StandardOpenOption.WRITE)) {
            assertThat(held.tryLock()).isNotNull();
            assertThat(unlock()).isEqualTo(new Unlocking.Busy());
        }
        assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
    }

    @Test
    void somethingElseInThePlaceOfAFileIsNotOverwritten() throws IOException {
        lock();
        Files.createDirectory(folder.resolve("records"));
        Files.writeString(folder.resolve("records/mine"), "new work");
        assertThat(unlock()).isInstanceOf(Unlocking.InTheWay.class);
        assertThat(folder.resolve("records/mine")).hasContent("new work");
        Files.move(folder.resolve("records"), folder.resolve("other"));
        assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
        assertThat(folder.resolve("other/mine")).hasContent("new work");
    }

    @Test
    void lockingASecondTimeKeepsWhatIsNotInTheLockedFile() throws IOException {
        lock();
        Files.writeString(folder.resolve("new.txt"), "new work");
        assertThat(lock()).isEqualTo(new Locking.Changed("new.txt"));
        assertThat(folder.resolve("new.txt")).hasContent("new work");
        assertThat(Files.exists(folder.resolve("case.locked"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    private Locking lock() {
        return lock(folder, SILENT);
    }

    private static Locking lock(Path where, Progress progress) {
        return new CaseLocker(
                        where, Made.passphrase(Made.PASSPHRASE), NONE, progress, Made.CHEAP, UnaryOperator.identity())
                .lock();
    }

    private CaseLocker locker(Progress progress, UnaryOperator<OutputStream> through) {
        return new CaseLocker(folder, Made.passphrase(Made.PASSPHRASE), NONE, progress, Made.CHEAP, through);
    }

    private Unlocking unlock() {
        return unlock(folder, SILENT);
    }

    private static Unlocking unlock(Path where, Progress progress) {
        return LockedCase.unlock(where, Made.passphrase(Made.PASSPHRASE), NONE, progress);
    }
}
