package org.plumbline.publication.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fonts that go with the pages: Noto Sans and Noto Sans Myanmar (SIL Open Font License 1.1), as WOFF2. */
final class Fonts {
    private static final List<String> NAMES = List.of(
            "noto-sans-latin-400.woff2",
            "noto-sans-latin-700.woff2",
            "noto-sans-latin-ext-400.woff2",
            "noto-sans-latin-ext-700.woff2",
            "noto-sans-myanmar-myanmar-400.woff2",
            "noto-sans-myanmar-myanmar-700.woff2",
            "OFL.txt");

    private Fonts() {}

    /** The files by their names, the licence among them. */
    static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        NAMES.forEach(name -> files.put(name, bytes(name)));
        return files;
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(
                Fonts.class.getResourceAsStream("/org/plumbline/publication/fonts/" + name), name)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
