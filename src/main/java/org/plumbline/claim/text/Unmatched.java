package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** Waivers and opinions whose words stand in no edition: left over from an earlier wording, or misspelt. */
final class Unmatched {
    private Unmatched() {}

    static List<Problem> check(Sheet sheet, List<Edition> editions) {
        List<Problem> problems = new ArrayList<>();
        if (editions.isEmpty()) {
            return problems;
        }
        for (Sheet.Opinion opinion : sheet.opinions()) {
            if (!stands(opinion.words(), editions)) {
                problems.add(note("opinion", opinion.words(), opinion.place()));
            }
        }
        for (Sheet.Waiver waiver : sheet.waivers()) {
            if (waiver instanceof Sheet.Waiver.OfText(var words, var because, var place) && !stands(words, editions)) {
                problems.add(note("waive", words, place));
            }
        }
        return problems;
    }

    private static boolean stands(String words, List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> edition.blocks().stream())
                .anyMatch(block -> !Occurrences.of(words, block.block().text()).isEmpty());
    }

    private static Problem note(String item, String words, Place place) {
        return new Problem(
                "K034",
                Problem.Weight.NOTE,
                place,
                place,
                item + " \"" + words + "\"",
                Phrase.of("text.words-not-found", words),
                List.of(Phrase.of("text.words-not-found-help")));
    }
}
