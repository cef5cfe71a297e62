package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;

/** Every page of the site says who looked at which claim and what became of the question. */
class SignOffTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void itStandsAtTheFootOfEveryPageOfAPublication(Language language) {
        Release release = SampleRelease.looked();
        String foot = "<footer><p class=\"signoff\">" + Markup.escaped(SignOff.of(release, language)) + "</p>";
        List<String> pages = Site.of(List.of(release)).entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("bridge/") && file.getKey().endsWith("." + language.code() + ".html"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .toList();
        assertThat(pages)
                .hasSizeGreaterThan(4)
                .allSatisfy(page -> assertThat(page).contains(foot));
    }

    @Test
    void claimsThatNobodyLookedAtAreSaidToBeSo() {
        assertThat(SignOff.of(SampleRelease.published(), Language.ENGLISH))
                .isEqualTo("not looked at by a second person: claims 1–2");
        assertThat(SignOff.of(Releases.of(Releases.DRAFT, Set.of()), Language.BURMESE))
                .isEqualTo("ဒုတိယလူ မစစ်ရသေးပါ - အဆို ၁–၁၆");
    }

    @Test
    void eachMarkNamesItsClaimsAndTheQuestionItsDays() {
        assertThat(SignOff.of(SampleRelease.looked(), Language.ENGLISH))
                .isEqualTo("cleared by A. B.: claims 1 · checked by desk 2: claims 2"
                        + " · a reply was asked for on 2 May 2025, by 20 May 2025: none came");
    }
}
