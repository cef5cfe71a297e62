package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ListWordsTest {
    @Test
    void wordsThatJoinStandOnlyWhole() {
        assertThat(ListWords.in(Language.ENGLISH).parts("Poland, Andorra and Iceland as well as Samoa"))
                .containsExactly("Poland", " Andorra ", " Iceland ", " Samoa");
        assertThat(ListWords.in(Language.BURMESE).parts("အိန္ဒိယ၊ တရုတ်နှင့် ရုရှား"))
                .containsExactly("အိန္ဒိယ", " တရုတ်", " ရုရှား");
    }

    @Test
    void oneChildIsNotChildren() {
        ListWords english = ListWords.in(Language.ENGLISH);
        assertThat(english.meanOne("24 people, Including a child")).isTrue();
        assertThat(english.meanOne("24 people, including an infant")).isTrue();
        assertThat(english.meanOne("24 people, including all children")).isFalse();
        assertThat(ListWords.in(Language.BURMESE).meanOne("ကလေးတစ်ဦး အပါအဝင်")).isTrue();
        assertThat(ListWords.in(Language.BURMESE).meanOne("ကလေးများ အပါအဝင်")).isFalse();
    }
}
