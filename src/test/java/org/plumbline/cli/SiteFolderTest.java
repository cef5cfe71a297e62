package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a site: what was not written by Plumbline is never touched. */
final class SiteFolderTest {
    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void aPlace() {
        site = folder.resolve("site");
    }

    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private SiteFolder.Outcome write(Map<String, String> texts) {
        return new SiteFolder(site).write(files(texts), "p");
    }

    private static String code(SiteFolder.Outcome outcome) {
        return outcome instanceof SiteFolder.Outcome.Refused refused
                ? refused.why().code()
                : "written";
    }

    @Test
    void onlyWhatIsOtherIsWrittenAgainAndWhatIsNoLongerMadeIsTakenAway() throws IOException {
        assertThat(write(Map.of("p/a.html", "a", "p/b.html", "b", "fonts/f", "f")))
                .isEqualTo(new SiteFolder.Outcome.Written(3, 3, List.of(), 3));
        assertThat(write(Map.of("p/a.html", "a2", "fonts/f", "f")))
                .isEqualTo(new SiteFolder.Outcome.Written(2, 1, List.of("p/b.html"), 3));
        assertThat(site.resolve("p/a.html")).hasContent("a2");
        assertThat(site.resolve("p/b.html")).doesNotExist();
    }

    @Test
    void aFileThatSomebodyChangedIsRefusedUnlessItIsWhatWouldBeWritten() throws IOException {
        write(Map.of("p/a.html", "a"));
        Files.writeString(site.resolve("p/a.html"), "b");
        assertThat(code(write(Map.of("p/a.html", "c")))).isEqualTo("E195");
        assertThat(site.resolve("p/a.html")).hasContent("b");
        assertThat(write(Map.of("p/a.html", "b"))).isEqualTo(new SiteFolder.Outcome.Written(1, 0, List.of(), 1));
        assertThat(code(write(Map.of("p/a.html", "c")))).isEqualTo("written");
    }

