package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Recorder;

final class SigningTest {
    @TempDir
    Path folder;

    private Given given;

    @BeforeEach
    void aCase() throws IOException {
        given = Given.in(folder);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private Path key() throws IOException {
        try (Stream<Path> files = Files.list(given.keyFolder())) {
            return files.filter(file -> file.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatIsRecordedIsSignedAndTheKeyIsMadeOnceOutsideTheCase() throws IOException {
        assertThat(codes(given.record("desk", 3))).containsExactly("E178");
        assertThat(codes(given.record("desk", 5))).isEmpty();
        assertThat(given.log("desk").newest().size()).isEqualTo(6 + 5);
        assertThat(given.log("desk").checkpoints()).hasSize(2);
        assertThat(given.replay().problems()).isEmpty();
        try (Stream<Path> all = Files.walk(given.caseFolder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("PRIVATE");
            }
        }
        if (key().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(given.keyFolder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void manyBatchesGiveTheTreeOfAllLinesAndOldRootsArePrefixes() throws IOException {
        for (int i = 1; i <= 60; i++) {
            given.record("desk", i * 10);
        }
        RecorderLog log = given.log("desk");
        List<byte[]> lines = Files.readString(given.file("history/desk.jsonl"))
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        MerkleTree tree = new MerkleTree();
        lines.forEach(line -> tree.add(line, line.length));
        assertThat(log.newest().size()).isEqualTo(lines.size()).isGreaterThan(512);
        assertThat(log.newest().root()).isEqualTo(tree.rootHash());
        assertThat(log.inclusion(257).holds(TreeHasher.leaf(lines.get(256)), tree.rootHash()))
                .isTrue();
        for (Note note : log.checkpoints()) {
            Checkpoint old = Checkpoint.read(note.text()).orElseThrow();
            assertThat(log.consistency(old.size()).holds(old.root(), tree.rootHash()))
                    .isTrue();
        }
        assertThat(given.replay().problems()).isEmpty();
    }

    @Test
    void linesFromBeforeThereWasALogAreNoErrorAndAreSignedWithTheNextBatch() throws IOException {
        given.recordUnsigned("desk", 4);
        assertThat(given.replay().holds()).isTrue();
        assertThat(given.replay().recorders().getFirst().unsigned()).isEqualTo(7);
        given.record("desk", 6);
        given.recordUnsigned("desk", 9); // a process that was killed between recording and signing
        assertThat(given.replay().problems()).isEmpty();
        assertThat(given.replay().recorders().getFirst().unsigned()).isEqualTo(3 + 3);
        assertThat(codes(given.record("desk", 12))).isEmpty();
        assertThat(given.replay().recorders().getFirst().unsigned()).isZero();
        assertThat(given.replay().problems()).isEmpty();
    }

    @Test
    void whoeverRewritesTheHistoryAndAllItsDigestsIsFoundAndNotSignedFor() throws IOException {
        given.record("desk", 4);
        Files.delete(given.file("history/desk.jsonl"));
        given.recordUnsigned("desk", 7);
        assertThat(given.codes()).containsExactly("E160", "E165");
        assertThat(codes(given.record("desk", 9))).containsExactly("E160");
        assertThat(given.log("desk").newest().size()).isEqualTo(7);
    }

    @Test
    void aHistoryThatLostLinesIsFoundAndNotSignedFor() throws IOException {
        given.record("desk", 4);
        given.record("desk", 20);
        byte[] long2 = Files.readAllBytes(given.file("history/desk.jsonl"));
        int firstBatch = new String(long2, StandardCharsets.UTF_8).indexOf("{\"act\":\"begin\"", 10);
        Files.write(given.file("history/desk.jsonl"), java.util.Arrays.copyOf(long2, firstBatch));
        assertThat(given.codes()).contains("E164");
        assertThat(codes(given.record("desk", 5))).containsExactly("E164");
    }

    @Test
    void withoutTheKeyTheHistoryIsStillRecordedAndSaysThatItIsUnsigned() throws IOException {
        given.record("desk", 2);
        Path key = key();
        Path away = folder.resolve("away");
        Files.move(key, away);
        assertThat(codes(given.record("desk", 3))).containsExactly("E162");
        assertThat(given.replay().holds()).isTrue();
        assertThat(given.replay().recorders().getFirst().unsigned()).isEqualTo(4);
        Files.move(away, key);
        assertThat(codes(given.record("desk", 4))).isEmpty();
        assertThat(given.replay().recorders().getFirst().unsigned()).isZero();
    }

    @Test
    void aKeyWithinTheCaseIsRefused() throws IOException {
        Path inside = given.caseFolder().resolve("somewhere/../keys");
        Keys.Search search = Keys.of(Map.of("PLUMBLINE_KEYS", inside.toString()), given.caseFolder());
        assertThat(search).isInstanceOf(Keys.Search.Nowhere.class);
        assertThat(((Keys.Search.Nowhere) search).problem().code()).isEqualTo("E161");
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, given.caseFolder());
        assertThat(Keys.of(Map.of("PLUMBLINE_KEYS", link.resolve("k").toString()), given.caseFolder()))
                .isInstanceOf(Keys.Search.Nowhere.class);
        assertThat(Keys.of(Map.of(), given.caseFolder())).isInstanceOf(Keys.Search.Nowhere.class);
        assertThat(Files.exists(given.caseFolder().resolve("keys"))).isFalse();
    }

    @Test
    void theEnvironmentSaysWhereKeysLie() {
        Path home = folder.resolve("home");
        assertThat(where(Map.of("HOME", home.toString()))).isEqualTo(home.resolve(".config/plumbline/keys"));
        assertThat(where(Map.of(
                        "HOME",
                        home.toString(),
                        "XDG_CONFIG_HOME",
                        home.resolve("c").toString())))
                .isEqualTo(home.resolve("c/plumbline/keys"));
        assertThat(where(Map.of("APPDATA", home.toString()))).isEqualTo(home.resolve("plumbline/keys"));
    }

    private Path where(Map<String, String> environment) {
        return ((Keys.Search.Here) Keys.of(environment, given.caseFolder()))
                .keys()
                .folder();
    }

    @Test
    void aKeyThatOthersMayReadOrThatIsAnotherKeyIsNotUsed() throws IOException {
        given.record("desk", 2);
        Path key = key();
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(codes(given.record("desk", 3))).containsExactly("E172");
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(key, Files.readString(key).replace("A", "B"));
        assertThat(codes(given.record("desk", 4))).containsExactly("E172");
    }

    @Test
    void thePublicKeyOfAnotherRecorderIsRefused() throws IOException {
        given.record("desk", 2);
        given.record("field", 2);
        Files.copy(
                given.file("log/field.vkey"),
                given.file("log/desk.vkey"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(given.codes()).contains("E166");
        assertThat(codes(given.record("desk", 4))).containsExactly("E166");
    }

    @Test
    void noNewKeyIsMadeWhereAnEarlierOneSigned() throws IOException {
        given.record("desk", 2);
        new CaseSigning(given.caseFolder(), given.keys()).sign("desk");
        Files.delete(given.file("log/desk.vkey"));
        Files.delete(given.file("log/desk.checkpoints"));
        assertThat(given.record("desk", 3)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("E179");
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message().key()).isEqualTo("log.E179.here");
        });
        Files.delete(key());
        assertThat(given.record("desk", 4).getFirst().message().key()).isEqualTo("log.E179.gone");
        Files.delete(given.file("log/desk.case"));
        assertThat(codes(given.record("desk", 5))).containsExactly("E179"); // the tiles are still there
        assertThat(Files.exists(given.file("log/desk.vkey"))).isFalse();
        assertThat(keyCount()).isZero();
    }

    @Test
    void aCosignatureOfAnotherPersonAlsoShowsThatAKeySigned() throws IOException {
        given.record("desk", 2);
        CaseSigning signing = new CaseSigning(given.caseFolder(), given.keys());
        signing.sign("desk");
        signing.cosign("anna", java.time.LocalDate.of(2025, 4, 24));
        for (String file : List.of("log/desk.vkey", "log/desk.checkpoints", "log/desk.case")) {
            Files.delete(given.file(file));
        }
        Files.move(given.file("log/desk"), folder.resolve("tiles"));
        assertThat(codes(given.record("desk", 3))).containsExactly("E179");
    }

    @Test
    void aNewKeyThatIsAskedForLeavesTheEarlierOneListedAndBinding() throws IOException {
        given.record("desk", 2);
        given.record("desk", 4);
        new CaseSigning(given.caseFolder(), given.keys()).sign("desk");
        VerifierKey earlier = given.log("desk").key();
        Files.delete(key());
        assertThat(codes(given.record("desk", 5))).containsExactly("E162");
        assertThat(sealWithNewKey()).containsExactly("E178", "E178");
        VerifierKey now = given.log("desk").key();
        assertThat(now).isNotEqualTo(earlier);
        assertThat(given.replay().problems()).isEmpty();
        assertThat(given.replay().earlier()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(earlier);
            assertThat(one.checkpoints()).isEqualTo(2);
            assertThat(one.signed()).isEqualTo(10);
        });
        assertThat(given.replay().cases()).isEmpty();
        new CaseSigning(given.caseFolder(), given.keys()).sign("desk");
        assertThat(given.replay().cases()).hasSize(1);
        assertThat(codes(given.record("desk", 6))).isEmpty();
        Files.delete(given.file("history/desk.jsonl"));
        given.recordUnsigned("desk", 40);
        assertThat(given.replay().problems())
                .filteredOn(problem -> problem.code().equals("E160"))
                .extracting(problem -> problem.place().path())
                .anyMatch(path -> path.startsWith("log/earlier_keys/desk-"));
        assertThat(sealWithNewKey()).containsExactly("E160");
    }

    @Test
    void everyByteOfAnEarlierKeyAndOfWhatItSignedIsHeldTo() throws IOException {
        given.record("desk", 2);
        new CaseSigning(given.caseFolder(), given.keys()).sign("desk");
        sealWithNewKey();
        try (Stream<Path> files = Files.list(given.file("log/earlier_keys"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i++) {
                    byte[] flipped = bytes.clone();
                    flipped[i] ^= 1;
                    Files.write(file, flipped);
                    assertThat(given.replay().problems())
                            .as("byte " + i + " of " + file)
                            .anyMatch(problem -> file.endsWith(problem.place().path()));
                }
                Files.write(file, bytes);
            }
        }
        assertThat(given.replay().problems()).isEmpty();
    }

    @Test
    void anOldCopyThatWasPutBackIsNotSignedIntoASecondFuture() throws IOException {
        given.record("desk", 2);
        given.keepCopy();
        given.record("desk", 9);
        given.putCopyBack();
        List<Problem> refused = given.record("desk", 3);
        assertThat(codes(refused)).containsExactly("E187");
        assertThat(refused.getFirst().message().key()).isEqualTo("log.E187.older");
        assertThat(given.log("desk").checkpoints()).hasSize(1);
        given.recordUnsigned("desk", 30); // now it is longer than what was signed, and another
        refused = given.record("desk", 31);
        assertThat(refused.getFirst().message().key()).isEqualTo("log.E187.other");
        assertThat(given.log("desk").checkpoints()).hasSize(1);
        assertThat(sealWithNewKey()).containsExactly("E178", "E178");
        assertThat(given.replay().earlier()).hasSize(1);
        assertThat(codes(given.record("desk", 33))).isEmpty();
    }

    @Test
    void aCaseIsTheSameWhereverItsFolderGoes() throws IOException {
        given.record("desk", 2);
        given.keepCopy();
        given.record("desk", 9);
        Given elsewhere = new Given(folder.resolve("moved"), given.keyFolder());
        Files.move(given.caseFolder(), elsewhere.caseFolder());
        assertThat(codes(elsewhere.record("desk", 10))).isEmpty();
        Given old = new Given(folder.resolve("copy"), given.keyFolder());
        assertThat(codes(old.record("desk", 10))).containsExactly("E187");
        assertThat(codes(elsewhere.record("desk", 11))).isEmpty();
    }

    @Test
    void aHistoryThatAKeySignedIsKnownWhenNothingElseOfItsLogIsLeft() throws IOException {
        given.record("desk", 2);
        Path log = given.file("log");
        Files.move(log, folder.resolve("gone"));
        List<Problem> refused = given.record("desk", 3);
        assertThat(codes(refused)).containsExactly("E179");
        assertThat(refused.getFirst().message().key()).isEqualTo("log.E179.here");
        Given other = new Given(folder.resolve("another-case"), given.keyFolder());
        Files.createDirectories(other.caseFolder());
        assertThat(codes(other.record("desk", 7))).containsExactly("E178");
    }

    /** Also where it is cut where a line ends, or wholly: that is not "never signed anything". */
    @Test
    void aMemoryThatIsCutOrChangedStopsEverySignature() throws IOException {
        given.record("desk", 2);
        Path memory = given.memory("desk");
        byte[] whole = Files.readAllBytes(memory);
        given.recordUnsigned("desk", 3);
        KeyMemory read =
                new KeyMemory(new Memory(memory), given.log("desk").key().name());
        for (int length = 0; length < whole.length; length++) {
            Files.write(memory, java.util.Arrays.copyOf(whole, length));
            assertThat(read.read()).as("cut to " + length).isInstanceOf(KeyMemory.Reading.Damaged.class);
        }
        for (int length : new int[] {0, whole.length - 73, whole.length - 1}) {
            Files.write(memory, java.util.Arrays.copyOf(whole, length));
            assertThat(codes(((Recorder.Result.Unchanged) given.recorder("desk").seal()).notes()))
                    .as("cut to " + length)
                    .containsExactly("E188");
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(memory, flipped);
            assertThat(read.read()).as("byte " + i).isInstanceOf(KeyMemory.Reading.Damaged.class);
        }
        assertThat(given.log("desk").checkpoints()).hasSize(1);
        Files.write(memory, whole);
        assertThat(codes(given.record("desk", 4))).isEmpty();
    }

    /** The memory was written, and the process was killed before the signature was. */
    @Test
    void whatWasRememberedAndThenNotSignedIsNoContradiction() throws IOException {
        given.record("desk", 2);
        byte[] before = Files.readAllBytes(given.file("log/desk.checkpoints"));
        given.record("desk", 5);
        Files.write(given.file("log/desk.checkpoints"), before);
        assertThat(codes(given.record("desk", 7))).isEmpty();
        assertThat(given.replay().problems()).isEmpty();
        Files.delete(given.file("log/desk.checkpoints"));
        assertThat(codes(given.record("desk", 8))).isEmpty();
        assertThat(given.replay().holds()).isTrue();
    }

    @Test
    void anOldMemoryOfAKeyThatWasBroughtBackIsNoContradiction() throws IOException {
        given.record("desk", 2);
        byte[] old = Files.readAllBytes(given.memory("desk"));
        given.record("desk", 5);
        Files.write(given.memory("desk"), old);
        assertThat(codes(given.record("desk", 7))).isEmpty();
        assertThat(Files.readAllBytes(given.memory("desk"))).isNotEqualTo(old);
    }

    /** The earlier key was set aside, and the process was killed before the new one was made. */
    @Test
    void aReplacementThatWasStoppedIsToldAndCanBeFinished() throws IOException {
        given.record("desk", 2);
        VerifierKey earlier = given.log("desk").key();
        new EarlierKeys(new LogFiles(given.caseFolder()), "desk")
                .setAside(earlier, KeyName.read(earlier.name()).orElseThrow());
        assertThat(codes(given.record("desk", 3))).containsExactly("E179");
        assertThat(sealWithNewKey()).containsExactly("E178", "E178");
        assertThat(given.replay().problems()).isEmpty();
        assertThat(given.replay().earlier().getFirst().checkpoints()).isEqualTo(1);
    }

    private List<String> sealWithNewKey() {
        return codes(
                ((Recorder.Result.Unchanged) given.recorderWithNewKey("desk").seal()).notes());
    }

    private long keyCount() throws IOException {
        try (Stream<Path> files = Files.list(given.keyFolder())) {
            return files.filter(file -> file.toString().endsWith(".key")).count();
        }
    }

    @Test
    void damagedTilesAreMadeAnewWhenTheHistoryIsWhatWasSigned() throws IOException {
        given.record("desk", 300);
        Path tile = given.file("log/desk/tile/0/001.p/47");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[9] ^= 1;
        Files.write(tile, bytes);
        assertThat(given.codes()).containsExactly("E165");
        assertThat(codes(given.record("desk", 301))).containsExactly("E165");
        assertThat(given.replay().problems()).isEmpty();
        Files.write(given.file("log/desk/tile/0/000"), new byte[17]);
        assertThat(given.codes()).containsExactly("E165");
        Recorder.Result again = given.recorder("desk").seal();
        assertThat(codes(((Recorder.Result.Unchanged) again).notes())).containsExactly("E165");
        assertThat(given.replay().problems()).isEmpty();
    }

    @Test
    void aCheckpointThatWasCutShortIsOnlyAWarningAndTheNextTakesItsPlace() throws IOException {
        given.record("desk", 2);
        Path file = given.file("log/desk.checkpoints");
        byte[] first = Files.readAllBytes(file);
        given.record("desk", 3);
        byte[] both = Files.readAllBytes(file);
        for (int length = first.length + 1; length < both.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(both, length));
            assertThat(given.codes()).containsExactly("E176", "E170");
            assertThat(given.replay().holds()).isTrue();
        }
        assertThat(codes(given.record("desk", 4))).isEmpty();
        assertThat(given.replay().problems()).isEmpty();
        assertThat(given.log("desk").checkpoints()).hasSize(2);
    }

    @Test
    void twoCasesOfOneRecorderHaveDifferentKeysAndOrigins() throws IOException {
        given.record("desk", 2);
        Given other = Given.in(folder.resolve("other"));
        other.record("desk", 2);
        assertThat(given.log("desk").key()).isNotEqualTo(other.log("desk").key());
        Files.copy(
                other.file("log/desk.checkpoints"),
                given.file("log/desk.checkpoints"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(given.codes()).contains("E163");
    }

    @Test
    void theCaseRootIsTheSameForTheSameHistoriesAndCoversEveryHead() throws IOException {
        given.record("desk", 2);
        Given joined = Given.in(folder.resolve("joined"));
        joined.record("anna", 3);
        CaseRoot one = root(given);
        Files.createDirectories(joined.file("history"));
        Files.copy(given.file("history/desk.jsonl"), joined.file("history/desk.jsonl"));
        CaseRoot both = root(joined);
        assertThat(both.heads()).extracting(CaseHead::recorder).containsExactly("anna", "desk");
        assertThat(both.root()).isNotEqualTo(one.root());
        assertThat(both).isEqualTo(joined.replay().root());
        for (CaseHead head : both.heads()) {
            Inclusion proof = both.proof(head.recorder()).orElseThrow();
            assertThat(proof.holds(head.leaf(), both.root())).isTrue();
            assertThat(proof.holds(head.leaf(), one.root())).isFalse();
        }
        assertThat(both.proof("nobody")).isEmpty();
        assertThat(CaseRoot.of(both.checkpoint("plumbline.org/case/x"))).contains(both);
    }

    private static CaseRoot root(Given given) throws IOException {
        return ((CaseRoot.Reading.Read) CaseRoot.read(given.caseFolder())).root();
    }

    @Test
    void aLineIsProvedToSomebodyWhoHasOnlyTheProofAndTheKey() throws IOException {
        given.record("desk", 300);
        RecorderLog log = given.log("desk");
        LineProof proof = log.proof(150).orElseThrow();
        assertThat(proof.line()).contains("village-147");
        LineProof read = LineProof.read(proof.toString()).orElseThrow();
        assertThat(read.holds(log.key())).isTrue();
        given.record("anna", 2);
        assertThat(read.holds(given.log("anna").key())).isFalse();
        String text = proof.toString();
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
            assertThat(LineProof.read(changed).filter(one -> one.holds(log.key())))
                    .as("character " + i)
                    .isEmpty();
        }
    }
}
