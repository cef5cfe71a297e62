package org.plumbline.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verify.java passes an honest bundle and names the file of whatever was done to one. */
final class VerifierTest {
    private static final String ID = "cooperation-and-conduct";

    @TempDir
    static Path folder;

    private static Verifying verify;
    private static byte[] honest;

    @TempDir
    Path own;

    @BeforeAll
    static void bundle() {
        verify = new Verifying(folder);
        FrozenExample.signedCase(folder);
        honest = FrozenExample.bundle(folder, FrozenExample.of(folder, ID, Withheld.NONE));
    }

    private Verifying.Said said(byte[] zip, String... options) {
        try {
            Path file = Files.write(own.resolve("b.zip"), zip);
            String[] arguments = new String[options.length + 1];
            arguments[0] = file.toString();
            System.arraycopy(options, 0, arguments, 1, options.length);
            return verify.of(arguments);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, byte[]> files() {
        return Zips.files(honest);
    }

    /** Changed by somebody who makes all digests fit again and signs with a key of their own. */
    private Verifying.Said attacked(Consumer<Map<String, byte[]>> what) {
        Map<String, byte[]> files = files();
        what.accept(files);
        Zips.signAnew(files, ID);
        return said(Zips.zip(files));
    }

    private static void edit(Map<String, byte[]> files, String name, String from, String to) {
        assertThat(Zips.text(files, name)).contains(from);
        Zips.put(files, name, Zips.text(files, name).replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cooperation-and-conduct", "counting-during-a-pause"})
    void anHonestBundlePassesAndIsTheSameBytesEachTime(String id) {
        byte[] first = FrozenExample.bundle(folder, FrozenExample.of(folder, id, Withheld.NONE));
        byte[] second = FrozenExample.bundle(folder, FrozenExample.of(folder, id, Withheld.NONE));
        assertThat(first).isEqualTo(second);
        Verifying.Said said = said(first);
        assertThat(said.text()).contains("All that was checked is right.").doesNotContain("WRONG");
        assertThat(said.status()).isZero();
    }

    @Test
    void everyCountSumAndRoleOfTheExampleIsRecomputed() {
        String text = said(honest).text();
        String recomputed = text.substring(text.indexOf("recomputed"), text.indexOf("not recomputed"));
        assertThat(recomputed)
                .contains("killed (en) [sum]", "kawkareik (my) [sum]", "strikes (en) [count]", "counted (my) [count]")
                .contains("chairs (en) [held]", "earlier (my) [held]", "premier (en) [held]");
        assertThat(text.substring(text.indexOf("not recomputed")))
                .contains("rank (en) [rank]", "villages (en) [distinct]");
    }

    @Test
    void ofEachClaimThatIsRecomputedItTellsToWhichVerdictItCame() {
        assertThat(recomputed(said(honest)).lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.matches("  .* \\[.*]: supported(, from what its voices say.*)?"));
        Verifying.Said open = attacked(files -> {
            editClaim(files, "kawkareik", "\"verdict\" : \"supported\"", "\"verdict\" : \"not shown\"");
            editClaim(files, "kawkareik", wording(files, "kawkareik"), "\"wording\" : \"[1000000..inf)\"");
        });
        assertThat(recomputed(open))
                .contains("  kawkareik (en) [sum]: not shown\n")
                .contains("killed (en) [sum]: supported");
        Verifying.Said apart = attacked(files -> {
            editClaim(files, "kawkareik", "\"verdict\" : \"supported\"", "\"verdict\" : \"contradicted\"");
            editClaim(files, "kawkareik", wording(files, "kawkareik"), "\"wording\" : \"[0..0]\"");
        });
        assertThat(recomputed(apart)).contains("  kawkareik (en) [sum]: differs from the evidence\n");
    }

    private static String wording(Map<String, byte[]> files, String label) {
        String claims = Zips.text(files, "claims.json");
        int from = claims.indexOf("\"wording\"", claims.indexOf("\"label\" : \"" + label + "\""));
        return claims.substring(from, claims.indexOf('\n', from)).replaceFirst(",\\s*$", "");
    }

    @Test
    void itRunsAsASourceFile() throws Exception {
        Path file = Files.write(own.resolve("b.zip"), honest);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), folder.resolve(Verifier.NAME).toString(), file.toString(), "--lang", "my")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        assertThat(text).contains("စစ်ဆေးသမျှ မှန်ကန်သည်။", "[sum]: အထောက်အထားရှိသည်");
    }

    @Test
    void aFlippedByteInAnyFileIsFoundAndNamed() {
        for (String name : files().keySet()) {
            Map<String, byte[]> files = files();
            byte[] bytes = java.util.Objects.requireNonNull(files.get(name)).clone();
            bytes[bytes.length / 2] ^= 1;
            files.put(name, bytes);
            Verifying.Said said = said(Zips.zip(files));
            assertThat(said.status()).as(name).isEqualTo(1);
            assertThat(said.text()).as(name).contains("WRONG  " + name);
        }
    }

    @Test
    void aFlippedByteAnywhereInTheZipNeverPassesAsAnotherBundle() {
        java.util.Random random = new java.util.Random(7);
        Map<String, byte[]> before = files();
        for (int i = 0; i < 60; i++) {
            byte[] zip = honest.clone();
            zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            Verifying.Said said = said(zip);
            if (said.status() == 0) {
                Map<String, byte[]> after = Zips.files(zip); // a time or an attribute of an entry, which nothing reads
                assertThat(after.keySet()).isEqualTo(before.keySet());
                after.forEach((name, bytes) -> assertThat(bytes).isEqualTo(before.get(name)));
            }
        }
    }

    @Test
    void aFileTooManyOrTooFewIsNamed() {
        Map<String, byte[]> more = files();
        Zips.put(more, "rows/more.csv", "x");
        assertThat(said(Zips.zip(more)).text()).contains("WRONG  rows/more.csv");
        Map<String, byte[]> fewer = files();
        fewer.remove("sources.json");
        assertThat(said(Zips.zip(fewer)).text()).contains("WRONG  sources.json: is missing");
    }

    @Test
    void anEditedVerdictIsFoundEvenWhereAllDigestsAndTheSignatureWereMadeAnew() {
        Verifying.Said said = attacked(files -> {
            String claims = Zips.text(files, "claims.json");
            int killed = claims.indexOf("\"label\" : \"killed\"");
            String changed = claims.substring(killed)
                    .replaceFirst("\"verdict\" : \"supported\"", "\"verdict\" : \"contradicted\"");
            Zips.put(files, "claims.json", claims.substring(0, killed) + changed);
        });
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text())
                .contains("WRONG  claims.json: killed (en) [sum]: its verdict is written as contradicted")
                .contains("WRONG  claims.json: its verdicts are not those that were frozen")
                .contains("WRONG  log/desk.checkpoint: is not signed by log/desk.vkey");
    }

    @Test
    void withoutTheKeyAMendedManifestIsNotSigned() {
        Map<String, byte[]> files = files();
        edit(files, "editions/en.md", "lasted three days", "lasted nine days");
        Zips.mendManifest(files);
        assertThat(said(Zips.zip(files)).text())
                .contains("WRONG  manifest.json: is not the manifest that manifest.note signs");
    }

    @Test
    void anotherKeyThanTheOneAskedForIsNamed() throws IOException {
        Path key = Files.write(own.resolve("k.vkey"), files().get("log/desk.vkey"));
        assertThat(said(honest, "--key", key.toString()).status()).isZero();
        Map<String, byte[]> files = files();
        Zips.signAnew(files, ID);
        assertThat(said(Zips.zip(files), "--key", key.toString()).text())
                .contains("WRONG  manifest.note: is not signed by the key that you gave");
    }

    @Test
    void aRemovedRowIsFound() {
        String rows = "rows/strikes.en.csv";
        Verifying.Said said = attacked(files -> {
            String text = Zips.text(files, rows);
            String row = text.lines()
                    .filter(line -> line.contains(",certain,"))
                    .findFirst()
                    .orElseThrow();
            Zips.put(files, rows, text.replace(row + "\n", ""));
        });
        assertThat(said.text())
                .contains(
                        "WRONG  claims.json: strikes (en) [count]: its evidence is written as",
                        "but rows/strikes.en.csv comes to");
    }

    @Test
    void aFigureThatNoLineOfTheLogStatesIsFound() {
        String rows = "rows/killed.en.part-1.csv";
        Verifying.Said said = attacked(files -> {
            String text = Zips.text(files, rows);
            Zips.put(files, rows, text.replace("24", "524"));
        });
        assertThat(said.text()).contains("WRONG  " + rows + ": row ").contains("524");
    }

    @Test
    void aZipWhoseListLeadsToAnotherTextThanItsEntriesIsRefused() {
        Map<String, byte[]> unpacked = files();
        edit(unpacked, "editions/en.md", "lasted three days", "lasted nine days");
        Verifying.Said said = said(Zips.twoFaced(honest, unpacked));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.text())
                .contains("other programs would unpack another text than is checked here: editions/en.md");
    }

