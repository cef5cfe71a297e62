package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
    private static boolean soundAlike(String one, String other) {
        return !Collections.disjoint(Sound.of(one), Sound.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Yae Htwet, Yayhtwak",
        "Yae Htwet, Yayhtwet",
        "Nan Khan, Nankham",
        "Namkhan, Nankham",
        "Pwi, Phui",
        "Thayet Taw, Thayettaw",
        "Leik Kya, Laikkya",
        "Kale, Kalay",
        "Magway, Magwe",
        "Bawlake, Bawlakhe",
        "Kyaikto, Kyaikhto",
        "Kawthoung, Kawthaung",
        "Yinmarbin, Yin Mar Bin",
        "Mawlamyinegyun, Mawlamyaingkyun",
        "Kyeemyindaing, Kyimyindaing",
        "Tachileik, Tachilek",
        "Kon Thar, Konethar",
        "Chaung-U, Chaung Oo",
        "Toungoo, Taungoo",
        "Yangon, Rangon",
        "Aungmyethazan, Aungmyaythazan",
    })
    void whatThePressWritesInSeveralWaysSoundsAlike(String one, String other) {
        assertThat(soundAlike(one, other))
                .as("%s %s, %s %s", one, Sound.of(one), other, Sound.of(other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Kani, Kanni",
        "Mongkaing, Mongkaung",
        "Taungoo, Toungup",
        "Dagon, Tatkon",
        "Ward 5, Ward 6",
        "Minn Saw, Kaw Poe Plen",
        "Kyaukkyi, Kyaukme",
        "Myaing, Myaung",
    })
    void otherNamesDoNot(String one, String other) {
        assertThat(soundAlike(one, other))
                .as("%s, %s", Sound.of(one), Sound.of(other))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ပန်းဘဲတန်း, ပန်းပဲတန်း",
        "မယ်စဲ, မယ်စဲ့",
        "သိန္နီ, သိန်းနီ",
        "အိမ်မဲ, အိမ္မဲ",
        "ချီဖွေ, ချီဗွေ",
        "ဖလမ်း, ဖလန်း",
        "မန်တုံ, မန်တုန်",
        "မိုင်းပျဉ်း, မိုင်းပျင်း",
        "ဆိပ်ကြီး/ခနောင်တို, ဆိပ်ကြီးခနောင်တို",
    })
    void burmeseWrittenInSeveralWaysSoundsAlike(String one, String other) {
        assertThat(soundAlike(one, other))
                .as("%s, %s", Sound.of(one), Sound.of(other))
                .isTrue();
        assertThat(Folding.name(one)).isNotEqualTo(Folding.name(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ကျွန်းလှ, ကျွွန်းလှ",
        "စဉ့်ကူး, စဥ့်ကူး",
        "ချီ\u200Bဖွေ, ချီဖွေ",
        "ဖောင်းပြင်, ဖေါင်းပြင်",
        "CHAUNG  U, Chaung U",
    })
    void whatOnlyWasTypedOtherwiseIsTheSameName(String one, String other) {
        assertThat(Folding.name(one)).isEqualTo(Folding.name(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "၊။", "北京", "🌧"})
    void whatHasNoLetterOfTheTablesHasNoSound(String name) {
        assertThat(Sound.of(name)).isEmpty();
    }

    @Test
    void aNameSoundsLikeItselfHoweverItIsSpacedAndCapitalised() {
        String letters = "aeiouykhtpnmgwlsrd- '";
        Random random = new Random(330);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder name = new StringBuilder("m");
            for (int i = random.nextInt(14); i >= 0; i--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            String spaced = name.insert(random.nextInt(name.length()), ' ').toString();
            assertThat(Sound.of(spaced.toUpperCase(java.util.Locale.ROOT)))
                    .as(spaced)
                    .isEqualTo(Sound.of(spaced.replaceAll("[- ']", "")))
                    .isNotEmpty();
        }
    }

    @Test
    void veryLongAndAmbiguousWordsAreHeardQuickly() {
        assertThat(Sound.of("ek".repeat(1_000_000))).hasSizeBetween(1, 16);
        assertThat(Sound.of("\u1000\u1039".repeat(100_000))).hasSize(1);
    }
}
