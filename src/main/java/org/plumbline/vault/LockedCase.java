package org.plumbline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.plumbline.language.Phrase;

/**
 * A whole case in one sealed file, {@code case.locked}, in its own folder. Neither locking nor unlocking ever takes away the only copy of
 * anything: killed at any moment, the case is in the locked file or in clear, whole, and doing it again finishes.
 */
public final class LockedCase {
    private LockedCase() {}

    /** What became of locking. */
    public sealed interface Locking {
        /**
         * The folder holds nothing but the locked file.
         *
         * @param entries files, folders and links
         * @param size of the locked file in bytes
         */
        record Locked(int entries, long size) implements Locking {}

        /** Something in the case cannot be kept as it is; nothing was changed. */
        record Unkept(String path, Phrase why) implements Locking {}

        /** Something changed while the case was being locked, or is not in the locked file; nothing was removed. */
        record Changed(String path) implements Locking {}

        /** The case is partly unlocked: unlock it to the end first. */
        record HalfUnlocked() implements Locking {}

        /** The case was being locked under another passphrase; nothing was changed. */
        record WrongPassphrase() implements Locking {}

        /** The locked file of an earlier run is not as it was written; nothing was removed. */
        record Damaged(Damage damage) implements Locking {}

        /** A newer Plumbline locked it. */
        record Newer(int version) implements Locking {}

        /** Another process is locking or unlocking this case. */
        record Busy() implements Locking {}

        /** The disk refused. What was there is still there, in clear or in the locked file. */
        record Failed(IOException why) implements Locking {}
    }

    /** What became of unlocking. */
    public sealed interface Unlocking {
        /** Everything is in its place, and the locked file is gone. */
        record Unlocked(int entries) implements Unlocking {}

        /** The folder has no locked file. */
        record NotLocked() implements Unlocking {}

        /** Another passphrase opens it; nothing was changed. */
        record WrongPassphrase() implements Unlocking {}

        /** The locked file is not as it was written, or forged; nothing was restored. */
        record Damaged(Damage damage) implements Unlocking {}

        /** A newer Plumbline locked it; nothing was changed. */
        record Newer(int version) implements Unlocking {}

        /** The folder holds something else under this path; nothing was changed. */
        record InTheWay(String path) implements Unlocking {}

        /** The disk has so many bytes free, and so many are needed; nothing was changed. */
        record NoRoom(long free, long needed) implements Unlocking {}

        /** Another process is locking or unlocking this case. */
        record Busy() implements Unlocking {}

        /** The disk refused. The locked file is still there. */
        record Failed(IOException why) implements Unlocking {}
    }

    /** Whether a folder is a locked case, or one that is being locked or unlocked. */
    public static boolean isLocked(Path folder) {
        return Files.isRegularFile(folder.resolve(CaseTree.LOCKED), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whether nothing lies beside the locked file any more.
     *
     * @throws IOException if the disk cannot be read
     */
    public static boolean isWholly(Path folder) throws IOException {
        return isLocked(folder)
                && Removal.isDone(folder)
                && !Files.exists(folder.resolve(CaseTree.UNLOCKING), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(folder.resolve(CaseTree.UNLOCKED), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Locks a case, or finishes locking one.
     *
     * @param passing tells of a path, relative and with forward slashes, whether the file need not be kept (a lock file)
     */
    public static Locking lock(Path folder, Passphrase passphrase, Predicate<String> passing, Progress progress) {
        return new CaseLocker(folder, passphrase, passing, progress, Cost.RECOMMENDED, UnaryOperator.identity()).lock();
    }

    /** Unlocks a case, or finishes unlocking one; {@code passing} as above. */
    public static Unlocking unlock(Path folder, Passphrase passphrase, Predicate<String> passing, Progress progress) {
        return new CaseUnlocker(folder, passphrase, passing, progress).unlock();
    }
}
