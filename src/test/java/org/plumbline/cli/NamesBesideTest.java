package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Language;
import org.plumbline.ledger.record.CaseSettings;

/** Found by mutation: words that are bound, and so look checked, and that no claim reads. */
class NamesBesideTest {
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String SHEET = "publications/cooperation-and-conduct/sheet.claims";

    private final CaseSettings settings = CaseSettings.read(CASE).settings();
    private final PublicationCheck check =
            CaseChecker.publicationCheck(CaseLedger.read(CASE, settings, Optional.empty()), settings);

    /** The example with words of its English edition changed; they must stand there. */
    private CheckedPublication with(String old, String now) {
        return check.check(
                "cooperation-and-conduct",
                SheetParser.parse(SHEET, CaseChecker.bytes(CASE, SHEET).orElseThrow()),
                path -> CaseChecker.bytes(CASE, path)
                        .map(bytes -> path.endsWith("en.md") ? changed(bytes, old, now) : bytes),
                PublicationCheck.Manner.PLAIN);
    }

    private static byte[] changed(byte[] bytes, String old, String now) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(CheckedPublication checked) {
        return checked.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void aNameInBoundWordsThatTheClaimDoesNotSpeakOfIsAnError() {
        assertThat(codes(with("India and Malaysia hold", "Thailand and Malaysia hold")))
                .contains("K072");
    }

    @Test
    void whereAPlaceLiesMayBeSaidBesideIt() {
        assertThat(codes(with("were hit", "were hit"))).doesNotContain("K072");
        assertThat(codes(with("][strikes]", " in Mandalay Region][strikes]"))).doesNotContain("K072");
    }

    @Test
    void aSmallerPlaceThanTheClaimAsksForIsAnError() {
        assertThat(codes(with("][strikes]", " near Leik Kya][strikes]"))).contains("K072");
    }

    @Test
    void aMeetingThatIsSaidToHaveBegunADayEarlierDoesNotHold() {
        CheckedPublication checked = with("from 19 to 20 March 2025", "from 18 to 20 March 2025");
        assertThat(checked.judgement("session", Language.ENGLISH).orElseThrow().verdict())
                .isNotInstanceOf(Verdict.Supported.class);
    }

    @Test
    void aMeetingThatIsSaidToHaveEndedADayLaterDoesNotHold() {
        CheckedPublication checked = with("from 19 to 20 March 2025", "from 19 to 21 March 2025");
        assertThat(checked.judgement("session", Language.ENGLISH).orElseThrow().verdict())
                .isNotInstanceOf(Verdict.Supported.class);
    }
}
