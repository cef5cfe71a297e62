package org.plumbline.evidence.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A folder for bytes on their way in. All lie in files named {@code incoming-….part}, which are gone when it is closed; what is to
 * stay must be kept before.
 */
public final class Incoming implements Closeable {
    private final Path folder;
    private final List<Path> drafts = new ArrayList<>();

    /** The folder is made when the first bytes come. */
    public Incoming(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes all that comes; if that fails, nothing of it stays.
     *
     * @param most bytes to take
     * @throws RefusedException E101 if there are more, E118 if the folder cannot be written to or the disk is full
     */
    Draft take(InputStream in, long most) throws IOException {
        Draft draft = begin(most);
        boolean whole = false;
        try {
            try (draft) {
                draft.fill(in);
            }
            whole = true;
            return draft;
        } finally {
            if (!whole) {
                drop(draft.file());
            }
        }
    }

    private Draft begin(long most) throws RefusedException {
        Path file = folder.resolve("incoming-" + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            Draft draft = Draft.at(file, most);
            drafts.add(file);
            return draft;
        } catch (IOException full) {
            throw new RefusedException(full, "E118", "message", full.getClass().getSimpleName());
        }
    }

    /** Removes a draft that nobody needs. */
    void drop(Path draft) throws IOException {
        Files.deleteIfExists(draft);
        drafts.remove(draft);
    }

    @Override
    public void close() throws IOException {
        for (Path draft : List.copyOf(drafts)) {
            drop(draft);
        }
    }
}
