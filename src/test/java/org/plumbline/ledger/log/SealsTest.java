package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorder;

/** Signatures over the whole case: the recorder's, another person's, an authority's; and that no flipped byte gets past them. */
final class SealsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 24);

    @TempDir
    Path folder;

    private Given given;
    private CaseSigning signing;

    @BeforeEach
    void aCase() throws IOException {
        given = Given.in(folder);
        signing = new CaseSigning(given.caseFolder(), given.keys());
        given.record("desk", 3);
    }

    private SignedCase sign() throws IOException {
        return ((CaseSigning.Outcome.Signed) signing.sign("desk")).signed();
    }

    private List<String> refused(CaseSigning.Outcome outcome) {
        assertThat(outcome).isInstanceOf(CaseSigning.Outcome.Refused.class);
        return ((CaseSigning.Outcome.Refused) outcome)
                .problems().stream().map(Problem::code).toList();
    }

    @Test
    void aCaseIsSignedOnceForEachStateOfIt() throws IOException {
        SignedCase first = sign();
        assertThat(((CaseSigning.Outcome.Signed) signing.sign("desk")).isNew()).isFalse();
        given.record("desk", 5);
        SignedCase second = sign();
        assertThat(second.root()).isNotEqualTo(first.root());
        assertThat(given.replay().cases()).hasSize(2);
        assertThat(given.replay().problems()).isEmpty();
    }

    @Test
    void anotherPersonCosignsToTheDayAndOnlyWhatIsSigned() throws IOException {
        assertThat(refused(signing.cosign("anna", DAY))).containsExactly("E167");
        sign();
        assertThat(signing.cosign("anna", DAY)).isInstanceOf(CaseSigning.Outcome.Signed.class);
        assertThat(((CaseSigning.Outcome.Signed) signing.cosign("anna", DAY)).isNew())
                .isFalse();
        SignedCase.Cosigned cosigned =
                given.replay().cases().getLast().cosigned().getFirst();
        assertThat(cosigned.cosigner()).isEqualTo("anna");
        assertThat(cosigned.seconds() % 86_400).isZero();
        given.record("desk", 6);
        assertThat(refused(signing.cosign("anna", DAY))).containsExactly("E167");
        sign();
        assertThat(signing.cosign("anna", DAY.plusDays(1))).isInstanceOf(CaseSigning.Outcome.Signed.class);
        assertThat(given.replay().problems()).isEmpty();
    }

    @Test
    void aCosignerRefusesAHistoryThatWasRewrittenSince() throws IOException {
        given.record("desk", 9);
        sign();
        signing.cosign("anna", DAY);
        // the recorder, who has the key, forgets the past and signs another one
        for (String file : List.of(
                "history/desk.jsonl",
                "log/desk.checkpoints",
                "log/desk.case",
                "log/anna.cosignatures",
                "log/anna.cosigner")) {
            Files.delete(given.file(file));
        }
        Files.delete(inKeyFolder(".signed"));
        given.record("desk", 20);
        sign();
        assertThat(given.replay().holds()).isTrue();
        assertThat(refused(signing.cosign("anna", DAY))).containsExactly("E175");
    }

    /** Also where it is cut where a note ends, or wholly: that is not "never cosigned anything". */
    @Test
    void aCosignerWhoseOwnMemoryIsCutOrDamagedRefuses() throws IOException {
        sign();
        signing.cosign("anna", DAY);
        given.record("desk", 6);
        sign();
        signing.cosign("anna", DAY);
        Path memory = inKeyFolder(".cosigned");
        byte[] whole = Files.readAllBytes(memory);
        given.record("desk", 7);
        sign();
        int firstNote = new String(whole, StandardCharsets.UTF_8).indexOf("=\n\n") + 3;
        for (int length : new int[] {0, 1, firstNote, firstNote + 40, whole.length - 73, whole.length - 1}) {
            Files.write(memory, Arrays.copyOf(whole, length));
            assertThat(refused(signing.cosign("anna", DAY)))
                    .as("cut to " + length)
                    .containsExactly("E188");
        }
        Files.writeString(memory, new String(whole, StandardCharsets.UTF_8) + "no\n\nnote\n\n");
        assertThat(refused(signing.cosign("anna", DAY))).containsExactly("E188");
        Files.write(memory, whole);
        assertThat(signing.cosign("anna", DAY)).isInstanceOf(CaseSigning.Outcome.Signed.class);
    }

    /** What the earlier key signed is thrown away, and only that there was one is left. */
    @Test
    void aCosignerHoldsACaseWithANewKeyToWhatTheyCosignedUnderTheEarlierOne() throws IOException {
        sign();
        signing.cosign("anna", DAY);
        given.recorderWithNewKey("desk").seal();
        try (Stream<Path> files = Files.list(given.file("log/earlier_keys"))) {
            for (Path file :
                    files.filter(one -> !one.toString().endsWith(".vkey")).toList()) {
                Files.delete(file);
            }
        }
        for (String file :
                List.of("history/desk.jsonl", "log/desk.checkpoints", "log/anna.cosignatures", "log/anna.cosigner")) {
            Files.delete(given.file(file));
        }
        for (Path memory : given.memories()) {
            Files.delete(memory);
        }
        given.record("desk", 20);
        sign();
        assertThat(given.replay().holds()).isTrue();
        assertThat(refused(signing.cosign("anna", DAY))).containsExactly("E175");
    }

    @Test
    void theKeyRemembersTheCaseBeforeItsSignatureIsLetOut() throws IOException {
        Files.createDirectories(given.file("log/desk.case"));
        assertThatThrownBy(() -> signing.sign("desk")).isInstanceOf(IOException.class);
        given.record("anna", 5);
        signing.sign("anna");
        Files.delete(given.file("log/desk.case"));
        sign();
        String remembered = Files.readString(given.memory("desk"));
        Files.createDirectories(folder.resolve("kept"));
        Files.move(given.file("log/desk.case"), folder.resolve("kept/desk.case"));
        Files.createDirectories(given.file("log/desk.case"));
        given.record("anna", 6);
        assertThatThrownBy(() -> signing.sign("desk")).isInstanceOf(IOException.class);
        assertThat(Files.readString(given.memory("desk")))
                .isNotEqualTo(remembered)
                .contains(given.replay().root().head("anna").orElseThrow().line());
    }

    @Test
    void anotherRecordersOlderHistoryIsNotSignedIntoTheCase() throws IOException {
        given.record("anna", 2);
        sign();
        given.keepCopy();
        given.record("anna", 9);
        sign();
        given.putCopyBack();
        given.recordUnsigned("anna", 3);
        assertThat(refused(signing.sign("desk"))).containsExactly("E187");
    }

    private Path inKeyFolder(String ending) throws IOException {
        try (Stream<Path> files = Files.list(given.keyFolder())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aStampIsPendingUntilACertificateIsGivenFromWhichItFollows()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        SignedCase signed = sign();
        try (MadeAuthority authority = new MadeAuthority();
                MadeAuthority other = new MadeAuthority()) {
            byte[] answer = authority.answer(Stamps.request(signed));
            assertThat(take(answer, Optional.of(other.rootCertificate()))).isEqualTo("E168");
            assertThat(take(answer, Optional.of(new byte[] {1}))).isEqualTo("E168");
            assertThat(take(new byte[0], Optional.empty())).isEqualTo("E168");
            assertThat(take(answer, Optional.empty())).isEqualTo("pending");
            assertThat(given.codes()).containsExactly("E169");
            assertThat(given.replay().holds()).isTrue();
            assertThat(take(answer, Optional.of(authority.rootCertificate()))).isEqualTo("verified");
            assertThat(given.codes()).isEmpty();
            assertThat(given.replay().stamps().getFirst().authority()).contains("Made Clock");
            assertThat(take(answer, Optional.of(authority.signerCertificate()))).isEqualTo("verified");
            given.record("desk", 4);
            byte[] foreign = authority.answer(StampToken.request("00".repeat(32)));
            assertThat(take(foreign, Optional.of(authority.rootCertificate()))).isEqualTo("E168");
        }
    }

    private String take(byte[] response, Optional<byte[]> certificate) throws IOException {
        return switch (Stamps.take(given.caseFolder(), response, certificate, "answer.tsr")) {
            case Stamps.Outcome.Refused(Problem problem) -> problem.code();
            case Stamps.Outcome.Kept(Stamp stamp) -> stamp.isPending() ? "pending" : "verified";
        };
    }

    @Test
    void aFlippedByteInAnyFileIsFoundAndTheFileNamed()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        takeATable();
        SignedCase signed = sign();
        signing.cosign("anna", DAY);
        flipEach(1, files());
        try (MadeAuthority authority = new MadeAuthority()) {
            take(authority.answer(Stamps.request(signed)), Optional.of(authority.rootCertificate()));
        }
        flipEach(
                17,
                files().stream().filter(path -> path.contains(LogFiles.STAMPS)).toList());
    }

    private void flipEach(int step, List<String> paths) throws IOException {
        assertThat(given.replay().problems()).isEmpty();
        assertThat(paths).isNotEmpty();
        Random random = new Random(4);
        for (String path : paths) {
            byte[] bytes = Files.readAllBytes(given.file(path));
            for (int i = 0; i < bytes.length; i += step) {
                byte[] flipped = bytes.clone();
                flipped[i] ^= (byte) (1 << random.nextInt(8));
                Files.write(given.file(path), flipped);
                assertThat(given.replay().problems())
                        .as("byte " + i + " of " + path)
                        .anyMatch(problem -> problem.place().path().equals(path));
            }
            Files.write(given.file(path), bytes);
        }
        assertThat(given.replay().problems()).isEmpty();
    }

    private void takeATable() throws IOException {
        Path table = folder.resolve("list.csv");
        Files.writeString(table, "no,day\n1,2025-01-05\n");
        String digest = Archive.digestOf(table);
        Recorder.Result result = given.recorder("desk")
                .take(new Changes.TableFile("imports/list.csv", digest, "", 1), new Recorder.Original(table, digest));
        assertThat(result).isInstanceOf(Recorder.Result.Done.class);
    }

    /** Every file of the case that is not empty. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(given.caseFolder())) {
            return all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .map(file -> given.caseFolder().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aRemovedFileIsMissedAndAStrangeOneNamed() throws IOException {
        takeATable();
        Path archived = given.file("archive/" + Archive.digestOf(folder.resolve("list.csv")));
        byte[] bytes = Files.readAllBytes(archived);
        Files.delete(archived);
        assertThat(given.codes()).containsExactly("E089");
        Files.write(archived, bytes);
        Files.writeString(given.file("archive/notes.txt"), "mine");
        Files.write(given.file("archive/" + Archive.digest("x".getBytes(StandardCharsets.UTF_8))), new byte[] {'x'});
        Files.writeString(given.file("log/desk/tile/more"), "mine");
        Files.writeString(given.file("history/desk.torn-1"), "left over");
        assertThat(given.codes()).containsExactly("E170");
        assertThat(given.replay().problems()).hasSize(4);
        assertThat(given.replay().holds()).isTrue();
    }

    @Test
    void filesInFoldersOfTheArchiveAndOddOnesAmongTheStampsAreNamed() throws IOException {
        takeATable();
        String digest = Archive.digestOf(folder.resolve("list.csv"));
        Files.createDirectories(given.file("archive/more"));
        Files.createDirectories(given.file("log/time_stamps"));
        Files.copy(given.file("archive/" + digest), given.file("archive/more/" + digest));
        Files.writeString(given.file("log/time_stamps/notes.txt"), "mine");
        Files.writeString(given.file("log/time_stamps/" + digest + ".pdf"), "mine");
        assertThat(given.replay().problems())
                .filteredOn(problem -> problem.code().equals("E170"))
                .extracting(problem -> problem.place().path())
                .containsExactlyInAnyOrder(
                        "archive/more/" + digest, "log/time_stamps/notes.txt", "log/time_stamps/" + digest + ".pdf");
        Files.delete(given.file("archive/" + digest));
        assertThat(given.codes()).contains("E089");
    }
}