    @Test
    void aRowThatRestsOnAProvenLineOfAnotherRecordIsFound() {
        String rows = "rows/strikes.en.csv";
        Map<String, byte[]> files = files();
        String line = cell(files, rows, "x43", 12).split(" ", -1)[0];
        Verifying.Said said = attacked(changed ->
                edit(changed, rows, cell(changed, rows, "x14", 12), cell(changed, rows, "x14", 12) + " " + line));
        assertThat(said.text())
                .contains("WRONG  " + rows + ": row x14 rests on line " + line
                        + " of the history, which is not proven or of something else");
    }

    /** The row's record has 24 killed and 20 injured. */
    @Test
    void aFigureThatItsLinesSayOnlyOfSomethingElseIsFound() {
        String rows = "rows/killed.en.part-1.csv";
        Verifying.Said said =
                attacked(files -> edit(files, rows, ",bni=[24..24],,[24..24],", ",bni=[20..24],,[20..24],"));
        assertThat(said.text())
                .contains("WRONG  " + rows + ": row x47 says at least 20, but no line that it rests on does");
    }

    /** Of 24 civilians killed at most 24 were children, but from them follows no least number of children. */
    @Test
    void aWholeBoundsItsPartFromAboveAndNeverFromBelow() {
        String rows = "rows/killed.en.part-2.csv";
        assertThat(cell(files(), rows, "x47", 6)).isEqualTo("bni=[1..24]");
        Verifying.Said said =
                attacked(files -> edit(files, rows, ",bni=[1..24],,[1..24],", ",bni=[24..24],,[24..24],"));
        assertThat(said.text())
                .contains("WRONG  " + rows + ": row x47 says at least 24, but no line that it rests on does");
    }