    @Test
    void pagesOfAnotherPublicationStay() {
        write(Map.of("p/a.html", "a"));
        new SiteFolder(site).write(files(Map.of("q/a.html", "q")), "q");
        assertThat(site.resolve("p/a.html")).hasContent("a");
        assertThat(code(write(Map.of("p/b.html", "b")))).isEqualTo("written");
        assertThat(site.resolve("q/a.html")).hasContent("q");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAsItIs() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("letters.txt"), "mine");
        assertThat(code(write(Map.of("p/a.html", "a")))).isEqualTo("E190");
        assertThat(site).isDirectoryNotContaining("glob:**p");
        assertThat(site.resolve("letters.txt")).hasContent("mine");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(site, "mine");
        assertThat(code(write(Map.of("p/a.html", "a")))).isEqualTo("E190");
        assertThat(site).hasContent("mine");
    }

    @Test
    void aPageThatSomebodyChangedIsNotOverwrittenAndNothingElseIsWritten() throws IOException {
        write(Map.of("p/a.html", "a", "p/b.html", "b"));
        Files.writeString(site.resolve("p/b.html"), "mine");
        assertThat(code(write(Map.of("p/a.html", "a2", "p/b.html", "b2")))).isEqualTo("E195");
        assertThat(site.resolve("p/a.html")).hasContent("a");
        assertThat(site.resolve("p/b.html")).hasContent("mine");
    }

    @Test
    void aFileThatSomebodyPutWhereAPageGoesIsNotOverwritten() throws IOException {
        write(Map.of("p/a.html", "a"));
        Files.writeString(site.resolve("p/new.html"), "mine");
        assertThat(code(write(Map.of("p/a.html", "a", "p/new.html", "n")))).isEqualTo("E195");
        assertThat(site.resolve("p/new.html")).hasContent("mine");
    }

    @Test
    void aPageThatSomebodyChangedIsNotTakenAwayEither() throws IOException {
        write(Map.of("p/a.html", "a", "p/b.html", "b"));
        Files.writeString(site.resolve("p/b.html"), "mine");
        assertThat(code(write(Map.of("p/a.html", "a")))).isEqualTo("E195");
        assertThat(site.resolve("p/b.html")).hasContent("mine");
    }

    @Test
    void aListThatLeadsOutOfTheFolderIsRefused() throws IOException {
        write(Map.of("p/a.html", "a"));
        Files.writeString(folder.resolve("secret"), "mine");
        Files.writeString(site.resolve(".plumbline-site"), "0".repeat(64) + "  p/../../secret\n");
        assertThat(code(write(Map.of("p/a.html", "a2")))).isEqualTo("E193");
        assertThat(folder.resolve("secret")).hasContent("mine");
    }

    @Test
    void aLinkInTheFolderIsNotFollowed() throws IOException {
        write(Map.of("p/a.html", "a"));
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Files.delete(site.resolve("p/a.html"));
        Files.createSymbolicLink(site.resolve("p/a.html"), other);
        assertThat(code(write(Map.of("p/a.html", "a2")))).isEqualTo("E195");
        assertThat(other).hasContent("mine");
    }

    @Test
    void aRunThatWasCutOffGoesOn() throws IOException {
        write(Map.of("p/a.html", "a", "p/b.html", "b"));
        String list = Files.readString(site.resolve(".plumbline-site"));
        write(Map.of("p/a.html", "a2", "p/b.html", "b2"));
        // As if it had stopped behind the first page: the list of both states, one page new, one old.
        Files.writeString(site.resolve(".plumbline-site"), list, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(site.resolve("p/b.html"), "b");
        assertThat(code(write(Map.of("p/a.html", "a2", "p/b.html", "b2")))).isEqualTo("written");
        assertThat(site.resolve("p/b.html")).hasContent("b2");
    }

    @Test
    void whereTheParentFolderIsMissingNothingIsMade() {
        assertThat(new SiteFolder(folder.resolve("no/site"))
                        .taken()
                        .orElseThrow()
                        .code())
                .isEqualTo("E191");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    /** Writes one small and one large page, and says what came of it. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            SortedMap<String, byte[]> files = files(Map.of("p/a.html", "a2"));
            files.put("p/b.html", new byte[300_000]);
            System.out.println(code(new SiteFolder(Path.of(arguments[0])).write(files, "p")));
        }
    }

    @Test
    void aDiskThatFillsUpLeavesTheOldSiteWhole() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        Assumptions.assumeTrue(Files.isExecutable(shell), "needs a Unix shell");
        write(Map.of("p/a.html", "a", "p/b.html", "b", "p/c.html", "c"));
        String list = Files.readString(site.resolve(".plumbline-site"));
        // no file may grow beyond 128 KiB (256 blocks of 512 bytes): the second page does not fit
        Process limited = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        "ulimit -f 256 && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        site.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = limited.inputReader().lines().toList();
        assertThat(limited.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).last().isEqualTo("E194");
        assertThat(site.resolve("p/a.html")).hasContent("a");
        assertThat(site.resolve("p/b.html")).hasContent("b");
        assertThat(site.resolve("p/c.html")).hasContent("c");
        assertThat(site.resolve(".plumbline-site")).hasContent(list);
        try (Stream<Path> files = Files.walk(site)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(4);
        }
        assertThat(code(write(Map.of("p/a.html", "a2", "p/b.html", "b2")))).isEqualTo("written");
        assertThat(site.resolve("p/c.html")).doesNotExist();
    }

    @Test
    void whatARunThatWasCutOffLeftBesideTheSiteGoesAndWhatIsSomebodyElsesStays() throws IOException {
        write(Map.of("p/a.html", "a"));
        Path beside = Files.createDirectories(site.resolve(".plumbline-new"));
        Files.writeString(beside.resolve("7.part"), "half");
        Files.writeString(beside.resolve("mine.txt"), "mine");
        assertThat(code(write(Map.of("p/a.html", "a2")))).isEqualTo("written");
        assertThat(beside.resolve("7.part")).doesNotExist();
        assertThat(beside.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(site);
        Assumptions.assumeTrue(
                site.toFile().setWritable(false) && !Files.isWritable(site), "whoever is root may write everywhere");
        assertThat(code(write(Map.of("p/a.html", "a")))).isEqualTo("E192");
    }

    @Test
    void aLinkToAFolderIsWrittenWhereItLeadsAndALinkToNowhereIsRefused() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.createSymbolicLink(site, real);
        assertThat(code(write(Map.of("p/a.html", "a")))).isEqualTo("written");
        assertThat(real.resolve("p/a.html")).hasContent("a");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        assertThat(new SiteFolder(nowhere).taken().orElseThrow().code()).isEqualTo("E190");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void aLinkedFolderInTheSiteLeadsNoPageOut() throws IOException {
        write(Map.of("p/a.html", "a"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createSymbolicLink(site.resolve("q"), other);
        assertThat(code(new SiteFolder(site).write(files(Map.of("q/a.html", "q")), "q")))
                .isEqualTo("E195");
        assertThat(other).isEmptyDirectory();
    }
}
