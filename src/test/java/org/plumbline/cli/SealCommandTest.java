package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.cli.SealedCase.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Histories;

final class SealCommandTest {
    @TempDir
    Path temporary;

    private SealedCase mill;

    @BeforeEach
    void makeCase() {
        mill = new SealedCase(temporary);
    }

    private List<String> commitments() {
        return Histories.read(mill.folder.resolve("history")).deeds().stream()
                .flatMap(done ->
                        done.deed() instanceof Deed.Sealed sealed ? Stream.of(sealed.commitment()) : Stream.of())
                .toList();
    }

    @Test
    void sealedRecordsCountOnlyWhenTheyAreAskedFor() {
        Ran sealed = mill.seal("w.yaml", witness("ferry-keeper", 13));
        assertThat(sealed.status()).as(sealed.err()).isZero();
        assertThat(temporary.resolve("w.yaml")).doesNotExist();

        Ran open = mill.check();
        assertThat(open.status()).isEqualTo(1);
        assertThat(open.out()).contains("at least 24").contains("E159");
        Ran all = mill.checkSealed();
        assertThat(all.status()).as(all.out()).isZero();
        assertThat(all.out()).doesNotContain("E159");
    }

    @Test
    void whatSealedEvidenceContradictsDoesNotHoldThoughTheOpenEvidenceShowsIt() {
        mill.says("[At least 24 civilians][killed] died there.");
        mill.write("publications/mill/sheet.claims", """
                        publication "P"
                        dated 2025-03-20
                        languages en
                        claim killed: value of civilians-killed of mill-raid
                        """);
        mill.seal("w.yaml", """
                - Source: ferry-keeper
                  publisher: a witness
                - Report: mill-raid
                  continues: yes
                  source: ferry-keeper
                  civilians-killed: "<20"
                """);
        assertThat(mill.check().status()).as(mill.check().out()).isZero();
        Ran all = mill.checkSealed("--format", "json");
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out())
                .contains("\"kind\" : \"withheld\"")
                .doesNotContain("<20")
                .doesNotContain("ferry");
    }

    @Test
    void aFileOfTheSameNameReplacesTheOneThatWasSealedBefore() {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        mill.seal("w.yaml", witness("ferry-keeper", 3));
        assertThat(mill.checkSealed().status()).isEqualTo(1);
    }

    @Test
    void whatWasDestroyedCountsNoMoreAndNobodyCanReadIt() {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        String commitment = commitments().getFirst();

        Ran destroyed = SealedCase.ran("destroy", mill.folder.toString(), commitment.substring(0, 8), "--for-ever");

        assertThat(destroyed.status()).as(destroyed.err()).isZero();
        assertThat(mill.checkSealed().status()).isEqualTo(1);
        Ran revealed = mill.withPassphrase(
                "reveal",
                Stream.of(
                        commitment.substring(0, 8),
                        "-o",
                        temporary.resolve("out.yaml").toString()));
        assertThat(revealed.status()).isEqualTo(2);
        assertThat(temporary.resolve("out.yaml")).doesNotExist();
    }

    @Test
    void revealWritesTheSameBytesAndNeverOverAFile() throws IOException {
        String records = witness("ferry-keeper", 13);
        mill.seal("w.yaml", records);
        Path out = temporary.resolve("out.yaml");
        Stream<String> arguments = Stream.of(commitments().getFirst().substring(0, 8), "-o", out.toString());
        assertThat(mill.withPassphrase("reveal", arguments).status()).isZero();
        assertThat(out).hasContent(records);
        Files.writeString(out, "mine");
        arguments = Stream.of(commitments().getFirst().substring(0, 8), "-o", out.toString());
        assertThat(mill.withPassphrase("reveal", arguments).status()).isEqualTo(2);
        assertThat(out).hasContent("mine");
    }

    @Test
    void aFaultyFileIsNotSealedStaysWhereItIsAndIsToldByCodeAndPlaceOnly() {
        Ran refused = mill.seal("w.yaml", witness("ferry-keeper", 13).replace("kind: raid", "kind: ambush-by-zarni"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("E017, line 4")
                .doesNotContain("zarni")
                .doesNotContain("ferry");
        assertThat(temporary.resolve("w.yaml")).exists();
        assertThat(commitments()).isEmpty();
    }

    @Test
    void anythingThatIsNoYamlIsRefusedWithoutAWordOfIt() {
        for (String hostile :
                List.of("", "zarni: [", "\u0000zarni", "- zarni: &a [*a]", "zarni".repeat(1000), "- Source: \"zarni")) {
            Ran refused = mill.seal("w.yaml", hostile);
            assertThat(refused.status()).as(hostile).isEqualTo(2);
            assertThat(refused.err() + refused.out()).doesNotContain("zarni");
            assertThat(commitments()).isEmpty();
        }
    }

    @Test
    void aFileInAnOpenFolderOfTheCaseIsNotSealed() {
        mill.write("records/w.yaml", witness("ferry-keeper", 13));
        Ran refused = mill.withPassphrase(
                "seal", Stream.of(mill.folder.resolve("records/w.yaml").toString()));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("records/");
        assertThat(mill.folder.resolve("records/w.yaml")).exists();
    }

    @Test
    void anotherPassphraseOpensNothingAndChangesNothing() throws IOException {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        Path wrong = Files.writeString(temporary.resolve("wrong"), "six other boats at the new ferry\n");
        Ran refused =
                SealedCase.ran("check", mill.folder.toString(), "--sealed", "--passphrase-file", wrong.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("not the passphrase");
    }

    @Test
    void aWeakPassphraseMakesNoVault() throws IOException {
        Path weak = Files.writeString(temporary.resolve("weak"), "ferry\n");
        Path draft = Files.writeString(temporary.resolve("w.yaml"), witness("ferry-keeper", 13));
        Ran refused =
                SealedCase.ran("seal", mill.folder.toString(), draft.toString(), "--passphrase-file", weak.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(mill.folder.resolve("sealed")).doesNotExist();
        assertThat(draft).exists();
    }

    @Test
    void withoutSomethingThatWasSealedNothingIsJudgedAsIfItWereNotThere() throws IOException {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        try (Stream<Path> files = Files.walk(mill.folder.resolve("sealed"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("vault"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Ran refused = mill.checkSealed();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err() + refused.out()).contains("E159");
    }

    @Test
    void aSourceMarkedConfidentialInAnOpenFileStopsRecordAndCheck() {
        for (String mark : List.of("confidential: yes", "embargo: 2027-01-01")) {
            mill.write("records/w.yaml", witness("ferry-keeper", 13, mark));
            assertThat(SealedCase.ran("record", mill.folder.toString()).err()
                            + SealedCase.ran("record", mill.folder.toString()).out())
                    .contains("E158");
            assertThat(mill.check().status()).isEqualTo(2);
        }
        mill.write("records/w.yaml", witness("ferry-keeper", 13, "confidential: no"));
        assertThat(SealedCase.ran("record", mill.folder.toString()).status()).isZero();
    }

    @Test
    void aTestimonyWithoutConsentStopsTheClaimThatRestsOnIt() {
        mill.write("records/w.yaml", witness("ferry-keeper", 13, "kind: testimony"));
        SealedCase.ran("record", mill.folder.toString());
        Ran stopped = mill.check();
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.out()).contains("E155").contains("ferry-keeper");

        String consent = "- Consent: c\n  of: ferry-keeper\n  purpose: publication\n  audience: public\n";
        mill.write("records/consent.yaml", consent);
        SealedCase.ran("record", mill.folder.toString());
        assertThat(mill.check().status()).as(mill.check().out()).isZero();

        mill.write("records/consent.yaml", consent + "  withdrawn: 2026-01-14\n");
        SealedCase.ran("record", mill.folder.toString());
        assertThat(mill.check().out()).contains("E155");
    }

    @Test
    void aSourceWithoutConsentThatNoClaimRestsOnStopsNothing() {
        mill.says("[At least 24 civilians][killed] died at the mill.");
        mill.write(
                "records/w.yaml",
                witness("ferry-keeper", 13, "consent needed: yes").replace("2025-03-11", "2025-03-20"));
        SealedCase.ran("record", mill.folder.toString());
        assertThat(mill.check().status()).as(mill.check().out()).isZero();
    }

    @Test
    void aSealedTestimonyWithoutConsentStopsTheClaimAndIsNotNamed() {
        mill.seal("w.yaml", witness("ferry-keeper", 13, "kind: testimony"));
        Ran stopped = mill.checkSealed();
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.out()).contains("E155").doesNotContain("ferry-keeper");
    }

    @Test
    void nothingRestsOnWhatIsUnderEmbargoUntilItsLastDayIsOver() {
        mill.seal("w.yaml", witness("ferry-keeper", 13), "--until", "2026-01-15");
        Ran stopped = mill.checkSealed();
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.out()).contains("E156").doesNotContain("ferry-keeper");
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        assertThat(mill.checkSealed().out())
                .as("sealing again does not end an embargo")
                .contains("E156");
    }

    @Test
    void anEmbargoThatIsOverStopsNothing() {
        mill.seal("w.yaml", witness("ferry-keeper", 13), "--until", "2026-01-14");
        assertThat(mill.checkSealed().status()).isZero();
    }

    @Test
    void withTheNewestVersionDestroyedAnEarlierOneDoesNotCountAgain() {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        mill.seal("w.yaml", witness("ferry-keeper", 14));
        SealedCase.ran(
                "destroy", mill.folder.toString(), commitments().getLast().substring(0, 8), "--for-ever");
        assertThat(mill.checkSealed().status()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsGoneWithoutADeedStopsTheCheck() throws IOException {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        try (Stream<Path> files = Files.list(mill.folder.resolve("sealed"))) {
            for (Path key :
                    files.filter(file -> file.toString().endsWith(".key")).toList()) {
                Files.delete(key);
            }
        }
        Ran refused = mill.checkSealed();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err() + refused.out()).contains("E159");
    }

    @Test
    void aSealedRecordThatNamesWhatIsGoneFromTheOpenOnesStopsTheCheck() throws IOException {
        mill.seal("w.yaml", witness("ferry-keeper", 13));
        Path open = mill.folder.resolve("records/open.yaml");
        Files.writeString(
                open,
                Files.readString(open)
                        .replace("Place: mill", "Place: old-mill")
                        .replace("place: mill", "place: old-mill"));
        mill.write(
                "publications/mill/sheet.claims",
                "publication \"P\"\ndated 2025-03-20\nlanguages en\nclaim killed: sum of civilians-killed by column\n");
        SealedCase.ran("record", mill.folder.toString());
        Ran refused = mill.checkSealed();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err() + refused.out()).contains("E159").doesNotContain("ferry");
    }
}
