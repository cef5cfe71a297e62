package org.plumbline.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Files of a case, each read once: what is judged, digested and frozen is the same text, whoever writes to the file meanwhile. */
final class ReadOnce implements Function<String, Optional<byte[]>> {
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Optional<byte[]>> read = new HashMap<>();

    /** Reads with {@code files}, which gets paths in the case and gives nothing for a file that is not there. */
    ReadOnce(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    @Override
    public Optional<byte[]> apply(String path) {
        return read.computeIfAbsent(path, files);
    }
}
