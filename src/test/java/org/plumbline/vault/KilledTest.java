package org.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.vault.LockedCase.Locking;
import org.plumbline.vault.LockedCase.Unlocking;

/** Locking and unlocking are killed at seeded moments, in a process of their own, and done again. */
final class KilledTest {
    private static final int ROUNDS = 8;
    private static final String LATE = "records/late.txt";

    /** About as many steps as the made case takes. */
    private static final int STEPS = 75;

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
    void lockingIsFinishedByLockingAgain() throws IOException, InterruptedException {
        Random random = new Random(17);
        for (int round = 0; round < ROUNDS; round++) {
            int step = 1 + random.nextInt(STEPS);
            killed("lock", step);
            assertThat(lock()).as("killed at step " + step).isInstanceOf(Locking.Locked.class);
            try (var left = Files.list(folder)) {
                assertThat(left).containsExactly(folder.resolve("case.locked"));
            }
            assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
            assertThat(MadeCase.look(folder)).as("killed at step " + step).isEqualTo(before);
        }
    }

    @Test
    void unlockingIsFinishedByUnlockingAgain() throws IOException, InterruptedException {
        Random random = new Random(23);
        for (int round = 0; round < ROUNDS; round++) {
            int step = 1 + random.nextInt(STEPS);
            lock();
            killed("unlock", step);
            if (LockedCase.isLocked(folder)) {
                assertThat(unlock()).as("killed at step " + step).isInstanceOf(Unlocking.Unlocked.class);
            }
            assertThat(MadeCase.look(folder)).as("killed at step " + step).isEqualTo(before);
        }
    }

    @Test
    void whatIsHalfLockedCanBeUnlocked() throws IOException, InterruptedException {
        Random random = new Random(29);
        for (int round = 0; round < ROUNDS / 2; round++) {
            int step = STEPS / 2 + random.nextInt(STEPS / 2);
            killed("lock", step);
            if (LockedCase.isLocked(folder)) {
                assertThat(unlock()).as("killed at step " + step).isInstanceOf(Unlocking.Unlocked.class);
                assertThat(MadeCase.look(folder)).as("killed at step " + step).isEqualTo(before);
            }
            Files.deleteIfExists(folder.resolve("case.locked.part"));
        }
    }

    @Test
    void aRealKillAtAnyTimeLosesNothing() throws IOException, InterruptedException {
        Random random = new Random(31);
        for (int round = 0; round < 4; round++) {
            Process process = start(round % 2 == 0 ? "lock" : "unlock", Integer.MAX_VALUE);
            process.waitFor(150 + random.nextInt(500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(round % 2 == 0 ? lock() : unlock())
                    .isInstanceOfAny(Locking.Locked.class, Unlocking.Unlocked.class, Unlocking.NotLocked.class);
        }
        assertThat(MadeCase.look(folder)).isEqualTo(before);
    }

    /** Somebody writes when everything is compared and nothing set aside; the kill comes when all is set aside and not yet looked at. */
    @Test
    void whatWasWrittenMeanwhileIsNotLostWhenTheKillComesBeforeItIsSeen() throws IOException, InterruptedException {
        for (String next : new String[] {"lock", "unlock"}) {
            killed("lock-written", 2);
            assertThat(folder.resolve("case.checking")).isDirectory();
            if (next.equals("lock")) {
                assertThat(lock()).isEqualTo(new Locking.Changed(LATE));
                assertThat(lock()).isEqualTo(new Locking.Changed(LATE));
            } else {
                assertThat(unlock()).isEqualTo(new Unlocking.InTheWay(LATE));
            }
            assertThat(folder.resolve(LATE)).hasContent("written late");
            assertThat(folder.resolve("case.checking")).doesNotExist();
            Files.delete(folder.resolve(LATE));
            assertThat(next.equals("lock") ? lock() : unlock())
                    .isInstanceOfAny(Locking.Locked.class, Unlocking.Unlocked.class);
            if (LockedCase.isLocked(folder)) {
                assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
            }
            assertThat(MadeCase.look(folder)).as(next).isEqualTo(before);
        }
    }

    @Test
    void aFileThatTakesThePlaceOfOneThatIsAsideIsToldAndNeitherIsLost() throws IOException, InterruptedException {
        killed("lock-written", 2);
        Path even = Files.createDirectory(folder.resolve("records")).resolve("even-later.txt");
        Files.writeString(even, "written even later");
        assertThat(lock()).isEqualTo(new Locking.Changed("records"));
        assertThat(unlock()).isEqualTo(new Unlocking.InTheWay("records"));
        assertThat(even).hasContent("written even later");
        assertThat(folder.resolve("case.checking").resolve(LATE)).hasContent("written late");
        assertThat(LockedCase.isWholly(folder)).isFalse();
        Files.delete(even);
        Files.delete(folder.resolve("records"));
        assertThat(unlock()).isEqualTo(new Unlocking.InTheWay(LATE));
        Files.delete(folder.resolve(LATE));
        assertThat(unlock()).isInstanceOf(Unlocking.Unlocked.class);
        assertThat(MadeCase.look(folder)).isEqualTo(before);
    }

    private void killed(String what, int step) throws IOException, InterruptedException {
        Process process = start(what, step);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, or done before").isIn(137, 0);
    }

    private Process start(String what, int step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        what,
                        folder.toString(),
                        Integer.toString(step))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Locking lock() {
        return lock(folder, (stage, done, all) -> {});
    }

    private Unlocking unlock() {
        return unlock(folder, (stage, done, all) -> {});
    }

    private static Locking lock(Path folder, Progress progress) {
        return new CaseLocker(
                        folder,
                        Made.passphrase(Made.PASSPHRASE),
                        path -> false,
                        progress,
                        Made.CHEAP,
                        UnaryOperator.identity())
                .lock();
    }

    private static Unlocking unlock(Path folder, Progress progress) {
        return LockedCase.unlock(folder, Made.passphrase(Made.PASSPHRASE), path -> false, progress);
    }

    /** Stops without a word at the given step, as a process that is killed does: nothing is tidied up. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            int[] left = {Integer.parseInt(arguments[2])};
            boolean writes = arguments[0].equals("lock-written");
            Path late = Path.of(arguments[1]).resolve(LATE);
            Progress progress = (stage, done, all) -> {
                if (writes && stage != Progress.Stage.REMOVING) {
                    return;
                }
                if (writes && left[0] == 2) {
                    write(late);
                }
                left[0]--;
                if (left[0] == 0) {
                    Runtime.getRuntime().halt(137);
                }
            };
            Path folder = Path.of(arguments[1]);
            if (arguments[0].startsWith("lock")) {
                lock(folder, progress);
            } else {
                unlock(folder, progress);
            }
        }

        private static void write(Path late) {
            try {
                Files.writeString(late, "written late");
            } catch (IOException refused) {
                throw new java.io.UncheckedIOException(refused);
            }
        }
    }
}
