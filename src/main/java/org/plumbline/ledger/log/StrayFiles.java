package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.ledger.Problem;

/** Names the files of the log and beside the histories that nothing covers, so that nobody takes them for verified. */
final class StrayFiles {
    private static final Pattern KNOWN =
            Pattern.compile("[a-z0-9-]+(\\.vkey|\\.checkpoints|\\.case|\\.cosigner|\\.cosignatures)|" + LogFiles.STAMPS
                    + "/[0-9a-f]{64}\\.(tsr|crt)|" + LogFiles.EARLIER + "/[a-z0-9-]+(\\.vkey|\\.checkpoints|\\.case)");
    private static final Pattern TILE =
            Pattern.compile("([a-z0-9-]+)/tile/(\\d{1,2})/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/(\\d{1,3}))?");

    private StrayFiles() {}

    static List<Problem> find(LogFiles files, LogFolder folder) throws IOException {
        List<Problem> found = new ArrayList<>();
        for (Path file : below(files.folder())) {
            String name = files.folder().relativize(file).toString().replace('\\', '/');
            if (!KNOWN.matcher(name).matches() && !isTile(name, folder)) {
                found.add(LogProblem.note("E170", "stray", files.place(file, 1)));
            }
        }
        for (Path file : below(files.histories())) {
            String name = files.histories().relativize(file).toString();
            if (!name.endsWith(".jsonl") && !(name.endsWith(".lock") && Files.size(file) == 0)) {
                found.add(LogProblem.note("E170", "beside", files.place(file, 1)));
            }
        }
        return found;
    }

    /** Whether it is a tile that the signed log has. */
    private static boolean isTile(String name, LogFolder folder) {
        Matcher tile = TILE.matcher(name);
        if (!tile.matches()) {
            return false;
        }
        Optional<RecorderLog> log = folder.log(tile.group(1));
        if (log.isEmpty()) {
            return false;
        }
        int level = Integer.parseInt(tile.group(2));
        long number = Long.parseLong(tile.group(3).replaceAll("\\D", ""));
        if (level * TilePath.HEIGHT >= Long.SIZE - 1) {
            return false;
        }
        TilePath path = log.get().tiles().path(level, number);
        return path.width() > 0 && name.equals(tile.group(1) + "/" + path);
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