    /** The total of the tally, 37, is of civilians; of children it says at least 2. */
    @Test
    void aTotalOfAnotherMeasureBearsNoFigureOut() {
        Verifying.Said said = attacked(files -> {
            String claims = Zips.text(files, "claims.json");
            Zips.put(files, "claims.json", claims.replace("\"total\" : \"[2..inf)\"", "\"total\" : \"[37..inf)\""));
        });
        assertThat(said.text())
                .contains(
                        "WRONG  claims.json: total thabeikkyin-two-days says at least 37, but no line that it rests on does");
    }

    @Test
    void anAnswerWhoseVoicesNoProvenLineBearsOutIsListedAsGiven() {
        String attended = "  attended (en) [took part]";
        String asGiven = ": recomputed from what its voices say, which is taken as given";
        assertThat(recomputed(said(honest))).contains(attended);
        assertThat(said(honest).text()).doesNotContain(attended + asGiven);
        assertThat(recomputed(said(honest)))
                .contains(
                        attended
                                + ": supported, from what its voices say; each has a proven line about it, but what that line says is not compared")
                .contains("  kawkareik (en) [sum]: supported\n");
        Verifying.Said said = attacked(files -> editClaim(
                files, "attended", "\"source\" : \"theweek-2025-03-21\"", "\"source\" : \"a-made-up-paper\""));
        assertThat(recomputed(said)).doesNotContain(attended);
        assertThat(said.text()).contains(attended + asGiven);
    }

