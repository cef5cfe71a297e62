package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Reading;
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

    /** A quotation is waived with its marks, or where waivers hold each letter and digit between them. */
    boolean isWaived(Reading reading, String text) {
        return isWaived(reading.span())
                || (reading instanceof Reading.Quotation quotation && areWaived(quotation.inner(), text));
    }

    private boolean areWaived(Span words, String text) {
        int[] letters = IntStream.range(words.start(), words.end())
                .filter(place -> Character.isLetterOrDigit(text.codePointAt(place)))
                .toArray();
        return letters.length > 0 && Arrays.stream(letters).allMatch(place -> isWaived(new Span(place, place + 1)));
    }
}
