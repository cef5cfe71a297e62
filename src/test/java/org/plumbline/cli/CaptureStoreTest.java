package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.evidence.capture.HandedIn;
import org.plumbline.evidence.capture.Incoming;
import org.plumbline.evidence.capture.Limits;
import org.plumbline.evidence.capture.Purpose;
import org.plumbline.evidence.capture.Taking;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** What becomes of files that somebody writes to while they are taken. */
final class CaptureStoreTest {
    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    private int taken(boolean named) throws IOException {
        Path home = Files.createDirectories(folder.resolve("case"));
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.writeString(given.resolve("U-Marker.txt"), "one");
        Files.writeString(given.resolve("V-Other.txt"), "two");
        Console console = terminal.console(Language.ENGLISH);
        terminal.clear();
        CaptureStore store = new CaptureStore(
                console.recorder(home, "desk"),
                new HashSet<>(),
                Optional.empty(),
                named,
                console,
                Messages.in(Language.ENGLISH));
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z"));
        try (Incoming incoming = new Incoming(home.resolve("archive"))) {
            Taking taking = new Taking(incoming, Limits.USUAL, Purpose.NONE, false, noon, "Plumbline test");
            new HandedIn(taking, named).take(given, store::accept);
        }
        Files.writeString(given.resolve("U-Marker.txt"), "changed");
        store.flush();
        return store.finish(home);
    }

    @Test
    void aFileThatChangedMeanwhileIsToldWithoutItsPathAndTheOthersAreTaken() throws IOException {
        assertThat(taken(false)).isEqualTo(1);
        assertThat(terminal.err()).contains("Not taken [E085]: file 1 of 2.");
        assertThat(terminal.out() + terminal.err()).doesNotContain("Marker", "given");
        assertThat(terminal.out()).contains("1 item taken, 1 not taken.");
    }

    @Test
    void itsPathIsToldWhereNamesAreAskedFor() throws IOException {
        assertThat(taken(true)).isEqualTo(1);
        assertThat(terminal.err()).contains("E085", "U-Marker.txt");
    }
}