    @Test
    void aClaimOfWhichOnePartIsTakenAsGivenIsNotCalledRecomputed() {
        assertThat(recomputed(said(honest))).contains("  chairs (en) [held]");
        Verifying.Said said = attacked(files -> editClaim(
                files, "chairs", "\"source\" : \"malaymail-2023-11-15\"", "\"source\" : \"a-made-up-paper\""));
        assertThat(recomputed(said)).doesNotContain("  chairs (en) [held]");
        assertThat(said.text()).contains("  chairs (en) [held]: recomputed from what its voices say");
    }

    @Test
    void anAnswerThatRestsOnALineThatIsNotProvenIsFound() {
        Verifying.Said said = attacked(files -> editClaim(files, "attended", "\"desk:", "\"desk:99"));
        assertThat(said.text())
                .containsPattern(
                        "WRONG  claims.json: attended \\(en\\) \\[took part\\]: rests on line desk:99\\d* of the history");
    }

    /** The tally says at least 2; that is no upper end. */
    @Test
    void aLeastFigureBearsNoMostOut() {
        Verifying.Said said = attacked(files -> {
            String claims = Zips.text(files, "claims.json");
            Zips.put(files, "claims.json", claims.replace("\"total\" : \"[2..inf)\"", "\"total\" : \"[2..2]\""));
        });
        assertThat(said.text())
                .contains(
                        "WRONG  claims.json: total thabeikkyin-two-days says at most 2, but no line that it rests on does");
    }

    private static String recomputed(Verifying.Said said) {
        int from = said.text().indexOf("recomputed, with");
        return said.text().substring(from, said.text().indexOf("\nnot recomputed", from));
    }

    /** One cell of one row of a file. */
    private static String cell(Map<String, byte[]> files, String name, String row, int cell) {
        return Zips.text(files, name)
                .lines()
                .filter(line -> line.startsWith(row + ","))
                .map(line -> line.split(",", -1)[cell])
                .findFirst()
                .orElseThrow();
    }

    /** Changes what stands first behind the label of a claim. */
    private static void editClaim(Map<String, byte[]> files, String label, String from, String to) {
        String claims = Zips.text(files, "claims.json");
        int at = claims.indexOf(from, claims.indexOf("\"label\" : \"" + label + "\""));
        Zips.put(files, "claims.json", claims.substring(0, at) + to + claims.substring(at + from.length()));
    }

    @Test
    void rowsOfAnotherClaimAreFound() {
        Verifying.Said said = attacked(files -> files.put("rows/strikes.en.csv", files.get("rows/kawkareik.en.csv")));
        assertThat(said.text()).contains("WRONG  claims.json: strikes (en) [count]: its evidence is written as");
    }

    @Test
    void whatIsOnlyTakenAsGivenIsNeverCalledRecomputed() {
        Verifying.Said said = attacked(files -> Zips.put(
                files,
                "claims.json",
                Zips.text(files, "claims.json")
                        .replaceAll("\"kind\" : \"(sum|days|answer|two voices)\"", "\"kind\" : \"given\"")));
        String text = said.text();
        assertThat(text).contains("taken as given: ");
        assertThat(text).doesNotContainPattern("(?m)^recomputed");
    }

    @Test
    void aLineThatDoesNotStandInTheLogIsFound() {
        Verifying.Said said = attacked(files -> {
            String proofs = Zips.text(files, "log/desk.proofs.json");
            Zips.put(files, "log/desk.proofs.json", proofs.replaceFirst("civilians-killed", "civilians-injured"));
        });
        assertThat(said.text()).contains("WRONG  log/desk.proofs.json: line ");
    }

    @Test
    void aHeadThatIsNoPrefixIsNamed() {
        String text = Zips.text(files(), "manifest.json");
        Verifying.Said frozen = attacked(files ->
                Zips.put(files, "manifest.json", text.replaceFirst("(?s)(\"heads\".*?\"size\" : )\\d+", "$14000")));
        assertThat(frozen.text())
                .contains(
                        "WRONG  log/desk.checkpoint: the head that the publication was frozen with is not a prefix of it")
                .contains("WRONG  manifest.json: its heads do not give its case root");
    }

