package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;
import org.plumbline.language.Language;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Recorder;

/** A made-up case of one bridge, one paper and one mayor, into which files are captured as a desk would. */
record CapturedCase(Path folder) {
    static final String SOURCE = "hill-post-1";
    static final String ADDRESS = "https://hill-post.example/bridge";

    private static final String RECORDS = """
            - Organization: hill-post
              name: The Hill Post
            - Person: mayor-ada
              name: Ada
              role: mayor
            - Kind: opening
              name: opening
            - Source: hill-post-1
              publisher: The Hill Post
              published: 2025-03-20
              address: https://hill-post.example/bridge
            - Source: hill-post-2
              publisher: The Hill Post
              published: 2025-03-22
            - Happening: bridge-opening
              kind: opening
              start: 2025-03-19
              source: hill-post-2
            - Quotation: ada-on-bridge
              speaker: mayor-ada
              words: {en: a good day for the bridge}
              date: 2025-03-19
              source: hill-post-1
              passage: hill-post-1-p1
            """;

    static CapturedCase in(Path folder) throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "title: {en: The bridge}\nlanguages: [en]\n");
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("records/bridge.yaml"), RECORDS);
        Path publication = Files.createDirectories(folder.resolve("publications/bridge"));
        Files.writeString(publication.resolve("sheet.claims"), """
                publication "The bridge"
                dated 2025-04-10
                languages en
                claim words: mayor-ada said ?
                claim opened: bridge-opening happened
                """);
        Files.writeString(
                publication.resolve("en.md"),
                "[The bridge was opened][opened]. [Ada said: \"a good day for the bridge\"][words].\n");
        return new CapturedCase(folder);
    }

    /** Takes bytes into custody; returns their digest. */
    String capture(String text, String obtained) {
        return capture(text.getBytes(StandardCharsets.UTF_8), "text/plain", obtained, ADDRESS);
    }

    String capture(byte[] bytes, String type, String obtained, String address) {
        try {
            Path file = Files.createTempFile(folder.resolve("records"), "handed", ".in");
            Files.write(file, bytes);
            Map<Detail, Known> details = new EnumMap<>(Detail.class);
            for (Detail detail : Detail.values()) {
                details.put(detail, new Known.NotObtained("nobody said"));
            }
            details.put(Detail.ADDRESS, new Known.Value(address));
            details.put(Detail.OBTAINED, new Known.Value(obtained));
            String digest = Archive.digest(bytes);
            Custody custody = new Custody(digest, bytes.length, type, Custody.Method.HANDED_IN, details);
            record(List.of(new Deed.Captured(custody)), List.of(new Recorder.Original(file, digest)));
            Files.delete(file);
            return digest;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of a capture, as if it had been extracted so. */
    void text(String capture, String text, String unicode) {
        try {
            Archive archive = new Archive(folder.resolve("archive"));
            String sha256 = archive.keep(text.getBytes(StandardCharsets.UTF_8));
            String converted = unicode.isEmpty() ? "" : archive.keep(unicode.getBytes(StandardCharsets.UTF_8));
            record(List.of(new Deed.TextRead(capture, sha256, converted, "parsed", "made by hand")), List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A capture of plain text with its text. */
    String captureWithText(String text, String obtained) {
        String capture = capture(text, obtained);
        text(capture, text, "");
        return capture;
    }

    private void record(List<Deed> deeds, List<Recorder.Original> originals) {
        Clock clock = Clock.fixed(Instant.parse("2025-04-01T08:00:00Z"), ZoneOffset.UTC);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false, Language.ENGLISH, Optional.empty(), clock);
        Recorder.Result result = console.recorder(folder, "desk").take(deeds, originals);
        if (!(result instanceof Recorder.Result.Done)) {
            throw new IllegalStateException(String.valueOf(result));
        }
    }

    /** Adds to the records. */
    void add(String yaml) {
        try {
            Path file = folder.resolve("records/passages.yaml");
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, before + yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the records of passages anew. */
    void passages(String yaml) {
        try {
            Files.writeString(folder.resolve("records/passages.yaml"), yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Ran run(String command, String... rest) {
        String[] all = new String[rest.length + 2];
        all[0] = command;
        all[1] = folder.toString();
        System.arraycopy(rest, 0, all, 2, rest.length);
        return Ran.command(Language.ENGLISH, all);
    }
}
