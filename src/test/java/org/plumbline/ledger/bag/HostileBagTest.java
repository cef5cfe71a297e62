package org.plumbline.ledger.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bags that somebody made to do harm, or that are not bags at all. */
final class HostileBagTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path bag;

    @BeforeEach
    void aBag() throws IOException {
        bag = folder.resolve("bag");
        Files.createDirectories(bag.resolve("data"));
        Files.writeString(bag.resolve("bagit.txt"), BagWriter.DECLARATION);
        Files.writeString(bag.resolve("data/case.yaml"), "abc");
        Files.writeString(bag.resolve("manifest-sha256.txt"), ABC + "  data/case.yaml\n");
    }

    private List<String> codes() {
        return Bag.verify(bag) instanceof Bag.Result.Refused(var problems)
                ? problems.stream()
                        .map(problem -> problem.code() + " " + problem.message().key())
                        .collect(Collectors.toList())
                : List.of();
    }

    @Test
    void theBagIsGoodBeforeItIsHarmed() {
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/../../escaped",
                "/etc/passwd",
                "data//x",
                "data/./x",
                "C:/x",
                "data\\..\\x",
                "~/x",
                "elsewhere/x",
                "data/..",
                "data/../bagit.txt"
            })
    void aPathThatLeadsOutIsRefused(String path) throws IOException {
        Files.writeString(bag.resolve("manifest-sha256.txt"), ABC + "  data/case.yaml\n" + ABC + "  " + path + "\n");
        assertThat(codes()).contains("E067 bag.path");
    }

    @Test
    void aTagManifestMayNotLeadOutEither() throws IOException {
        Files.writeString(bag.resolve("tagmanifest-sha256.txt"), ABC + "  ../secret\n");
        assertThat(codes()).contains("E067 bag.path");
    }

    @Test
    void linksAreRefusedWhereverTheyLead() throws IOException {
        Files.writeString(folder.resolve("outside"), "abc");
        Files.createSymbolicLink(bag.resolve("data/link"), folder.resolve("outside"));
        Files.writeString(bag.resolve("manifest-sha256.txt"), ABC + "  data/case.yaml\n" + ABC + "  data/link\n");
        assertThat(codes()).containsExactly("E067 bag.not-plain");
    }

    @Test
    void aLinkedFolderIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(bag.resolve("data/records"), folder.resolve("outside"));
        assertThat(codes()).containsExactly("E067 bag.not-plain");
    }

    @Test
    void nothingIsEverFetched() throws IOException {
        Files.writeString(bag.resolve("fetch.txt"), "http://127.0.0.1:9/x 3 data/x\n");
        assertThat(codes()).containsExactly("E067 bag.fetch");
    }

    @Test
    void cachesAndOtherHiddenFilesAreNotUnpacked() throws IOException {
        Files.createDirectory(bag.resolve("data/.plumbline"));
        Files.writeString(bag.resolve("data/.plumbline/rows"), "abc");
        Files.writeString(
                bag.resolve("manifest-sha256.txt"), ABC + "  data/case.yaml\n" + ABC + "  data/.plumbline/rows\n");
        assertThat(codes()).containsExactly("E067 bag.hidden");
    }

    @Test
    void aPathListedTwiceIsRefused() throws IOException {
        Files.writeString(
                bag.resolve("manifest-sha256.txt"), ABC + "  data/case.yaml\n" + "0".repeat(64) + "  data/case.yaml\n");
        assertThat(codes()).contains("E055 bag.manifest.twice");
    }

    @Test
    void weakDigestsAloneAreNotEnough() throws IOException {
        Files.delete(bag.resolve("manifest-sha256.txt"));
        Files.writeString(bag.resolve("manifest-md5.txt"), "900150983cd24fb0d6963f7d28e17f72  data/case.yaml\n");
        assertThat(codes()).containsExactly("E055 bag.manifest.none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BagIt-Version: 1.0",
                "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n",
                "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
            })
    void aDeclarationThatIsNoneIsRefused(String text) throws IOException {
        Files.writeString(bag.resolve("bagit.txt"), text);
        assertThat(codes()).containsExactly("E055 bag.declaration");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithoutAFailure() throws IOException {
        Random random = new Random(8493);
        for (int round = 0; round < 50; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Files.write(bag.resolve("manifest-sha256.txt"), bytes);
            assertThat(Bag.verify(bag)).isInstanceOf(Bag.Result.Refused.class);
            Files.write(bag.resolve("bagit.txt"), bytes);
            assertThat(Bag.verify(bag)).isInstanceOf(Bag.Result.Refused.class);
            Files.writeString(bag.resolve("bagit.txt"), BagWriter.DECLARATION);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "records/a.yaml, records/A.yaml, bag.alike",
        "records/a.yaml, Records/b.yaml, bag.alike",
        "records/x, Records, bag.alike",
        "a.yaml, con, bag.name",
        "a.yaml, CON.yaml, bag.name",
        "a.yaml, 'aux .yaml', bag.name",
        "a.yaml, nul/b.yaml, bag.name",
        "a.yaml, b.yaml., bag.name",
        "a.yaml, 'b.yaml ', bag.name"
    })
    void namesThatMayNotStandSideBySideAreRefused(String one, String other, String key) throws IOException {
        StringBuilder manifest = new StringBuilder(ABC + "  data/case.yaml\n");
        for (String path : List.of(one, other)) {
            Path file = bag.resolve("data/" + path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "abc");
            manifest.append(ABC).append("  data/").append(path).append('\n');
        }
        Files.writeString(bag.resolve("manifest-sha256.txt"), manifest);
        assertThat(codes()).containsExactly("E068 " + key);
    }

    @Test
    void aFileThatChangesAfterItWasVerifiedIsNotUnpacked() throws IOException {
        Bag verified = ((Bag.Result.Verified) Bag.verify(bag)).bag();
        Files.writeString(bag.resolve("data/case.yaml"), "abd");
        Path target = folder.resolve("case");
        assertThat(verified.unpack(target)).isPresent();
        assertThat(target).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished**");
    }

    @Test
    void aFolderThatIsNotThereIsToldNotThrown() {
        assertThat(Bag.verify(folder.resolve("none"))).isInstanceOf(Bag.Result.Refused.class);
    }
}
