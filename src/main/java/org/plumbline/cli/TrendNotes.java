package org.plumbline.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Trend;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Phrase;

/** Labels each trend that a sheet claims with when its windows were chosen. A verdict does not hang on it; a reader may. */
final class TrendNotes {
    private TrendNotes() {}

    /** One note for each trend claim that could be compared. */
    static List<Phrase> of(Sheet sheet, PublicationCheck check, Path folder, ZoneId zone) {
        List<Claim> trends = sheet.claims().stream()
                .filter(claim -> claim.query() instanceof Query.Trend)
                .toList();
        if (trends.isEmpty()) {
            return List.of();
        }
        Judge judge = new Judge(check.evidence(), check.perspective(sheet));
        RecordedTimes times = RecordedTimes.of(folder, check.evidence(), zone);
        List<Phrase> notes = new ArrayList<>();
        for (Claim claim : trends) {
            if (judge.trend(claim) instanceof Trend.Compared compared) {
                notes.add(Phrase.of(
                        "statistics.chosen.claim",
                        claim.label(),
                        times.chosen(claim.text(), compared, Optional.empty()).phrase()));
            }
        }
        return notes;
    }
}
