package org.plumbline.vault;

import java.util.Comparator;
import java.util.List;

/** One thing in a case folder, as it lies in a locked file. Paths are relative to the case, with forward slashes. */
sealed interface Entry {
    /** Folders before what they hold; the names of one folder in the order of their characters. */
    Comparator<String> ORDER = Comparator.comparing(path -> path.replace('/', '\0'));

    String path();

    /**
     * What is kept of a file or folder beside its name.
     *
     * @param mode the nine POSIX permission bits, or -1 where the system has none
     * @param seconds of the last change, since 1970 in UTC
     * @param nanos within the second
     */
    record Attributes(int mode, long seconds, int nanos) {
        static final int NO_MODE = -1;
    }

    /** A folder; the case itself has the empty path. */
    record Folder(String path, Attributes attributes) implements Entry {}

    /** A file of so many bytes. */
    record File(String path, Attributes attributes, long size) implements Entry {}

    /** A symbolic link, kept as a link and never followed. */
    record Link(String path, String target) implements Entry {}

    default String parent() {
        int slash = path().lastIndexOf('/');
        return slash < 0 ? "" : path().substring(0, slash);
    }

    /** The name at the top of the case under which it lies. */
    default String top() {
        int slash = path().indexOf('/');
        return slash < 0 ? path() : path().substring(0, slash);
    }

    /** Bytes of content among all. */
    static long bytes(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    default long bytes() {
        return this instanceof File file ? file.size() : 0;
    }
}
