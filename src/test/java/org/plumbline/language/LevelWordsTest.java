package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Kale township, kale, township",
        "Kyauk Kyi Township, kyauk kyi, township",
        "Sagaing Region, sagaing, region",
        "Kachin state, kachin, region",
        "Naypyidaw Union territory, naypyidaw, region",
        "Pa Laung Self-Administered Zone, pa laung, district",
        "Monywa town, monywa, town",
        "Kalaymyo, kalay, town",
        "ကလေးမြို့နယ်, ကလေး, township",
        "မုံရွာမြို့, မုံရွာ, town",
        "စစ်ကိုင်းတိုင်းဒေသကြီး, စစ်ကိုင်း, region",
        "ရှမ်းပြည်နယ်, ရှမ်း, region",
    })
    void theWordForTheLevelIsPartedFromTheName(String words, String name, String level) {
        assertThat(LevelWords.part(Folding.name(words))).contains(new LevelWords.Parted(Folding.name(name), level));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kale", "township", "Estate", "Midtown", "မြို့နယ်", "X", ""})
    void aNameWithoutOneStaysWhole(String words) {
        assertThat(LevelWords.part(Folding.name(words))).isEmpty();
    }

    @Test
    void wordsOfOneLevelMeanTheSameAndUnknownOnesThemselves() {
        assertThat(LevelWords.level("State")).isEqualTo(LevelWords.level("state or region"));
        assertThat(LevelWords.level("Kingdom of old")).isEqualTo("kingdom of old");
        assertThat(LevelWords.level("")).isEmpty();
    }
}
