package org.plumbline.publication;

import java.util.List;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** README.txt of a bundle: what it is, how to check it, what is not in it; in English and Burmese. */
final class BundleText {
    private static final List<String> PARAGRAPHS =
            List.of("what", "check", "files", "log", "keys", "not-in", "withheld", "not-checked");

    private BundleText() {}

    static String readme(String publication, String frozen) {
        StringBuilder text = new StringBuilder();
        for (Language language : List.of(Language.ENGLISH, Language.BURMESE)) {
            Messages messages = Messages.in(language);
            PARAGRAPHS.forEach(paragraph -> text.append(messages.say("bundle.readme." + paragraph, publication, frozen))
                    .append("\n\n"));
        }
        return text.toString();
    }
}
