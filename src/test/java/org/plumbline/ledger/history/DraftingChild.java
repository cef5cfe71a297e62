package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process with a draft in an archive, until it is killed. */
final class DraftingChild {
    private DraftingChild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]);
        try (ArchiveDrafts _ = ArchiveDrafts.hold(archive)) {
            Files.writeString(archive.resolve("incoming-theirs.part"), "on its way");
            System.out.println("holds");
            System.out.flush();
            Thread.sleep(java.time.Duration.ofMinutes(5));
        }
    }
}
