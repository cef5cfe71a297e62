package org.plumbline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.language.Phrase;
import org.plumbline.vault.LockedCase.Unlocking;

/**
 * Unlocks one case: reads the locked file from end to end before anything is written, restores into a folder beside, moves everything to
 * its place, and only then removes the locked file. Finds by what lies in the folder how far an earlier run came.
 */
final class CaseUnlocker {
    private final Path root;
    private final Passphrase passphrase;
    private final Predicate<String> passing;
    private final Progress progress;

    CaseUnlocker(Path root, Passphrase passphrase, Predicate<String> passing, Progress progress) {
        this.root = root;
        this.passphrase = passphrase;
        this.passing = passing;
        this.progress = progress;
    }

    Unlocking unlock() {
        if (!LockedCase.isLocked(root)) {
            return new Unlocking.NotLocked();
        }
        try {
            Optional<LockedFile> claimed = LockedFile.claim(root.resolve(CaseTree.LOCKED), LinkOption.NOFOLLOW_LINKS);
            if (claimed.isEmpty()) {
                return new Unlocking.Busy();
            }
            try (LockedFile file = claimed.get()) {
                return unlock(file);
            }
        } catch (NoSuchFileException gone) {
            return new Unlocking.NotLocked();
        } catch (DamagedException damaged) {
            return new Unlocking.Damaged(new Damage(CaseTree.LOCKED, damaged.what()));
        } catch (IOException refused) {
            return new Unlocking.Failed(refused);
        }
    }

    private Unlocking unlock(LockedFile file) throws IOException {
        return switch (Envelope.open(Kind.LOCKED_CASE, file.envelope(), passphrase)) {
            case Envelope.Opening.Opened(Key key) -> {
                try (key) {
                    yield unlock(file, key);
                }
            }
            case Envelope.Opening.WrongPassphrase wrong -> new Unlocking.WrongPassphrase();
            case Envelope.Opening.Damaged(Phrase what) -> new Unlocking.Damaged(new Damage(CaseTree.LOCKED, what));
            case Envelope.Opening.Newer(int version) -> new Unlocking.Newer(version);
        };
    }

    private Unlocking unlock(LockedFile file, Key key) throws IOException {
        Restoration restoration = new Restoration(root, progress);
        Restoration.Extent extent;
        try (EntryReader reader = file.entries(key, root)) {
            extent = restoration.measure(reader, file.size());
        }
        Optional<String> taken = new Removal(root).putBack();
        if (taken.isPresent()) {
            return new Unlocking.InTheWay(taken.get());
        }
        boolean isRestored = Files.isDirectory(root.resolve(CaseTree.UNLOCKED), LinkOption.NOFOLLOW_LINKS);
        Optional<Unlocking> stopped =
                inTheWay(file, key, isRestored ? names(root.resolve(CaseTree.UNLOCKED)) : extent.tops());
        if (stopped.isEmpty() && !isRestored) {
            stopped = restore(file, key, restoration, extent);
        }
        if (stopped.isPresent()) {
            return stopped.get();
        }
        move();
        restoration.setFolders();
        Files.delete(root.resolve(CaseTree.UNLOCKED));
        Disk.forceFolder(root);
        Files.delete(root.resolve(CaseTree.LOCKED));
        Disk.forceFolder(root);
        return new Unlocking.Unlocked(extent.entries());
    }

    private Optional<Unlocking> restore(LockedFile file, Key key, Restoration restoration, Restoration.Extent extent)
            throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < extent.bytes()) {
            return Optional.of(new Unlocking.NoRoom(free, extent.bytes()));
        }
        restoration.clear();
        try (EntryReader reader = file.entries(key, root)) {
            restoration.restore(reader, extent);
            return Optional.empty();
        } catch (IOException refused) {
            try {
                restoration.clear();
            } catch (IOException alsoRefused) {
                refused.addSuppressed(alsoRefused);
            }
            throw refused;
        }
    }

    /**
     * Looks at what stands in the places to which something is to be moved. What an earlier run of locking left behind is in the locked
     * file too and may go; anything else must not be lost.
     */
    private Optional<Unlocking> inTheWay(LockedFile file, Key key, Set<String> places) throws IOException {
        CaseTree.Walk walk =
                CaseTree.walk(root, path -> passing.test(path) || (!path.contains("/") && !places.contains(path)));
        return switch (walk) {
            case CaseTree.Walk.Unkept unkept -> Optional.of(new Unlocking.InTheWay(unkept.path()));
            case CaseTree.Walk.Entries(List<Entry> left) ->
                left.isEmpty() ? Optional.empty() : notKept(file, key, left).map(Unlocking.InTheWay::new);
        };
    }

    private Optional<String> notKept(LockedFile file, Key key, List<Entry> left) throws IOException {
        Progress.Count count = new Progress.Count(progress, Progress.Stage.COMPARING, Entry.bytes(left));
        try (EntryReader reader = file.entries(key, root)) {
            return new Comparison(reader, root, left, count).firstThatIsNotKept();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }

    private void move() throws IOException {
        Path restored = root.resolve(CaseTree.UNLOCKED);
        List<Path> tops;
        try (Stream<Path> files = Files.list(restored)) {
            tops = files.sorted().toList();
        }
        Progress.Count count = new Progress.Count(progress, Progress.Stage.MOVING, tops.size());
        Removal removal = new Removal(root);
        for (Path top : tops) {
            Path place = root.resolve(restored.relativize(top));
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                removal.discard(place);
            }
            count.add(0);
            Files.move(top, place, StandardCopyOption.ATOMIC_MOVE);
            count.add(1);
        }
        Disk.forceFolder(root);
        Disk.forceFolder(restored);
        removal.wipe(new Progress.Count(progress, Progress.Stage.MOVING, tops.size()));
    }
}
