package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Reconciliation;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** Puts what evidence adds up to into words. */
final class Ranges {
    private Ranges() {}

    /** Written out: "at least 37", "exactly 37", "37 to 40". */
    static Phrase inWords(Interval range) {
        return phrase("report.range.", range);
    }

    /** As its source puts it: "about 700" where that is what it says. */
    static Phrase asStated(Reconciliation.Figure figure) {
        return figure.about()
                .map(about -> Phrase.of("count.reconcile.about", inBrief(about)))
                .orElseGet(() -> inWords(figure.range()));
    }

    /** As short as in a table: "37+", "37", "37–40". */
    static Phrase inBrief(Interval range) {
        return phrase("report.brief.", range);
    }

    private static Phrase phrase(String room, Interval range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low == null) {
            return high == null
                    ? Phrase.of(room + "any")
                    : Phrase.of(room + (range.highOpen() ? "under" : "at-most"), high);
        }
        if (high == null) {
            return low.signum() == 0 && !range.lowOpen()
                    ? Phrase.of(room + "unknown")
                    : Phrase.of(room + (range.lowOpen() ? "over" : "at-least"), low);
        }
        if (range.isExact()) {
            return Phrase.of(room + "exactly", low);
        }
        String ends = (range.lowOpen() ? "over-" : "from-") + (range.highOpen() ? "under" : "to");
        return Phrase.of(room + ends, low, high);
    }

    /**
     * What the evidence of a whole claim comes to. Where it bears out a part, a bare no or an open answer would be taken for all of it, so
     * the parts are named of which it is told: that a meeting took place on another day does not say that there was none.
     */
    static Phrase finding(Judgement judgement) {
        Finding whole = judgement.evidence().finding();
        boolean partShown = judgement.parts().stream().anyMatch(part -> part.verdict() instanceof Verdict.Supported);
        if (!partShown || !(whole instanceof Finding.Answer(YesNo answer)) || answer == YesNo.YES) {
            return finding(whole, judgement.claim());
        }
        List<Phrase> told = judgement.parts().stream()
                .filter(part -> answer == YesNo.NO
                        ? part.verdict() instanceof Verdict.Contradicted
                        : part.verdict() instanceof Verdict.NotShown)
                .map(Judgement.Part::title)
                .toList();
        return told.isEmpty()
                ? finding(whole, judgement.claim())
                : Phrase.of(answer == YesNo.NO ? "report.finding.no-part" : "report.finding.unknown-part", told);
    }

    /** The same of one finding for a claim: only what was counted or summed adds up; a value, a length or a rank does not. */
    static Phrase finding(Finding finding, Claim claim) {
        return switch (claim.query()) {
            case Query.Count count -> sum(finding);
            case Query.Sum sum -> sum(finding);
            default -> finding(finding);
        };
    }

    /** What counting or adding comes to. */
    static Phrase sum(Finding finding) {
        return finding instanceof Finding.Numbers(Interval range)
                ? Phrase.of("report.finding.numbers", inWords(range))
                : finding(finding);
    }

    /** What the evidence comes to, as the second half of "says …; the evidence …". */
    static Phrase finding(Finding finding) {
        return switch (finding) {
            case Finding.Numbers(Interval range) -> Phrase.of("report.finding.figure", inWords(range));
            case Finding.Answer(YesNo answer) ->
                Phrase.of(
                        switch (answer) {
                            case YES -> "report.finding.yes";
                            case NO -> "report.finding.no";
                            case UNKNOWN -> "report.finding.unknown";
                        });
            case Finding.Days days when days.from().equals(days.to()) -> Phrase.of("report.finding.day", days.from());
            case Finding.Days days -> Phrase.of("report.finding.days", days.from(), days.to());
            case Finding.Words words when words.recorded().isEmpty() -> Phrase.of("report.finding.no-words");
            case Finding.Withheld withheld -> Phrase.of("report.finding.withheld");
            case Finding.Words words -> Phrase.of("report.finding.words", String.join(" / ", words.recorded()));
        };
    }
}
