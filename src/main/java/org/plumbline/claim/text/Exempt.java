package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Span;

/** The stretches of a block that need no claim: waived words and opinions. */
record Exempt(List<Span> waived, List<Span> opinions) {
    static Exempt in(Sheet sheet, String text) {
        List<Span> waived = new ArrayList<>();
        for (Sheet.Waiver waiver : sheet.waivers()) {
            if (waiver instanceof Sheet.Waiver.OfText(var words, var because, var place)) {
                waived.addAll(Occurrences.of(words, text));
            }
        }
        List<Span> opinions = new ArrayList<>();
        sheet.opinions().forEach(opinion -> opinions.addAll(Occurrences.of(opinion.words(), text)));
        return new Exempt(waived, opinions);
    }

    boolean holds(Span span) {
        return isWaived(span) || opinions.stream().anyMatch(opinion -> opinion.holds(span));
    }

    boolean isWaived(Span span) {
        return waived.stream().anyMatch(words -> words.holds(span));
    }
}
