package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSettingsTest {
    private static List<String> complaints(String yaml) {
        return Complaint.lines(
                CaseSettings.read(yaml.getBytes(StandardCharsets.UTF_8)).problems());
    }

    @Test
    void rulesThatAreNotGivenAreTheUsualOnes() {
        CaseSettings settings = CaseSettings.read("title: T\nrules: {dozens: ၃၆}\n".getBytes(StandardCharsets.UTF_8))
                .settings();
        assertThat(settings.rules().tolerance()).isEqualByComparingTo("0.10");
        assertThat(settings.rules().leastOf("dozens")).isEqualTo(36);
        assertThat(settings.rules().leastOf("hundreds")).isEqualTo(200);
        assertThat(settings.title()).containsEntry("en", "T");
    }

    @Test
    void anUnknownSettingIsAnErrorWithTheNearestOne() {
        assertThat(complaints("titel: x\n"))
                .containsExactly("E041 case.yaml:1:1 “titel” is not a setting of case.yaml | did you mean “title”?");
        assertThat(complaints("rules: {tolerence: 0.1}\n").getFirst())
                .contains("1:9")
                .contains("tolerance");
    }

    @Test
    void anUnknownZoneIsAnErrorWithTheNearestOne() {
        assertThat(complaints("zone: Asia/Rangon\n"))
                .containsExactly(
                        "E042 case.yaml:1:7 there is no time zone called “Asia/Rangon” | did you mean “Asia/Rangoon”?");
        assertThat(complaints("zone: here\n").getFirst()).contains("such as Asia/Yangon");
    }

    @Test
    void aRuleThatCannotBeIsAnError() {
        assertThat(complaints("rules: {tolerance: 10}\n").getFirst())
                .startsWith("E043 case.yaml:1:20")
                .contains("0.10 is ten per cent");
        assertThat(complaints("rules: {dozens: 24.5}\n").getFirst())
                .startsWith("E043 case.yaml:1:17")
                .contains("whole number");
        assertThat(complaints("languages: [English]\n").getFirst())
                .startsWith("E037 case.yaml:1:13")
                .contains("en or my");
    }

    @Test
    void whoPublishesHasANameInOneLanguageOrInSeveral() {
        assertThat(CaseSettings.read("publisher: The Desk\n".getBytes(StandardCharsets.UTF_8))
                        .settings()
                        .publisher())
                .containsExactly(Map.entry("en", "The Desk"));
        assertThat(CaseSettings.read("publisher: {en: The Desk, my: စားပွဲ}\n".getBytes(StandardCharsets.UTF_8))
                        .settings()
                        .publisher())
                .containsOnly(Map.entry("en", "The Desk"), Map.entry("my", "စားပွဲ"));
        assertThat(CaseSettings.read(new byte[0]).settings().publisher()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org/reports, https://example.org/reports/",
        "https://example.org/reports/, https://example.org/reports/",
        "HTTP://example.org:8080/a/, HTTP://example.org:8080/a/",
        "https://example.org/အစီရင်ခံစာ/, https://example.org/%E1%80%A1%E1%80%85%E1%80%AE%E1%80%9B%E1%80%84%E1%80%BA%E1%80%81%E1%80%B6%E1%80%85%E1%80%AC/"
    })
    void theSiteIsAFolderOnTheWeb(String written, String site) {
        CaseSettings.Read read = CaseSettings.read(("site: " + written + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.settings().site()).contains(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.org/reports",
                "file:///site/",
                "https://",
                "https://a b/",
                "https://me:secret@example.org/",
                "'https://example.org/?page=1'",
                "'https://example.org/#top'",
                "'https://example.org/\"><script>'"
            })
    void anAddressWhereNoSiteCanLieIsAnError(String written) {
        CaseSettings.Read read = CaseSettings.read(("site: " + written + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(Complaint.lines(read.problems()).getFirst())
                .startsWith("E059 case.yaml:1:7")
                .contains("https://example.org/reports/");
        assertThat(read.settings().site()).isEmpty();
    }

    @Test
    void aFolderWithoutSettingsSaysHowToStart(@TempDir Path folder) {
        assertThat(Complaint.lines(CaseSettings.read(folder).problems()))
                .containsExactly("E040 case.yaml:1:1 the file case.yaml is missing | start with: plumbline new CASE");
    }
}
