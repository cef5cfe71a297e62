package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.log.MadeAuthority;
import org.plumbline.publication.Verifying;
import org.plumbline.publication.Zips;

/** What a bundle tells of captures, passages, sealed evidence and witnesses, and that a sceptic can check it. */
final class BundleEvidenceTest {
    private static final String WORDS = "a good day for the bridge";
    private static final String TEXT = "The mayor said it was a good day for the bridge, and nobody laughed.";
    private static final String OBTAINED = "2025-03-21T04:05:06Z";

    @TempDir
    Path folder;

    private Terminal terminal;
    private Verifying verify;

    @BeforeEach
    void keys() {
        terminal = new Terminal(Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString()));
        verify = new Verifying(folder);
    }

    private void run(String... arguments) {
        assertThat(terminal.run(arguments))
                .as("%s: %s %s", String.join(" ", arguments), terminal.words(), terminal.errWords())
                .isZero();
    }

    private Path bundle(Path kase, String publication, String name, String... more) {
        Path zip = folder.resolve(name);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"bundle", kase.toString(), publication, "-o", zip.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        run(arguments);
        return zip;
    }

    private Path bridge(String edition) throws IOException {
        Path kase = Files.createDirectories(folder.resolve("bridge"));
        CapturedCase made = CapturedCase.in(kase);
        made.captureWithText(TEXT, OBTAINED);
        made.add(made.run("passage", CapturedCase.SOURCE, WORDS).out());
        Files.writeString(kase.resolve("publications/bridge/en.md"), edition);
        run("record", kase.toString());
        run("publish", kase.toString(), "bridge");
        run("log", "sign", kase.toString());
        return kase;
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        return Zips.files(Files.readAllBytes(zip));
    }

    private void passes(Path zip, String... said) {
        Verifying.Said verified = verify.of(zip.toString());
        assertThat(verified.text()).contains("All that was checked is right.");
        for (String words : said) {
            assertThat(verified.text()).contains(words);
        }
        assertThat(verified.status()).isZero();
    }

    @Test
    void capturesAndPassagesAreToldToTheDayAndCheck() throws IOException {
        Path kase = bridge("[The bridge was opened][opened]. [Ada said: \"a good day for the bridge\"][words].\n");
        Path zip = bundle(kase, "bridge", "b.zip");
        passes(zip);
        Map<String, byte[]> files = files(zip);
        assertThat(Zips.text(files, "passages.json"))
                .contains("\"id\" : \"hill-post-1-p1\"", "\"quote\" : \"" + WORDS + "\"", "\"standing\" : \"holds\"")
                .containsPattern("\"capture\" : \"[0-9a-f]{64}\"")
                .containsPattern("\"text\" : \"[0-9a-f]{64}\"")
                .contains("\"start\" : " + TEXT.indexOf(WORDS), "\"end\" : " + (TEXT.indexOf(WORDS) + WORDS.length()));
        assertThat(Zips.text(files, "captures.json"))
                .contains("\"obtained\" : \"2025-03-21\"", "\"method\" : \"handed-in\"", CapturedCase.ADDRESS)
                .doesNotContain("04:05:06");
        assertThat(Zips.text(files, "claims.json"))
                .containsPattern("\"grounds\" : \\{\\s*\"captured\" : 1,\\s*\"partly\" : 0,\\s*\"references\" : 0")
                .containsPattern("\"captured\" : 0,\\s*\"partly\" : 0,\\s*\"references\" : 1");
        files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("04:05:06", "\"act\\\":\\\"capture\\\"", folder.toString()));
    }

    @Test
    void remarksThatEverybodyWillReadAreToldWhenABundleIsMade() throws IOException {
        Path kase = Files.createDirectories(folder.resolve("bridge"));
        CapturedCase made = CapturedCase.in(kase);
        made.captureWithText(TEXT, OBTAINED);
        Ran passage = made.run("passage", CapturedCase.SOURCE, WORDS);
        assertThat(passage.err()).contains("everybody reads it word for word");
        made.add(passage.out());
        Path records = kase.resolve("records/bridge.yaml");
        Files.writeString(
                records,
                Files.readString(records)
                        .replace(
                                "  date: 2025-03-19\n",
                                "  date: {value: 2025-03-19, passage: told by our driver}\n  note: known to few\n"));
        run("record", kase.toString());
        run("publish", kase.toString(), "bridge");
        run("log", "sign", kase.toString());
        Path zip = bundle(kase, "bridge", "b.zip");
        assertThat(terminal.errWords())
                .contains("reads 1 remark word for word")
                .contains("told by our driver")
                .doesNotContain("known to few", CapturedCase.SOURCE + "-p1");
        Map<String, byte[]> files = files(zip);
        assertThat(Zips.text(files, "passages.json")).contains("told by our driver");
        files.forEach((name, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).doesNotContain("known to few"));
    }

    @Test
    void whereThereIsNoRemarkNothingIsSaidOfRemarks() throws IOException {
        Path kase = bridge("[The bridge was opened][opened]. [Ada said: \"a good day for the bridge\"][words].\n");
        bundle(kase, "bridge", "b.zip");
        assertThat(terminal.errWords()).doesNotContain("word for word");
    }

    @Test
    void oneClaimBoundTwiceInAnEditionIsTwoVerdicts() throws IOException {
        Path kase = bridge("[The bridge was opened][opened]. Later: [the bridge was opened][opened]."
                + " [Ada said: \"a good day for the bridge\"][words].\n");
        Path zip = bundle(kase, "bridge", "b.zip");
        assertThat(Zips.text(files(zip), "frozen.json")).contains("\"opened/en\"", "\"opened/en/2\"");
        passes(zip);
    }

    /** Links in comments and code bind nothing. */
    @Test
    void whatOnlyLooksLikeAClaimThatWasLeftOutIsNotCalledOne() throws IOException {
        Path kase = bridge("<!-- [Never][opened]. -->\n\n[The bridge was opened][opened], as in `[x][opened]`."
                + " [Ada said: \"a good day for the bridge\"][words].\n");
        passes(bundle(kase, "bridge", "b.zip"));
    }

    @Test
    void whatWasRecordedAfterwardsLeavesTheFrozenHeadsAPrefix() throws IOException {
        Path kase = bridge("[The bridge was opened][opened]. [Ada said: \"a good day for the bridge\"][words].\n");
        Path before = bundle(kase, "bridge", "before.zip");
        Path more = kase.resolve("records/more.yaml");
        for (int i = 0; i < 5; i++) {
            Files.writeString(more, "- Organization: paper-%d\n  name: Paper %d\n".formatted(i, i));
            run("record", kase.toString());
        }
        run("log", "sign", kase.toString());
        Path after = bundle(kase, "bridge", "after.zip");
        passes(after);
        assertThat(Zips.text(files(after), "manifest.json").replaceAll("(?s).*\"heads\"(.*?)\"files\".*", "$1"))
                .isEqualTo(
                        Zips.text(files(before), "manifest.json").replaceAll("(?s).*\"heads\"(.*?)\"files\".*", "$1"));
        assertThat(verify.of(after.toString(), "--earlier", before.toString()).status())
                .isZero();
        assertThat(verify.of(before.toString(), "--earlier", after.toString()).text())
                .contains("WRONG  log/desk.checkpoint: the earlier head");
    }

    @Test
    void cosignaturesAndTimeStampsTravelWithIt() throws Exception {
        Path kase = bridge("[The bridge was opened][opened]. [Ada said: \"a good day for the bridge\"][words].\n");
        run("log", "cosign", kase.toString(), "--as", "anna");
        try (MadeAuthority authority = new MadeAuthority()) {
            run("log", "stamp", kase.toString(), "--authority", authority.address("/stamp"));
        }
        Path zip = bundle(kase, "bridge", "b.zip");
        Map<String, byte[]> files = files(zip);
        assertThat(files.keySet()).contains("log/desk.case", "log/anna.cosigner", "log/anna.cosignature");
        String stamp = files.keySet().stream()
                .filter(name -> name.endsWith(".tsr"))
                .findFirst()
                .orElseThrow();
        passes(zip, "key cosigner anna", stamp + ": time-stamp present, not verified here");

        Zips.put(
                files,
                "log/anna.cosignature",
                Zips.text(files, "log/anna.cosignature").replaceFirst("\n1\n", "\n2\n"));
        Zips.signAnew(files, "bridge");
        Path changed = Files.write(folder.resolve("changed.zip"), Zips.zip(files));
        assertThat(verify.of(changed.toString()).text())
                .contains("WRONG  log/anna.cosignature: is not signed by the cosigner's key beside it");
    }

    @Test
    void ofSealedEvidenceNothingIsInIt() throws IOException {
        SealedCase mill = new SealedCase(folder);
        assertThat(mill.seal("w.yaml", SealedCase.witness("ferry-keeper", 13)).status())
                .isZero();
        String[] unsealed = {
            "--sealed", "--passphrase-file", folder.resolve("passphrase").toString()
        };
        run("publish", mill.folder.toString(), "mill", unsealed[0], unsealed[1], unsealed[2]);
        run("log", "sign", mill.folder.toString());
        assertThat(terminal.run(
                        "bundle",
                        mill.folder.toString(),
                        "mill",
                        "-o",
                        folder.resolve("x.zip").toString()))
                .isNotZero();
        Path zip = bundle(mill.folder, "mill", "mill.zip", unsealed);
        passes(zip, "withheld: some; not recomputed", "  killed (en) [sum]");
        Map<String, byte[]> files = files(zip);
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("rows/"));
        assertThat(Zips.text(files, "claims.json"))
                .contains("\"withheld\" : \"some\"")
                .doesNotContain("grounds", "range", "24", "voices");
        files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("ferry-keeper", "a witness", "2025-03-11", "\\\"13\\\"", "seven quiet boats"));
    }

    /** The report that the claim rests on, and a witness who says something else of it that no claim asks for. */
    private static final String WITNESS = """
            - Source: guard-of-the-hall
              publisher: Daw Secretname
              kind: testimony
              note: lives behind the mill
            - Report: mill-raid
              continues: yes
              source: guard-of-the-hall
              target: {value: column, passage: "my nephew was there"}
            """;

    private Path millWithAWitness(String more) {
        SealedCase mill = new SealedCase(folder);
        mill.says("[At least 24 civilians][killed] died there.");
        mill.write("records/witness.yaml", WITNESS + more);
        run("record", mill.folder.toString());
        run("publish", mill.folder.toString(), "mill");
        run("log", "sign", mill.folder.toString());
        return mill.folder;
    }

    @Test
    void whatASourceWithoutConsentSaysBesideTheClaimIsNotInIt() throws IOException {
        Path zip = bundle(millWithAWitness(""), "mill", "mill.zip");
        passes(zip);
        files(zip)
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("guard-of-the-hall", "Secretname", "nephew", "behind the mill"));
    }

    @Test
    void remarksOfOurOwnAreNotInItWithConsentEither() throws IOException {
        Path kase = millWithAWitness("""
                - Consent: consent-1
                  of: guard-of-the-hall
                  purpose: publication
                  audience: public
                """);
        files(bundle(kase, "mill", "mill.zip"))
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("behind the mill"));
    }

    @Test
    void aConsentThatWasWithdrawnAfterwardsStopsTheBundle() throws IOException {
        SealedCase mill = new SealedCase(folder);
        String consent = "- Consent: c\n  of: ferry-keeper\n  purpose: publication\n  audience: public\n";
        mill.write("records/w.yaml", SealedCase.witness("ferry-keeper", 13, "kind: testimony") + consent);
        mill.says("[At least 37 civilians][killed] died there.");
        run("record", mill.folder.toString());
        run("publish", mill.folder.toString(), "mill");
        mill.write(
                "records/w.yaml",
                SealedCase.witness("ferry-keeper", 13, "kind: testimony") + consent + "  withdrawn: 2026-01-10\n");
        run("record", mill.folder.toString());
        Path zip = folder.resolve("x.zip");
        assertThat(terminal.run("bundle", mill.folder.toString(), "mill", "-o", zip.toString()))
                .isNotZero();
        assertThat(terminal.errWords() + terminal.words()).contains("E155");
        assertThat(zip).doesNotExist();
    }
}
