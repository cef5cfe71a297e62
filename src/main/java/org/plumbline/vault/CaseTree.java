package org.plumbline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.language.Phrase;

/** What lies in a case folder, without following links, and without the files that locking itself makes. */
final class CaseTree {
    static final String LOCKED = "case.locked";
    static final String DRAFT = "case.locked.part";

    /** What is being unlocked, not yet whole. */
    static final String UNLOCKING = "case.unlocking";

    /** What was unlocked, whole, and is being moved to its place. */
    static final String UNLOCKED = "case.unlocked";

    /** What was taken out of the case and may hold more than the locked file, because somebody was writing. */
    static final String CHECKING = "case.checking";

    /** What lies in the locked file and is being deleted. */
    static final String REMOVING = "case.removing";

    private static final Set<String> OURS = Set.of(LOCKED, DRAFT, UNLOCKING, UNLOCKED, CHECKING, REMOVING);

    private final Path root;
    private final Predicate<String> passing;
    private final List<Entry> entries = new ArrayList<>();

    private CaseTree(Path root, Predicate<String> passing) {
        this.root = root;
        this.passing = passing;
    }

    /** What a walk found. */
    sealed interface Walk {
        /** Everything, in the order of {@link Entry#ORDER}, without the case folder itself. */
        record Entries(List<Entry> entries) implements Walk {}

        /** Something that cannot be kept as it is. */
        record Unkept(String path, Phrase why) implements Walk {}
    }

    static boolean isOurs(String top) {
        return OURS.contains(top);
    }

    /** Walks the folder; {@code passing} names files that need not be kept. */
    static Walk walk(Path root, Predicate<String> passing) throws IOException {
        CaseTree tree = new CaseTree(root, passing);
        try {
            tree.folder(root, "");
        } catch (UnkeptException unkept) {
            return new Walk.Unkept(unkept.path, unkept.why);
        }
        tree.entries.sort(Comparator.comparing(Entry::path, Entry.ORDER));
        return new Walk.Entries(List.copyOf(tree.entries));
    }

    private void folder(Path folder, String path) throws IOException {
        List<Path> children;
        try (Stream<Path> found = Files.list(folder)) {
            children = found.toList();
        }
        for (Path child : children) {
            String name = String.valueOf(child.getFileName());
            String childPath = path.isEmpty() ? name : path + "/" + name;
            if (!(path.isEmpty() && isOurs(name)) && !passing.test(childPath)) {
                add(child, childPath);
            }
        }
    }

    private void add(Path file, String path) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!isText(path) || !comesBack(file, path)) {
            throw new UnkeptException(path, Phrase.of("vault.unkept.name"));
        }
        if (basic.isSymbolicLink()) {
            String target = Files.readSymbolicLink(file).toString();
            if (!isText(target)) {
                throw new UnkeptException(path, Phrase.of("vault.unkept.name"));
            }
            entries.add(new Entry.Link(path, target));
        } else if (basic.isDirectory()) {
            entries.add(new Entry.Folder(path, attributes(file, basic)));
            folder(file, path);
        } else if (basic.isRegularFile()) {
            entries.add(new Entry.File(path, attributes(file, basic), basic.size()));
        } else {
            throw new UnkeptException(path, Phrase.of("vault.unkept.special"));
        }
    }

    /** A name whose bytes are no text in the language settings of this machine would come back as another one. */
    private static boolean isText(String name) {
        return name.indexOf('\uFFFD') < 0;
    }

    private boolean comesBack(Path file, String path) {
        try {
            return root.resolve(path).equals(file);
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static Entry.Attributes attributes(Path file, BasicFileAttributes basic) throws IOException {
        Instant changed = basic.lastModifiedTime().toInstant();
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        int mode = view == null
                ? Entry.Attributes.NO_MODE
                : mode(view.readAttributes().permissions());
        return new Entry.Attributes(mode, changed.getEpochSecond(), changed.getNano());
    }

    /** The letters of {@code rwxr-x---}, the first as the lowest bit. */
    private static int mode(Set<PosixFilePermission> permissions) {
        String letters = PosixFilePermissions.toString(permissions);
        int mode = 0;
        for (int i = 0; i < letters.length(); i++) {
            mode |= letters.charAt(i) == '-' ? 0 : 1 << i;
        }
        return mode;
    }

    static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder letters = new StringBuilder("rwxrwxrwx");
        for (int i = 0; i < letters.length(); i++) {
            if ((mode & (1 << i)) == 0) {
                letters.setCharAt(i, '-');
            }
        }
        return PosixFilePermissions.fromString(letters.toString());
    }

    /** Carries what cannot be kept out of the walk. */
    private static final class UnkeptException extends IOException {
        private final String path;
        private final transient Phrase why;

        UnkeptException(String path, Phrase why) {
            super(path);
            this.path = path;
            this.why = why;
        }
    }
}
