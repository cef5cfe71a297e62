package org.plumbline.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.plumbline.language.Phrase;
import org.plumbline.vault.LockedCase.Locking;

/**
 * Locks one case: writes a draft, reads it back and compares it with the folder, gives it its name, and only then removes what it holds.
 * Finds by what lies in the folder how far an earlier run came.
 */
final class CaseLocker {
    private final Path root;
    private final Passphrase passphrase;
    private final Predicate<String> passing;
    private final Progress progress;
    private final Cost cost;
    private final UnaryOperator<OutputStream> through;

    /** {@code through} stands between the draft and the disk. */
    CaseLocker(
            Path root,
            Passphrase passphrase,
            Predicate<String> passing,
            Progress progress,
            Cost cost,
            UnaryOperator<OutputStream> through) {
        this.root = root;
        this.passphrase = passphrase;
        this.passing = passing;
        this.progress = progress;
        this.cost = cost;
        this.through = through;
    }

    Locking lock() {
        try {
            if (Files.exists(locked(), LinkOption.NOFOLLOW_LINKS)) {
                return finish();
            }
            for (String name : List.of(CaseTree.UNLOCKING, CaseTree.UNLOCKED, CaseTree.CHECKING, CaseTree.REMOVING)) {
                if (Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    return new Locking.Unkept(name, Phrase.of("vault.unkept.reserved"));
                }
            }
            return switch (CaseTree.walk(root, passing)) {
                case CaseTree.Walk.Unkept(String path, Phrase why) -> new Locking.Unkept(path, why);
                case CaseTree.Walk.Entries(List<Entry> entries) -> begin(entries);
            };
        } catch (IOException refused) {
            return new Locking.Failed(refused);
        }
    }

    private Locking begin(List<Entry> entries) throws IOException {
        Path draft = root.resolve(CaseTree.DRAFT);
        if (Files.isSymbolicLink(draft)) {
            return new Locking.Unkept(CaseTree.DRAFT, Phrase.of("vault.unkept.reserved"));
        }
        Optional<LockedFile> claimed = LockedFile.claim(draft, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
        if (claimed.isEmpty()) {
            return new Locking.Busy();
        }
        try (LockedFile file = claimed.get()) {
            // whoever waited for the lock may hold what has become the locked file
            if (Files.exists(locked(), LinkOption.NOFOLLOW_LINKS)) {
                return new Locking.Busy();
            }
            Optional<Locking> stopped = written(file, entries, draft);
            if (stopped.isPresent()) {
                Files.deleteIfExists(draft);
                return stopped.get();
            }
            Disk.publish(draft, locked());
            Locking locking = remove(entries, file.size());
            boolean isAsItWas = !Files.exists(root.resolve(CaseTree.CHECKING), LinkOption.NOFOLLOW_LINKS);
            if (locking instanceof Locking.Changed && isAsItWas) {
                Files.deleteIfExists(locked());
            }
            return locking;
        }
    }

    /** Writes the draft and compares it; empty if it is whole. */
    private Optional<Locking> written(LockedFile file, List<Entry> entries, Path draft) {
        try (Key key = Key.random(new SecureRandom())) {
            Disk.keepToOwner(draft);
            byte[] envelope = Envelope.seal(Kind.LOCKED_CASE, key, passphrase, cost, new SecureRandom());
            file.write(root, entries, envelope, key, count(Progress.Stage.WRITING, entries), through);
            return differing(file, key);
        } catch (EntryWriter.ChangedException changed) {
            return Optional.of(new Locking.Changed(String.valueOf(changed.getMessage())));
        } catch (DamagedException damaged) {
            return Optional.of(new Locking.Damaged(new Damage(CaseTree.DRAFT, damaged.what())));
        } catch (IOException refused) {
            return Optional.of(new Locking.Failed(refused));
        }
    }

    private Optional<Locking> differing(LockedFile file, Key key) throws IOException {
        return switch (CaseTree.walk(root, passing)) {
            case CaseTree.Walk.Unkept(String path, Phrase why) -> Optional.of(new Locking.Unkept(path, why));
            case CaseTree.Walk.Entries(List<Entry> now) -> {
                try (EntryReader reader = file.entries(key, root)) {
                    yield new Comparison(reader, root, now, count(Progress.Stage.COMPARING, now))
                            .firstThatDiffers()
                            .map(Locking.Changed::new);
                }
            }
        };
    }

    /** Goes on where an earlier run stopped: removes what is left, if the locked file has it. */
    private Locking finish() throws IOException {
        if (Files.exists(root.resolve(CaseTree.UNLOCKED), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(root.resolve(CaseTree.UNLOCKING), LinkOption.NOFOLLOW_LINKS)) {
            return new Locking.HalfUnlocked();
        }
        Optional<LockedFile> claimed = LockedFile.claim(locked(), LinkOption.NOFOLLOW_LINKS);
        if (claimed.isEmpty()) {
            return new Locking.Busy();
        }
        try (LockedFile file = claimed.get()) {
            return switch (Envelope.open(Kind.LOCKED_CASE, file.envelope(), passphrase)) {
                case Envelope.Opening.Opened(Key key) -> {
                    try (key) {
                        yield finish(file, key);
                    }
                }
                case Envelope.Opening.WrongPassphrase wrong -> new Locking.WrongPassphrase();
                case Envelope.Opening.Damaged(Phrase what) -> new Locking.Damaged(new Damage(CaseTree.LOCKED, what));
                case Envelope.Opening.Newer(int version) -> new Locking.Newer(version);
            };
        }
    }

    private Locking finish(LockedFile file, Key key) throws IOException {
        Optional<String> taken = new Removal(root).putBack();
        if (taken.isPresent()) {
            return new Locking.Changed(taken.get());
        }
        return switch (CaseTree.walk(root, passing)) {
            case CaseTree.Walk.Unkept(String path, Phrase why) -> new Locking.Unkept(path, why);
            case CaseTree.Walk.Entries(List<Entry> left) -> {
                try (EntryReader reader = file.entries(key, root)) {
                    Optional<String> notKept = new Comparison(reader, root, left, count(Progress.Stage.COMPARING, left))
                            .firstThatIsNotKept();
                    yield notKept.isPresent() ? new Locking.Changed(notKept.get()) : remove(left, file.size());
                } catch (DamagedException damaged) {
                    yield new Locking.Damaged(new Damage(CaseTree.LOCKED, damaged.what()));
                }
            }
        };
    }

    private Locking remove(List<Entry> entries, long size) throws IOException {
        Progress.Count count = count(Progress.Stage.REMOVING, entries);
        Removal removal = new Removal(root);
        count.add(0);
        removal.setAside(Removal.tops(root));
        count.add(0);
        Optional<String> written = removal.firstThatIsNotAmong(entries, passing);
        if (written.isPresent()) {
            return new Locking.Changed(removal.putBack().orElse(written.get()));
        }
        removal.release();
        count.add(0);
        removal.wipe(count);
        Files.deleteIfExists(root.resolve(CaseTree.DRAFT));
        Disk.setTime(root, Disk.FIXED_DAY);
        Disk.forceFolder(root);
        return new Locking.Locked(entries.size(), size);
    }

    private Path locked() {
        return root.resolve(CaseTree.LOCKED);
    }

    private Progress.Count count(Progress.Stage stage, List<Entry> entries) {
        return new Progress.Count(progress, stage, Entry.bytes(entries));
    }
}
