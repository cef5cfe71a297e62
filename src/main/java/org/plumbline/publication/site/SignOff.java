package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** What stands at the foot of every page: who looked at which claim, and whether a reply was asked for and came. */
final class SignOff {
    /** Ranges of numbers; with more of them only how many claims there are is told. */
    private static final int MOST = 30;

    private final Release release;
    private final Language language;
    private final Messages messages;

    private SignOff(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** In one line; empty if the text has no claims and nobody was asked. */
    static String of(Release release, Language language) {
        SignOff signOff = new SignOff(release, language);
        List<String> parts = new ArrayList<>(signOff.reviews());
        signOff.reply().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private List<String> reviews() {
        List<ClaimCard> cards = release.cards(language);
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (Sheet.Review review : List.of(Sheet.Review.CLEARED, Sheet.Review.CHECKED, Sheet.Review.UNCHECKED)) {
            cards.forEach(card -> card.marks().stream()
                    .filter(mark -> mark.review() == review)
                    .forEach(mark -> numbers.computeIfAbsent(said(mark), key -> new ArrayList<>())
                            .add(card.number())));
        }
        cards.stream()
                .filter(card -> card.marks().isEmpty())
                .forEach(card -> numbers.computeIfAbsent(messages.say("site.signoff.none"), key -> new ArrayList<>())
                        .add(card.number()));
        boolean few = numbers.values().stream()
                        .mapToInt(group -> ranges(group).size())
                        .sum()
                <= MOST;
        return numbers.entrySet().stream()
                .map(group -> few
                        ? messages.say(
                                "site.signoff.numbers",
                                group.getKey(),
                                String.join(messages.say("language.list"), ranges(group.getValue())))
                        : messages.say(
                                "site.signoff.count",
                                group.getKey(),
                                group.getValue().size(),
                                cards.size()))
                .toList();
    }

    private String said(Sheet.Mark mark) {
        return messages.say("site.review." + mark.review().name().toLowerCase(Locale.ROOT), mark.by());
    }

    /** Numbers in rising order as ranges: 1–3, 5. */
    private List<String> ranges(List<Integer> numbers) {
        List<Integer> rising = numbers.stream().distinct().toList();
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rising.size(); i++) {
            if (i == rising.size() || rising.get(i) != rising.get(i - 1) + 1) {
                String first = messages.write(rising.get(from));
                ranges.add(from == i - 1 ? first : first + "–" + messages.write(rising.get(i - 1)));
                from = i;
            }
        }
        return ranges;
    }

    private Optional<String> reply() {
        if (release.withoutReply().isPresent()) {
            return Optional.of(messages.say("site.signoff.not"));
        }
        return release.checked()
                .sheet()
                .asked()
                .map(question -> messages.say(
                        question.reply().isPresent()
                                ? "site.signoff.answered"
                                : question.isWaiting(release.today()) ? "site.signoff.waiting" : "site.signoff.silent",
                        question.on(),
                        question.until()));
    }
}
