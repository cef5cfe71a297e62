package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorder;

/** A case that records and signs with keys of its own. */
record Given(Path caseFolder, Path keyFolder) {
    static final Instant NOON = Instant.parse("2025-04-23T12:00:00Z");

    static Given in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("case"));
        return new Given(folder.resolve("case"), folder.resolve("keys"));
    }

    Keys.Search search() {
        return Keys.of(Map.of("PLUMBLINE_KEYS", keyFolder.toString()), caseFolder);
    }

    Keys keys() {
        return ((Keys.Search.Here) search()).keys();
    }

    Recorder recorder(String name) {
        return new Recorder(
                caseFolder, name, InstantSource.fixed(NOON), Duration.ofSeconds(5), new Signing(caseFolder, search()));
    }

    Recorder recorderWithNewKey(String name) {
        return new Recorder(
                caseFolder,
                name,
                InstantSource.fixed(NOON),
                Duration.ofSeconds(5),
                new Signing(caseFolder, search()).withNewKey());
    }

    /** What the keys here remember. */
    List<Path> memories() throws IOException {
        try (Stream<Path> files = Files.list(keyFolder)) {
            return files.filter(file -> file.toString().endsWith(KeyMemory.SUFFIX))
                    .toList();
        }
    }

    Path memory(String recorder) throws IOException {
        return memories().stream()
                .filter(file -> file.getFileName().toString().startsWith("history-" + recorder + "-"))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a copy of the whole case beside it. */
    void keepCopy() throws IOException {
        copy(caseFolder, copy());
    }

    /** Throws the case away and puts the copy in its place. */
    void putCopyBack() throws IOException {
        Files.move(caseFolder, caseFolder.resolveSibling("thrown-away-" + System.nanoTime()));
        copy(copy(), caseFolder);
    }

    private Path copy() {
        return caseFolder.resolveSibling("copy");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    /** The recorder's case now holds a file with so many statements. */
    List<Problem> record(String name, int statements) {
        return record(recorder(name), statements);
    }

    static List<Problem> record(Recorder recorder, int statements) {
        Recorder.Result result = recorder.record(List.of(text(statements)), List.of(), List.of());
        assertThat(result).isInstanceOf(Recorder.Result.Done.class);
        return ((Recorder.Result.Done) result).notes();
    }

    static Changes.TextFile text(int statements) {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            all.add(Statement.by("the-source", "e" + i, "Happening", "place", "village-" + i));
        }
        return new Changes.TextFile("records/a.yaml", Archive.digest(new byte[] {(byte) statements}), all);
    }

    /** Records without signing, as before there was a log. */
    void recordUnsigned(String name, int statements) {
        record(
                new Recorder(
                        caseFolder,
                        name,
                        InstantSource.fixed(NOON),
                        Duration.ofSeconds(5),
                        (recorder, before, now) -> List.of()),
                statements);
    }

    RecorderLog log(String name) {
        RecorderLog.Reading reading = RecorderLog.read(caseFolder, name);
        assertThat(reading).isInstanceOf(RecorderLog.Reading.Signed.class);
        return ((RecorderLog.Reading.Signed) reading).log();
    }

    LogReplay replay() throws IOException {
        return LogReplay.of(caseFolder);
    }

    /** The codes of what is wrong, errors and all. */
    List<String> codes() throws IOException {
        return replay().problems().stream().map(Problem::code).distinct().toList();
    }

    Path file(String path) {
        return caseFolder.resolve(path);
    }
}
