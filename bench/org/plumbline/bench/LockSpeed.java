package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.plumbline.vault.LockedCase;
import org.plumbline.vault.Passphrase;
import org.plumbline.vault.Progress;

/**
 * Megabytes a second of locking and unlocking a case, step by step, against what AES-256-GCM of the JDK alone does with the same bytes
 * in memory, in the same run. Arguments: megabytes (256), files (64).
 */
final class LockSpeed {
    private static final int CHUNK = 64 * 1024;

    private LockSpeed() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 256;
        int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("lock-speed");
        try {
            long bytes = make(folder, megabytes, files);
            plain(bytes); // warms up
            double plain = plain(bytes);
            out.printf("AES-256-GCM of the JDK, in memory   %8.0f MB/s%n", rate(bytes, plain));
            long start = System.nanoTime();
            Object locking = LockedCase.lock(folder, words(), path -> false, new Steps(out, bytes));
            print(out, "lock, all in all", bytes, seconds(start), plain, locking);
            start = System.nanoTime();
            Object unlocking = LockedCase.unlock(folder, words(), path -> false, new Steps(out, bytes));
            print(out, "unlock, all in all", bytes, seconds(start), plain, unlocking);
        } finally {
            remove(folder);
        }
    }

    private static void print(PrintStream out, String what, long bytes, double seconds, double plain, Object outcome) {
        out.printf(
                "%-35s %8.0f MB/s   %.2f of AES-GCM alone   %s%n",
                what, rate(bytes, seconds), plain / seconds, outcome.getClass().getSimpleName());
    }

    /** Prints how fast each step was. */
    private static final class Steps implements Progress {
        private final PrintStream out;
        private final long bytes;
        private Stage stage = Stage.WRITING;
        private long start = System.nanoTime();

        Steps(PrintStream out, long bytes) {
            this.out = out;
            this.bytes = bytes;
        }

        @Override
        public void at(Stage now, long done, long all) {
            if (now != stage) {
                out.printf("  until %-30s %8.0f MB/s%n", now, rate(bytes, seconds(start)));
                stage = now;
                start = System.nanoTime();
            }
        }
    }

    private static Passphrase words() {
        return Passphrase.of("four plain words together".toCharArray());
    }

    private static long make(Path folder, int megabytes, int files) throws IOException {
        Random random = new Random(1);
        byte[] content = new byte[(int) ((long) megabytes * 1_000_000 / files)];
        for (int i = 0; i < files; i++) {
            random.nextBytes(content);
            Files.write(folder.resolve("file-" + i), content);
        }
        return (long) content.length * files;
    }

    private static double plain(long bytes) throws GeneralSecurityException {
        byte[] clear = new byte[CHUNK];
        byte[] sealed = new byte[CHUNK + 16];
        byte[] nonce = new byte[12];
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        long start = System.nanoTime();
        for (long done = 0; done < bytes; done += CHUNK) {
            for (int i = 0; i < 8; i++) {
                nonce[i] = (byte) ((done / CHUNK) >>> (8 * i));
            }
            nonce[11] ^= 1;
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.doFinal(clear, 0, CHUNK, sealed, 0);
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double rate(long bytes, double seconds) {
        return bytes / 1e6 / seconds;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
