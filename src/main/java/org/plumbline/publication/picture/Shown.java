package org.plumbline.publication.picture;

import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.Incident;
import org.plumbline.language.Language;
import org.plumbline.publication.OpenRecords;
import org.plumbline.publication.Withheld;

/** What of a case a picture may show, and what it is called. */
record Shown(OpenRecords records, Language language) {
    static Shown of(CaseEvidence evidence, Withheld withheld, Language language) {
        return new Shown(OpenRecords.of(evidence, withheld), language);
    }

    CaseEvidence open() {
        return records.open();
    }

    boolean isWithheld(String id) {
        return records.isWithheld(id);
    }

    Optional<Incident> incident(String id) {
        return isWithheld(id) ? Optional.empty() : records.all().incidents().incident(id);
    }

    String name(String id) {
        return open().name(id).in(language);
    }

    /** Attendance is listed as {@code engagement/party}. */
    static String record(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }
}
