package org.plumbline.vault;

/** Hears how far locking or unlocking is. */
@FunctionalInterface
public interface Progress {
    /** Called after every file and every 64 KiB; {@code done} and {@code all} are bytes of content. */
    void at(Stage stage, long done, long all);

    /** What is being done. */
    enum Stage {
        /** The files are read and written into the locked file. */
        WRITING,
        /** The locked file is read back and compared with the files. */
        COMPARING,
        /** The files are overwritten and deleted. */
        REMOVING,
        /** The locked file is read from end to end. */
        CHECKING,
        /** The files are written. */
        RESTORING,
        /** The files are put in their places. */
        MOVING
    }

    /** Counts bytes of one stage. */
    final class Count {
        private final Progress progress;
        private final Stage stage;
        private final long all;
        private long done;

        Count(Progress progress, Stage stage, long all) {
            this.progress = progress;
            this.stage = stage;
            this.all = all;
        }

        void add(long bytes) {
            done += bytes;
            progress.at(stage, done, all);
        }
    }
}
