package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** The last word on a publication, in the reader's language. */
record SummaryLine(Messages messages) {
    /** "holds: 27 claims supported", or "does not hold: 1 contradicted, 3 not shown"; of somebody else's text that may be published "found: …". */
    String verdict(CheckedPublication publication) {
        Summary summary = Summary.of(publication);
        if (publication.holds() && summary.claims() == 0 && publication.sheet().isLayoutD()) {
            return messages.say("report.summary.nothing");
        }
        if (publication.holds()) {
            return messages.say("report.summary.holds", counted("report.summary.supported", summary.supported()));
        }
        return publication.mayBePublished()
                ? messages.say("report.summary.found", String.join(messages.say("language.list"), findings(summary)))
                : messages.say("report.summary.fails", String.join(", ", failures(summary)));
    }

    /** What else a reader should know: single voices, disputes, waivers, the share of figures and dates that is bound. */
    List<String> beside(CheckedPublication publication) {
        Summary summary = Summary.of(publication);
        List<String> extras = new ArrayList<>();
        if (!publication.holds() && !publication.mayBePublished()) {
            add(extras, "report.summary.supported", summary.supported());
        }
        add(extras, "report.summary.one-voice", summary.oneVoice());
        add(extras, "report.summary.disputed", summary.disputed());
        add(extras, "report.summary.waived", summary.waived());
        add(extras, "report.summary.opinions", summary.opinions());
        GroundsWords.summary(publication.judgements()).forEach(phrase -> extras.add(messages.say(phrase)));
        CheckedPublication.Share share = publication.share();
        if (share.all() > 0) {
            extras.add(
                    share.waived() == 0
                            ? messages.say("report.summary.share", share.bound(), share.all())
                            : messages.say("report.summary.share.waived", share.bound(), share.all(), share.waived()));
        }
        return extras;
    }

    /** Of somebody else's text only what is conclusive is called wrong (law 11). */
    private List<String> findings(Summary summary) {
        List<String> findings = new ArrayList<>();
        add(findings, "report.summary.wrong", summary.wrong());
        add(findings, "report.summary.differs", summary.contradicted() - summary.wrong());
        add(findings, "report.summary.not-shown", summary.notShown());
        add(findings, "report.summary.supported", summary.supported());
        return findings;
    }

    private List<String> failures(Summary summary) {
        List<String> failures = new ArrayList<>();
        add(failures, "report.summary.contradicted", summary.contradicted());
        add(failures, "report.summary.not-shown", summary.notShown());
        add(failures, "report.summary.parity", summary.parity());
        add(failures, "report.summary.unbound", summary.unbound());
        add(failures, "report.summary.other", summary.other());
        return failures;
    }

    private void add(List<String> texts, String key, int count) {
        if (count > 0) {
            texts.add(messages.say(counted(key, count)));
        }
    }

    /** Some languages need another form for one. */
    static Phrase counted(String key, int count) {
        return count == 1 ? Phrase.of(key + ".one") : Phrase.of(key, count);
    }
}
