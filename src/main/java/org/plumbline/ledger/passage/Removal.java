package org.plumbline.ledger.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Passage;
import org.plumbline.evidence.PassageSearch.Result;
import org.plumbline.language.Phrase;
import org.plumbline.language.Span;

/** Whether the newest capture of the same address still has a passage, and what it has lost around it. */
record Removal(PassageFinder finder) {
    private static final int MOST = 4;
    private static final int LONGEST = 160;

    /** The passage is gone. */
    record Said(Phrase message, List<Phrase> advice) {}

    /** Something to say only if the newest capture has a text, and the quotation stands nowhere in it. */
    Optional<Said> of(String id, Passage passage, Standing.Holds holds) {
        Optional<Capture> newer = finder.captures().newerThan(holds.capture());
        if (newer.isEmpty()) {
            return Optional.empty();
        }
        List<PassageFinder.Sought> sought = finder.seek(passage.quoteAlone(), newer.get());
        boolean isGone = !sought.isEmpty() && sought.stream().allMatch(one -> one.result() instanceof Result.Missing);
        if (!isGone) {
            return Optional.empty();
        }
        PassageFinder.Sought last = sought.getLast();
        String newText = last.kind() == Passage.Text.UNICODE
                ? last.text().unicode()
                : last.text().sha256();
        Optional<List<RemovedText>> removed = finder.texts()
                .text(holds.sha256())
                .flatMap(older -> finder.texts().text(newText).map(newest -> RemovedText.between(older, newest)));
        List<Phrase> advice = new ArrayList<>();
        removed.ifPresent(lines -> around(holds, lines)
                .forEach(line -> advice.add(Phrase.of("passage.E074.removed", line.line(), shortened(line.words())))));
        removed.ifPresent(lines -> advice.add(Phrase.of("passage.E074.lines", lines.size())));
        advice.add(Phrase.of("passage.E074.help", newer.get().shortName()));
        return Optional.of(new Said(
                Phrase.of(
                        "passage.E074",
                        id,
                        newer.get().shortName(),
                        newer.get().lastObtained().toString()),
                List.copyOf(advice)));
    }

    /** The removed lines in which the passage stands, with those right before and behind. */
    private List<RemovedText> around(Standing.Holds holds, List<RemovedText> removed) {
        Optional<Span> place = finder.texts().text(holds.sha256()).map(text -> {
            int start = text.offsetByCodePoints(0, (int) holds.at().start());
            int end = text.offsetByCodePoints(
                    start, (int) (holds.at().end() - holds.at().start()));
            return new Span(start, end);
        });
        if (place.isEmpty()) {
            return List.of();
        }
        int first = -1;
        for (int i = 0; i < removed.size() && first < 0; i++) {
            first = removed.get(i).place().meets(place.get()) ? i : -1;
        }
        return first < 0
                ? List.of()
                : removed.subList(Math.max(0, first - 1), Math.min(removed.size(), first - 1 + MOST));
    }

    private static String shortened(String words) {
        int points = words.codePointCount(0, words.length());
        return points <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
