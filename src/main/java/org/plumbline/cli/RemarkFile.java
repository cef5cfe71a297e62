package org.plumbline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Messages;
import org.plumbline.ledger.history.ArchiveDrafts;
import org.plumbline.ledger.table.Intake.Remark;

/** The list of rows that were rejected or are in doubt, or changed or vanished since the version before, with line and reason. */
final class RemarkFile implements Consumer<Remark>, AutoCloseable {
    private final @Nullable ArchiveDrafts drafts;
    private final @Nullable Path draft;
    private final @Nullable BufferedWriter out;
    private final @Nullable Messages messages;
    private boolean empty = true;

    private RemarkFile(
            @Nullable ArchiveDrafts drafts,
            @Nullable Path draft,
            @Nullable BufferedWriter out,
            @Nullable Messages messages) {
        this.drafts = drafts;
        this.draft = draft;
        this.out = out;
        this.messages = messages;
    }

    /** Writes nothing. */
    static RemarkFile none() {
        return new RemarkFile(null, null, null, null);
    }

    /** A list in this folder; kept only if {@link #keep} is called. */
    static RemarkFile open(Path folder, Messages messages) throws IOException {
        Files.createDirectories(folder);
        ArchiveDrafts drafts = ArchiveDrafts.hold(folder);
        boolean isOpen = false;
        try {
            Path draft = folder.resolve("incoming-" + java.util.UUID.randomUUID() + ".part");
            BufferedWriter out = Files.newBufferedWriter(draft);
            out.write("line,id,outcome,reason\n");
            isOpen = true;
            return new RemarkFile(drafts, draft, out, messages);
        } finally {
            if (!isOpen) {
                drafts.close();
            }
        }
    }

    @Override
    public void accept(Remark remark) {
        if (out == null || messages == null) {
            return;
        }
        try {
            empty = false;
            String fate = remark.fate().name().toLowerCase(Locale.ROOT);
            String reason = messages.say(remark.reason()).replace("\"", "\"\"");
            out.write(remark.line() + "," + remark.id() + "," + fate + ",\"" + reason + "\"\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Keeps the list under this name; empty if there is nothing in it. */
    Optional<Path> keep(String name) throws IOException {
        if (draft == null || out == null || empty) {
            return Optional.empty();
        }
        out.close();
        return Optional.of(Files.move(draft, draft.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void close() throws IOException {
        if (out != null && draft != null && drafts != null) {
            try (drafts) {
                out.close();
                Files.deleteIfExists(draft);
            }
        }
    }
}