    @Test
    void anEarlierBundleOfTheSameLogIsAPrefixAndOneOfAnotherIsNot(@TempDir Path other) throws IOException {
        Path earlier = Files.write(own.resolve("earlier.zip"), honest);
        assertThat(said(honest, "--earlier", earlier.toString()).status()).isZero();
        FrozenExample.signedCase(other);
        Path stranger = Files.write(
                own.resolve("stranger.zip"), FrozenExample.bundle(other, FrozenExample.of(other, ID, Withheld.NONE)));
        assertThat(said(honest, "--earlier", stranger.toString()).text())
                .contains("WRONG  log/desk.vkey: is another key than in the earlier bundle");
    }

    @Test
    void aClaimThatIsDroppedFromTheVerdictsIsFound() {
        Verifying.Said said = attacked(files -> {
            String claims = Zips.text(files, "claims.json");
            int start = claims.indexOf("{", claims.indexOf("\"claims\""));
            int next = claims.indexOf("\"label\"", claims.indexOf("\"label\"", start) + 1);
            String label = claims.substring(start).replaceFirst("(?s)^.*?\"label\" : \"([^\"]+)\".*$", "$1");
            Zips.put(
                    files, "claims.json", claims.substring(0, start) + claims.substring(claims.lastIndexOf('{', next)));
            String frozen = Zips.text(files, "frozen.json");
            String dropped = frozen.replaceFirst(
                    "(?s)\\{\\s*\"claim\" : \"" + label + "/en\",\\s*\"verdict\" : \"[^\"]*\"\\s*\\},?", "");
            assertThat(dropped).isNotEqualTo(frozen);
            Zips.put(files, "frozen.json", dropped);
        });
        assertThat(said.text()).contains("WRONG  claims.json: leaves out ").contains(" of editions/en.md");
    }

    @Test
    void twoEditionsThatChangedPlacesAreFound() {
        Verifying.Said said = attacked(files -> {
            byte[] english = java.util.Objects.requireNonNull(files.get("editions/en.md"));
            files.put("editions/en.md", java.util.Objects.requireNonNull(files.get("editions/my.md")));
            files.put("editions/my.md", english);
        });
        assertThat(said.text())
                .contains("WRONG  editions/en.md: is not the text that was frozen", "WRONG  editions/my.md");
    }

    @Test
    void aSecondManifestIsNotTaken() {
        Map<String, byte[]> files = files();
        Zips.put(files, "other/manifest.json", Zips.text(files, "manifest.json"));
        assertThat(said(Zips.zip(files)).text()).contains("WRONG  other/manifest.json: does not stand in the manifest");
        byte[] twice = new String(Zips.zip(files), StandardCharsets.ISO_8859_1)
                .replace("other/manifest.json", "manifest.json\u0000\u0000\u0000\u0000\u0000\u0000")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(said(twice).status()).isEqualTo(2);
    }

    @Test
    void verdictsOfAnotherFrozenFileThanTheOnePublishedAreFound() {
        Verifying.Said said = attacked(files -> Zips.put(
                files,
                "manifest.json",
                Zips.text(files, "manifest.json")
                        .replaceFirst("\"frozenSha256\" : \"[0-9a-f]{8}", "\"frozenSha256\" : \"01234567")));
        assertThat(said.text()).contains("WRONG  manifest.json: no proven line of the history publishes");
    }

    /** Nothing within a bundle can tell; so it is said each time. */
    @Test
    void thatAWholeNewBundleUnderOtherKeysWouldBeRightInItselfIsSaid() {
        assertThat(said(honest).text())
                .contains("whether there is a newer version", "somebody with other keys", "Compare the keys");
    }

    @Test
    void wordsThatTheEditionDoesNotSayAreFound() {
        Verifying.Said said = attacked(files -> edit(files, "claims.json", "\"text\" : \"", "\"text\" : \"never "));
        assertThat(said.text()).contains("WRONG  editions/en.md: does not say what claims.json says");
    }

