package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Today;
import org.plumbline.language.Phrase;

/**
 * What has become of a publication's verdicts by a day (law 13).
 *
 * @param frozen the version that was published last; empty for a text that was not frozen, whose verdicts are those of its own day
 * @param claims each claim in each edition, also those that did not change
 */
public record PublishedToday(LocalDate day, Optional<Frozen> frozen, List<ClaimToday> claims) {
    public PublishedToday {
        claims = List.copyOf(claims);
    }

    /** How many claims are in a state. */
    public long count(Today state) {
        return claims.stream().filter(claim -> claim.state() == state).count();
    }

    /** The claims that did not stay as they were. */
    public List<ClaimToday> changed() {
        return claims.stream().filter(claim -> claim.state() != Today.UNCHANGED).toList();
    }

    /** A count of those that did not change, and each that did. */
    List<Phrase> notes() {
        List<Phrase> notes = new ArrayList<>();
        notes.add(Phrase.of(
                frozen.isPresent() ? "report.today.frozen" : "report.today.own-day",
                day,
                Math.toIntExact(count(Today.UNCHANGED)),
                claims.size()));
        frozen.map(Frozen::rules)
                .filter(rules -> !rules.equals(Perspective.RULE_VERSION))
                .ifPresent(rules -> notes.add(Phrase.of("report.today.rules", rules, Perspective.RULE_VERSION)));
        changed().forEach(claim -> notes.add(claim.told()));
        return notes;
    }
}
