package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of killed processes go; drafts of living ones stay. */
final class ArchiveDraftsTest {
    @TempDir
    Path folder;

    private Path archive;
    private Path draft;

    @BeforeEach
    void leaveADraft() throws IOException {
        archive = Files.createDirectories(folder.resolve("archive"));
        draft = Files.writeString(archive.resolve("incoming-x.part"), "half of it");
    }

    @Test
    void whoComesAloneSweepsWhatWasLeftBehind() throws IOException {
        Path kept = Files.writeString(archive.resolve(Archive.digest(new byte[0])), "");

        ArchiveDrafts.hold(archive).close();

        assertThat(draft).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void whatIsKeptSweepsToo() throws IOException {
        new Archive(archive).keep(new byte[] {1});

        assertThat(draft).doesNotExist();
    }

    @Test
    void draftsOfThisProcessStayWhileItHoldsTheRight() throws IOException {
        try (ArchiveDrafts _ = ArchiveDrafts.hold(archive)) {
            Path own = Files.writeString(archive.resolve("incoming-own.part"), "on its way");
            new Archive(archive).keep(new byte[] {1});
            ArchiveDrafts.hold(archive).close();

            assertThat(own).exists();
        }
    }

    @Test
    void draftsOfAnotherLivingProcessStayUntilItIsKilled() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraftingChild.class.getName(),
                        archive.toString())
                .redirectErrorStream(true)
                .start();
        Path theirs = archive.resolve("incoming-theirs.part");
        try (var out = other.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("holds");
            new Archive(archive).keep(new byte[] {1});

            assertThat(theirs).exists();
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        new Archive(archive).keep(new byte[] {2});
        assertThat(theirs).doesNotExist();
    }
}
