package org.plumbline.ledger.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Problem;

/** A case goes into a bag and comes out of it as it was; the checks beside it follow RFC 8493 and share no code with the product. */
final class BagTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder;

    private Path aCase() throws IOException {
        Path aCase = folder.resolve("case");
        write(aCase, "case.yaml", "title: Floods\n");
        write(aCase, "records/a.yaml", "- Place: valley\n");
        write(aCase, "history/desk.jsonl", "{}\n");
        write(aCase, "history/desk.lock", "");
        write(aCase, "archive/incoming-1.part", "half");
        write(aCase, "archive/အထောက်အထား 100%.txt", "မြန်မာ");
        write(aCase, ".plumbline/index.sqlite", "cache");
        return aCase;
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path bag() throws IOException {
        Path bag = folder.resolve("bag");
        assertThat(BagWriter.write(aCase(), bag, DAY)).isInstanceOf(BagWriter.Result.Done.class);
        return bag;
    }

    private static List<String> refused(Path bag) {
        return ((Bag.Result.Refused) Bag.verify(bag))
                .problems().stream().map(BagTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.code() + " " + problem.place().path() + " "
                + problem.message().key();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), sha256(file));
            }
        }
        return contents;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aBagHoldsTheCaseWithoutCacheLocksAndHalfWrittenFiles() throws IOException {
        Path bag = bag();
        assertThat(contents(bag).keySet())
                .containsExactlyInAnyOrder(
                        "bagit.txt",
                        "bag-info.txt",
                        "manifest-sha256.txt",
                        "tagmanifest-sha256.txt",
                        "data/case.yaml",
                        "data/records/a.yaml",
                        "data/history/desk.jsonl",
                        "data/archive/အထောက်အထား 100%.txt");
    }

    @Test
    void theTagFilesAreAsTheStandardWantsThem() throws IOException {
        Path bag = bag();
        assertThat(bag.resolve("bagit.txt")).hasContent("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(Files.readString(bag.resolve("bag-info.txt")))
                .isEqualTo("Bag-Software-Agent: Plumbline\nBagging-Date: 2026-01-15\nPayload-Oxum: "
                        + (14 + 16 + 3 + "မြန်မာ".getBytes(StandardCharsets.UTF_8).length) + ".4\n");
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(bag.resolve("manifest-sha256.txt"))) {
            String[] parts = line.split("  ", 2);
            listed.put(parts[1].replace("%25", "%"), parts[0]);
        }
        Map<String, String> payload = new TreeMap<>(contents(bag));
        payload.keySet().removeIf(path -> !path.startsWith("data/"));
        assertThat(listed).isEqualTo(payload);
        for (String line : Files.readAllLines(bag.resolve("tagmanifest-sha256.txt"))) {
            String[] parts = line.split("  ", 2);
            assertThat(sha256(bag.resolve(parts[1]))).isEqualTo(parts[0]);
        }
    }

    @Test
    void whatComesOutIsByteForByteWhatWentIn() throws IOException {
        Path bag = bag();
        Path back = folder.resolve("back");
        assertThat(((Bag.Result.Verified) Bag.verify(bag)).bag().unpack(back)).isEmpty();
        Map<String, String> before = new TreeMap<>(contents(folder.resolve("case")));
        before.keySet().removeIf(path -> path.startsWith(".") || path.endsWith(".lock") || path.endsWith(".part"));
        assertThat(contents(back)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished**");
    }

    @Test
    void lineEndsAndPercentSignsInNamesAreEncodedAndNothingElse() {
        assertThat(BagPath.encoded("data/a%0Ab\r\nc d.txt")).isEqualTo("data/a%250Ab%0D%0Ac d.txt");
        for (String path : List.of("data/a%0Ab\r\nc", "data/%25", "data/%", "data/%2", "data/%zz%0a")) {
            assertThat(BagPath.decoded(BagPath.encoded(path))).isEqualTo(path);
        }
        assertThat(BagPath.decoded("data/a%20b%0ac")).isEqualTo("data/a%20b\nc");
    }

    @Test
    void missingExtraAndChangedFilesAreNamed() throws IOException {
        Path bag = bag();
        Files.writeString(bag.resolve("data/case.yaml"), "title: Flood5\n");
        Files.delete(bag.resolve("data/records/a.yaml"));
        Files.writeString(bag.resolve("data/new.txt"), "x");
        assertThat(refused(bag))
                .contains(
                        "E055 data/case.yaml bag.changed",
                        "E055 data/records/a.yaml bag.missing",
                        "E055 data/new.txt bag.extra");
    }

    @Test
    void aChangedTagFileIsNamed() throws IOException {
        Path bag = bag();
        Files.writeString(bag.resolve("bag-info.txt"), "Bagging-Date: 2020-01-01\n");
        assertThat(refused(bag)).containsExactly("E055 bag-info.txt bag.changed");
    }

    @Test
    void aBagThatWasCutShortDiffersFromItsOxum() throws IOException {
        Path bag = bag();
        Files.delete(bag.resolve("tagmanifest-sha256.txt"));
        Files.writeString(bag.resolve("bag-info.txt"), "Payload-Oxum: 99.7\n");
        assertThat(refused(bag)).containsExactly("E055 bag-info.txt bag.oxum");
    }

    @Test
    void aBagMadeByOthersWithSha512IsRead() throws IOException {
        Path bag = folder.resolve("other");
        write(bag, "bagit.txt", "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n");
        write(bag, "data/case.yaml", "abc");
        write(
                bag,
                "manifest-sha512.txt",
                "DDAF35A193617ABACC417349AE20413112E6FA4E89A97EA20A9EEEE64B55D39A2192992A274FC1A836BA3C23A3FEEBBD454D4423643CE80E2A9AC94FA54CA49F data/case.yaml\r\n");
        assertThat(Bag.verify(bag)).isInstanceOf(Bag.Result.Verified.class);
    }

    @Test
    void aTargetThatIsThereIsNeverOverwritten() throws IOException {
        Path bag = bag();
        Files.createDirectory(folder.resolve("back"));
        assertThat(((Bag.Result.Verified) Bag.verify(bag)).bag().unpack(folder.resolve("back")))
                .isPresent();
        assertThat(folder.resolve("back")).isEmptyDirectory();
        assertThat(BagWriter.write(folder.resolve("case"), bag, DAY)).isInstanceOf(BagWriter.Result.Refused.class);
        assertThat(BagWriter.write(folder.resolve("case"), folder.resolve("case/bag"), DAY))
                .isInstanceOf(BagWriter.Result.Refused.class);
    }

    @Test
    void aLinkInACaseIsRefusedAndNothingIsWritten() throws IOException {
        Path aCase = aCase();
        Files.writeString(folder.resolve("secret.txt"), "elsewhere");
        Files.createSymbolicLink(aCase.resolve("records/b.yaml"), folder.resolve("secret.txt"));
        assertThat(BagWriter.write(aCase, folder.resolve("bag"), DAY)).isInstanceOf(BagWriter.Result.Refused.class);
        assertThat(folder.resolve("bag")).doesNotExist();
    }

    @Test
    void namesThatNotEverySystemCanHoldSideBySideAreRefusedAndNothingIsWritten() throws IOException {
        Path aCase = aCase();
        write(aCase, "records/aux.yaml", "x");
        write(aCase, "records/A.yaml", "x");
        write(aCase, "records/two\nlines.yaml", "x");
        BagWriter.Result.Refused refused =
                (BagWriter.Result.Refused) BagWriter.write(aCase, folder.resolve("bag"), DAY);
        assertThat(refused.problems().stream().map(BagTest::told))
                .containsExactlyInAnyOrder(
                        "E068 records/aux.yaml bag.name",
                        "E068 records/two\nlines.yaml bag.name",
                        "E068 records/a.yaml bag.alike");
        assertThat(folder.resolve("bag")).doesNotExist();
    }
}
