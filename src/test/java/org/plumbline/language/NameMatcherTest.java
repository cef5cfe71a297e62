package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameMatcherTest {
    private static final NameMatcher NAMES = NameMatcher.of(Map.of(
            "ASEAN", "asean",
            "ASEAN Chair", "chair",
            "US", "usa",
            "Min Aung Hlaing", "mah",
            "the military", "military",
            "EWG 1", "ewg-1",
            "မြန်မာ", "myanmar",
            "မြန်မာစစ်တပ်", "military",
            "အာဆီယံ", "asean",
            "လာအို", "laos"));

    @Test
    void theLongestNameWins() {
        assertThat(found("ASEAN and the ASEAN Chair")).containsExactly("ASEAN asean", "ASEAN Chair chair");
        assertThat(found("မြန်မာစစ်တပ်က မြန်မာ၌")).containsExactly("မြန်မာစစ်တပ် military", "မြန်မာ myanmar");
    }

    @Test
    void aShortNameKeepsItsCase() {
        assertThat(found("let us ask the US")).containsExactly("US usa");
        assertThat(found("The Military and Asean")).containsExactly("The Military military");
    }

    @Test
    void aNameIsWholeWords() {
        assertThat(found("ASEANs, preASEAN, EWG 14")).isEmpty();
        assertThat(found("ASEAN’s EWG 1.")).containsExactly("ASEAN asean", "EWG 1 ewg-1");
    }

    @Test
    void aBurmeseNameIsWholeSyllables() {
        assertThat(found("လာအိုနိုင်ငံ")).containsExactly("လာအို laos");
        assertThat(found("လာအိုင်")).isEmpty();
    }

    @Test
    void whiteSpaceInsideANameIsFolded() {
        assertThat(found("Min  Aung\nHlaing")).containsExactly("Min  Aung\nHlaing mah");
        assertThat(found("မြန်မာ\u200Bစစ်တပ်")).containsExactly("မြန်မာ\u200Bစစ်တပ် military");
    }

    private static List<String> found(String text) {
        return NAMES.find(text).stream()
                .map(match -> match.span().of(text) + " " + match.entity())
                .toList();
    }
}