    @Test
    void withheldRowsPassAsSomeAndTheSumOverThemIsNotRecomputed() {
        Publishable open = FrozenExample.of(folder, ID, Withheld.NONE);
        Set<String> bundled =
                Set.copyOf(Zips.files(FrozenExample.bundle(folder, open)).keySet());
        String source = Zips.text(files(), "rows/killed.en.part-1.csv")
                .lines()
                .filter(line -> line.contains(",certain,"))
                .map(line -> line.split(",", -1)[11].split(" ", -1)[0])
                .findFirst()
                .orElseThrow();
        byte[] zip = FrozenExample.bundle(folder, FrozenExample.of(folder, ID, new Withheld(Set.of(source))));
        Verifying.Said said = said(zip);
        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("withheld: some; not recomputed: rows are withheld")
                .contains("  killed (en) [sum]");
        Map<String, byte[]> files = Zips.files(zip);
        assertThat(bundled).containsAll(files.keySet());
        files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("\"" + source + "\"", "," + source + ",", "\\\"" + source + "\\\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\" : 1, \"format\" : 1}",
                "{\"format\" : 1e999}",
                "{\"format\" : 01}",
                "{\"format\" : 1.0}",
                "{\"format\" : 1} x",
                "{\"format\" : NaN}",
                "{\"format\" : \"\\uZZZZ\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "",
                "{\"format\" : 1, }"
            })
    void jsonThatIsNotStrictIsRefused(String manifest) {
        Map<String, byte[]> files = files();
        Zips.put(files, "manifest.json", manifest);
        Verifying.Said said = said(Zips.zip(files));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("WRONG  manifest.json: is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "/etc/out", "a//b", "a/../b", "C:\\out", ".hidden", "a/./b"})
    void aNameThatLeavesTheBundleIsRefused(String name) {
        Map<String, byte[]> files = files();
        Zips.put(files, name, "x");
        assertThat(said(Zips.zip(files)).status()).isEqualTo(2);
    }

    @Test
    void whatIsNoZipCannotBeRead() {
        assertThat(said("no zip".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(2);
        assertThat(said(java.util.Arrays.copyOf(honest, honest.length / 2)).status())
                .isEqualTo(2);
        assertThat(said(Zips.zip(new LinkedHashMap<>())).status()).isEqualTo(2);
        assertThat(verify.of("/nowhere.zip").status()).isEqualTo(2);
        assertThat(verify.of().status()).isEqualTo(2);
    }

    @Test
    void aBombIsNotUnpacked() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 20_100; i++) {
            Zips.put(files, "f" + i, "");
        }
        assertThat(said(Zips.zip(files)).text()).contains("more files or bytes than a bundle may");
    }

    @Test
    void nothingInABundleTellsATimeOrAPlaceOfTheMachine() {
        files().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContainPattern("T\\d\\d:\\d\\d:\\d\\d")
                .doesNotContain(
                        "\"act\":\"begin\"",
                        "\"salt\"",
                        "\"act\":\"commit\"",
                        folder.toString(),
                        System.getProperty("user.home")));
    }

    /** The line that holds the second holds random bits too (docs/bundle.md). */
    @Test
    void theReadmeTellsWhatIsInItAndThatNobodyFindsTheSecond() {
        String readme = new String(files().get("README.txt"), StandardCharsets.UTF_8);
        assertThat(readme)
                .contains("its texts", "editions: the texts")
                .contains("At what second something was recorded cannot be found out")
                .doesNotContain("and so find out at what second");
    }

    @Test
    void theFilesAreTheseAndSorted() {
        assertThat(List.copyOf(files().keySet()))
                .containsExactly(
                        "README.txt",
                        "captures.json",
                        "claims.json",
                        "editions/en.md",
                        "editions/my.md",
                        "frozen.json",
                        "log/desk.checkpoint",
                        "log/desk.proofs.json",
                        "log/desk.vkey",
                        "manifest.json",
                        "manifest.note",
                        "passages.json",
                        "rows/counted.en.csv",
                        "rows/counted.my.csv",
                        "rows/kawkareik.en.csv",
                        "rows/kawkareik.my.csv",
                        "rows/killed.en.part-1.csv",
                        "rows/killed.en.part-2.csv",
                        "rows/killed.my.part-1.csv",
                        "rows/killed.my.part-2.csv",
                        "rows/strikes.en.csv",
                        "rows/strikes.my.csv",
                        "sheet.claims",
                        "sources.json");
    }
}
