package org.plumbline.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Frozen;
import org.plumbline.ledger.ConsentRecords;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Histories;
import org.plumbline.publication.Derived;
import org.plumbline.publication.Publishable;
import org.plumbline.publication.Withheld;

/**
 * A published version, judged again with what was recorded when it was published.
 *
 * @param then the request, as of that time
 * @param withheld sources that must not leave the house, by what is known then or now
 */
record AsPublished(
        CheckRequest then,
        PublishedVersions.Version version,
        CheckResult result,
        KeptCase.Evidence evidence,
        Withheld withheld) {
    /**
     * Judges it again.
     *
     * @param now what the case knows now
     */
    static AsPublished of(CheckRequest asked, PublishedVersions.Version version, Ledger now) {
        CheckRequest then = asked.asOf(version.frozen().at());
        CaseChecker checker = new CaseChecker();
        CheckResult result = checker.check(then);
        KeptCase.Evidence evidence = checker.evidence(then);
        return new AsPublished(
                then, version, result, evidence, withheld(now, evidence.ledger().ledger(), asked.day()));
    }

    CheckedPublication publication() {
        return result.publications().getFirst();
    }

    /** Whether it comes to the verdicts that were frozen. */
    boolean isSame() {
        Frozen frozen = version.frozen();
        Frozen.Version same = new Frozen.Version(
                frozen.at(), frozen.version(), frozen.correction(), frozen.standing(), frozen.files());
        return Frozen.of(publication(), same, judgement -> List.of()).verdicts().equals(frozen.verdicts());
    }

    /**
     * What a bundle is made of.
     *
     * @param histories of the case as they are now
     */
    Publishable publishable(Histories histories, String recorder) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        version.frozen()
                .files()
                .keySet()
                .forEach(path -> CaseChecker.bytes(then.folder(), path).ifPresent(bytes -> texts.put(path, bytes)));
        CheckedPublication checked = publication();
        return new Publishable(
                checked.id(),
                checked.sheet(),
                texts,
                version.frozen(),
                version.sha256(),
                Derived.of(
                        evidence.check().evidence(),
                        evidence.check().perspective(checked.sheet()),
                        checked.judgements()),
                evidence.ledger().sources(),
                evidence.ledger().passages(),
                histories,
                withheld,
                recorder);
    }

    /** By what is known now, and by what was known then of those that are gone. */
    static Withheld withheld(Ledger now, Ledger then, LocalDate day) {
        Set<String> sources = new TreeSet<>(ConsentRecords.withoutConsent(now, day));
        ConsentRecords.needingConsent(then).stream()
                .filter(source -> now.entity(source).isEmpty())
                .forEach(sources::add);
        return new Withheld(sources);
    }
}
