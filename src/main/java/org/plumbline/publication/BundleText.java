package org.plumbline.publication;

import java.util.List;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** README.txt of a bundle: what it is, how to check it, what is not in it; in English and Burmese. */
final class BundleText {
    private static final List<String> PARAGRAPHS =
            List.of("what", "check", "files", "log", "keys", "not-in", "withheld", "not-checked");

    /** Of a check of somebody else's text other words stand here: that text is not in the bundle. */
    private static final List<String> OF_A_TEXT = List.of("what", "files");

    private BundleText() {}

    static String readme(Sheet sheet, String frozen) {
        StringBuilder text = new StringBuilder();
        for (Language language : List.of(Language.ENGLISH, Language.BURMESE)) {
            Messages messages = Messages.in(language);
            PARAGRAPHS.forEach(paragraph -> text.append(messages.say(key(sheet, paragraph), sheet.title(), frozen))
                    .append("\n\n"));
        }
        return text.toString();
    }

    private static String key(Sheet sheet, String paragraph) {
        boolean foreign = sheet.isLayoutD() && OF_A_TEXT.contains(paragraph);
        return "bundle.readme." + paragraph + (foreign ? ".foreign" : "");
    }
}
