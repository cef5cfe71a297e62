package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Language;
import org.plumbline.ledger.log.MadeAuthority;

final class LogCommandTest {
    @TempDir
    Path folder;

    private Terminal terminal;
    private String mine;

    @BeforeEach
    void aCaseOfOnesOwn() {
        terminal = new Terminal(Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString()));
        mine = folder.resolve("case").toString();
        terminal.run("new", mine);
    }

    private Path file(String path) {
        return Path.of(mine).resolve(path);
    }

    @Test
    void whatIsRecordedIsSignedVerifiedAndShown() {
        assertThat(terminal.run("record", mine)).isZero();
        assertThat(terminal.errWords())
                .contains("E178")
                .contains(folder.resolve("keys").toString());
        assertThat(terminal.run("log", "verify", mine)).isZero();
        assertThat(terminal.words()).contains("Everything holds. Recorders: 1").contains("checkpoints: 1");
        assertThat(terminal.run("log", "head", mine)).isZero();
        assertThat(terminal.words())
                .contains("desk:")
                .contains("signed up to line")
                .contains("in 1 checkpoint,")
                .contains("./plumbline log sign");
        assertThat(terminal.run("log", "sign", mine)).isZero();
        assertThat(terminal.run("log", "cosign", mine, "--as", "anna")).isZero();
        assertThat(terminal.run("log", "head", mine)).isZero();
        assertThat(terminal.words())
                .contains("This is the case as it is now")
                .contains("cosigned by anna on 2026-01-15");
    }

    @Test
    void withoutKeysItIsRecordedAndSaysThatItIsNotSigned() {
        terminal = new Terminal(Map.of());
        assertThat(terminal.run("record", mine)).isZero();
        assertThat(terminal.errWords()).contains("warning[E162]").contains("Recorded, but not signed");
        assertThat(Files.exists(file("log"))).isFalse();
        assertThat(terminal.run("log", "verify", mine)).isZero();
        assertThat(terminal.words()).contains("no history was ever signed").doesNotContain("Everything holds");
        assertThat(terminal.run("log", "head", mine)).isZero();
        assertThat(terminal.words()).contains("never signed");
        assertThat(terminal.run("log", "sign", mine)).isEqualTo(2);
    }

    @Test
    void aNewKeyIsMadeOnlyWhenAskedForAndTheHeadListsTheEarlierOne() throws IOException {
        terminal.run("record", mine);
        String earlier = Files.readString(file("log/desk.vkey")).strip();
        Files.delete(file("log/desk.vkey"));
        Files.delete(file("log/desk.checkpoints"));
        assertThat(terminal.run("log", "sign", mine)).isEqualTo(2);
        assertThat(terminal.errWords())
                .contains("error[E179]")
                .contains("--new-key")
                .contains(folder.resolve("keys").toString());
        Files.writeString(file("log/desk.vkey"), earlier + "\n");
        assertThat(terminal.run("log", "sign", mine, "--new-key")).isZero();
        assertThat(terminal.run("log", "head", mine)).isZero();
        assertThat(terminal.words()).contains("with an earlier key").contains(earlier);
        assertThat(terminal.run("log", "verify", mine)).isZero();
    }

    @Test
    void aChangedLineIsNamedAndTheStatusSaysThatItDoesNotHold() throws IOException {
        terminal.run("record", mine);
        String history = Files.readString(file("history/desk.jsonl"));
        Files.writeString(file("history/desk.jsonl"), history.replaceFirst("council-meeting-3", "council-meeting-4"));
        assertThat(terminal.run("log", "verify", mine)).isEqualTo(1);
        assertThat(terminal.err()).contains("history/desk.jsonl:3:1");
        assertThat(terminal.words()).contains("It does not hold");
    }

    @Test
    void aProofIsWrittenAndCheckedWithoutTheCase() throws IOException {
        terminal.run("record", mine);
        String proof = folder.resolve("line.tlog-proof").toString();
        assertThat(terminal.run("log", "prove", mine, "desk", "3", "--output", proof))
                .isZero();
        String key = folder.resolve("desk.vkey").toString();
        Files.copy(file("log/desk.vkey"), Path.of(key));
        assertThat(terminal.run("log", "check-proof", proof, "--key", key)).isZero();
        assertThat(terminal.words()).contains("The proof holds. Line 3").contains("council-meeting-3");
        Files.writeString(Path.of(proof), Files.readString(Path.of(proof)).replace("index 2", "index 3"));
        assertThat(terminal.run("log", "check-proof", proof, "--key", key)).isEqualTo(1);
        assertThat(terminal.run("log", "check-proof", key, "--key", key)).isEqualTo(2);
        assertThat(terminal.run("log", "prove", mine, "desk", "99999")).isEqualTo(2);
        assertThat(terminal.err()).contains("E171");
        assertThat(terminal.run("log", "prove", mine, "desk", "0")).isEqualTo(2);
        assertThat(terminal.run("log", "prove", mine, "nobody", "1")).isEqualTo(2);
    }

    @Test
    void anAuthorityIsAskedOverTheNetworkOrByFilesCarriedByHand() throws Exception {
        terminal.run("record", mine);
        assertThat(terminal.run("log", "stamp", mine, "--authority", "http://localhost:1/"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("E168");
        terminal.run("log", "sign", mine);
        String query = folder.resolve("query.tsq").toString();
        String answer = folder.resolve("answer.tsr").toString();
        String certificate = folder.resolve("root.crt").toString();
        try (MadeAuthority authority = new MadeAuthority()) {
            Files.write(Path.of(certificate), authority.rootCertificate());
            assertThat(terminal.run("log", "stamp", mine, "--authority", authority.address("/stamp")))
                    .isZero();
            assertThat(terminal.words()).contains("Pending");
            assertThat(terminal.run("log", "head", mine)).isZero();
            assertThat(terminal.words()).contains("pending, not verified");
            assertThat(terminal.run("log", "stamp", mine, "--request", query)).isZero();
            Files.write(Path.of(answer), authority.answer(Files.readAllBytes(Path.of(query))));
            assertThat(terminal.run("log", "stamp", mine, "--response", answer, "--certificate", certificate))
                    .isZero();
            assertThat(terminal.words()).contains("verified").contains("Made Clock");
            for (String path : List.of("/endless", "/elsewhere", "/nothing")) {
                assertThat(terminal.run("log", "stamp", mine, "--authority", authority.address(path)))
                        .as(path)
                        .isEqualTo(2);
                assertThat(terminal.err()).contains("E177");
            }
        }
        assertThat(terminal.run("log", "stamp", mine, "--authority", "file:///etc/passwd"))
                .isEqualTo(2);
        assertThat(terminal.run("log", "verify", mine)).isZero();
    }

    @Test
    void theExamplesHistoryFromBeforeTheLogIsNotYetSignedAndHolds() {
        assertThat(terminal.run("log", "verify", Terminal.EXAMPLE)).isZero();
        assertThat(terminal.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingFitsATerminal(Language language) throws IOException {
        for (String[] request : new String[][] {
            {"record", mine},
            {"log", "sign", mine},
            {"log", "head", mine},
            {"log", "verify", mine},
            {"log"},
            {"log", "stamp", mine},
            {"log", "prove", mine, "desk", "77777"},
            {"log", "cosign", mine, "--as", "anna"},
            {"log", "stamp", mine, "--authority", "ftp://here"},
            {"log", "check-proof", "none"}
        }) {
            terminal.run(language, request);
            assertThat((terminal.out() + terminal.err()).lines())
                    .as(String.join(" ", request))
                    .isNotEmpty()
                    .allMatch(line -> Columns.width(line) <= 80
                            || line.strip().startsWith("./plumbline ")
                            || !line.strip().contains(" "));
        }
    }
}
