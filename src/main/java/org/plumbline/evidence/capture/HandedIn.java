package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.language.Phrase;

/** Files and folders that somebody hands in. Web archives among them are opened. */
public final class HandedIn {
    private final Taking taking;
    private final boolean named;

    /** @param named whether items are told with the names of their files; names of files can name people */
    public HandedIn(Taking taking, boolean named) {
        this.taking = taking;
        this.named = named;
    }

    /** How many files lie at a path, for progress; unreadable folders count as one. */
    public static int count(Path given) {
        return FolderWalk.of(given).size();
    }

    /** Takes a file, or all files of a folder in the order of their names; what cannot be taken is refused, and the rest goes on. */
    public void take(Path given, Consumer<Outcome> outcomes) {
        take(given, outcomes, () -> {});
    }

    /** The same; {@code done} is run after each file, for progress. */
    public void take(Path given, Consumer<Outcome> outcomes, Runnable done) {
        List<FolderWalk.Met> met = FolderWalk.of(given);
        for (int index = 0; index < met.size(); index++) {
            Phrase item = named
                    ? Phrase.of(
                            "capture.item.named",
                            index + 1,
                            met.size(),
                            met.get(index).file().toString())
                    : Phrase.of("capture.item.file", index + 1, met.size());
            take(met.get(index), item, outcomes);
            done.run();
        }
    }

    /** One file as it is, also if it is a web archive; empty where it cannot be read or has no bytes. */
    public static Optional<Custody> custody(Path file, Taking taking) throws IOException {
        try {
            return Optional.of(new HandedIn(taking, false)
                    .file(file, Phrase.of("capture.item.file", 1, 1))
                    .custody());
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private void take(FolderWalk.Met met, Phrase item, Consumer<Outcome> outcomes) {
        try {
            if (!met.refused().isEmpty()) {
                throw new RefusedException("E100", met.refused());
            }
            switch (ArchiveKind.of(met.file())) {
                case WARC -> new WebArchive(taking).takeWarc(met.file(), item, outcomes);
                case WACZ -> new Wacz(taking).take(met.file(), item, outcomes);
                case NONE -> outcomes.accept(file(met.file(), item));
            }
        } catch (RefusedException refused) {
            outcomes.accept(refused.of(item));
        } catch (IOException unreadable) {
            outcomes.accept(unreadable(unreadable).of(item));
        }
    }

    private static RefusedException unreadable(IOException failure) {
        return failure instanceof AccessDeniedException
                ? new RefusedException("E100", "denied")
                : new RefusedException("E100", "unreadable", failure.getClass().getSimpleName());
    }

    private Taken file(Path file, Phrase item) throws IOException {
        Beginning read;
        try (InputStream in = Files.newInputStream(file)) {
            read = Beginning.of(in);
        }
        if (read.size() == 0) {
            throw new RefusedException("E112", "file");
        }
        String mediaType = MediaTypes.of(read.bytes(), String.valueOf(file.getFileName()), "");
        Custody custody = new Details(taking.purpose(), "handed-in")
                .obtained(taking.clock().instant())
                .put(Detail.TOOL, taking.tool())
                .putAll(SelfDescription.of(read.bytes(), mediaType, ""))
                .custody(read.digest(), read.size(), mediaType, Custody.Method.HANDED_IN);
        return new Taken(item, file, custody, Optional.empty(), List.of());
    }
}
