package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Language;

/** Whether a span that says "including" means one of the group ("including a child") or several ("including children"). */
final class Singular {
    private static final List<String> ENGLISH =
            List.of("including a ", "including an ", "including one ", "among them a ", "one of them a ");
    private static final List<String> BURMESE =
            List.of("ကလေးငယ်တစ်ဦး", "ကလေးတစ်ဦး", "ကလေးတစ်ယောက်", "ကလေး ၁ ဦး", "ကလေး ၁ ယောက်");

    private Singular() {}

    static boolean isMeant(Binding binding) {
        String text = binding.text().toLowerCase(java.util.Locale.ROOT);
        List<String> words = binding.language() == Language.BURMESE ? BURMESE : ENGLISH;
        return words.stream().anyMatch(text::contains);
    }
}
