package org.plumbline.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds what a locked file has against what lies in the case, byte for byte. */
final class Comparison {
    private final EntryReader reader;
    private final Path root;
    private final List<Entry> present;
    private final Progress.Count count;

    Comparison(EntryReader reader, Path root, List<Entry> present, Progress.Count count) {
        this.reader = reader;
        this.root = root;
        this.present = present;
        this.count = count;
    }

    /** The first path that is not in both and the same in both, its permissions and time too. */
    Optional<String> firstThatDiffers() throws IOException {
        return first(true);
    }

    /** The first path of the case that the locked file has not, or not with these bytes. */
    Optional<String> firstThatIsNotKept() throws IOException {
        return first(false);
    }

    private Optional<String> first(boolean exactly) throws IOException {
        int at = 0;
        for (Entry kept = reader.next(); !kept.equals(EntryReader.END); kept = reader.next()) {
            int order =
                    at < present.size() ? Entry.ORDER.compare(present.get(at).path(), kept.path()) : 1;
            if (order < 0) {
                return Optional.of(present.get(at).path());
            }
            if ((order > 0 && exactly) || (order == 0 && !isSame(present.get(at), kept, exactly))) {
                return Optional.of(kept.path());
            }
            at += order == 0 ? 1 : 0;
        }
        return at < present.size() ? Optional.of(present.get(at).path()) : Optional.empty();
    }

    private boolean isSame(Entry here, Entry kept, boolean exactly) throws IOException {
        return switch (kept) {
            case Entry.Link link -> link.equals(here);
            case Entry.Folder folder -> exactly ? folder.equals(here) : here instanceof Entry.Folder;
            case Entry.File file -> (exactly ? file.equals(here) : here instanceof Entry.File) && hasSameBytes(file);
        };
    }

    private boolean hasSameBytes(Entry.File file) throws IOException {
        boolean[] same = {true};
        try (InputStream in = Files.newInputStream(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS)) {
            byte[] here = new byte[SealingStream.CHUNK];
            reader.drain((bytes, length) -> {
                int read = in.readNBytes(here, 0, length);
                same[0] &= Arrays.equals(here, 0, read, bytes, 0, length);
                count.add(length);
            });
            return same[0] && in.read() < 0;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
