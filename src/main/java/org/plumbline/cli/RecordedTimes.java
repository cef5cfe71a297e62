package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Trend;
import org.plumbline.claim.report.WindowChoice;
import org.plumbline.evidence.Source;
import org.plumbline.incident.Report;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Table;
import org.plumbline.quantity.ImpreciseDate;

/** When a question, and the counts that answer it, were recorded: as the histories of a case tell, not as anybody says. */
record RecordedTimes(Histories histories, CaseEvidence evidence, ZoneId zone) {
    static RecordedTimes of(Path folder, CaseEvidence evidence, ZoneId zone) {
        return new RecordedTimes(Histories.read(folder.resolve("history")), evidence, zone);
    }

    /**
     * When the windows of a comparison were chosen.
     *
     * @param question in the words of a claim sheet; a record of schema Question asks the same word for word, spaces aside
     * @param said the day that the author gives
     */
    WindowChoice chosen(String question, Trend.Compared compared, Optional<LocalDate> said) {
        return WindowChoice.of(fixed(question), loaded(compared), published(compared), said, zone);
    }

    private Optional<Instant> fixed(String question) {
        return recorded()
                .filter(Recorded::stands)
                .filter(one -> one.statement().schema().equals("Question")
                        && one.statement().property().equals("asks")
                        && inOneLine(one.statement().value()).equals(inOneLine(question)))
                .map(Recorded::from)
                .min(Comparator.naturalOrder());
    }

    /** When the first of what was counted was recorded, in whatever wording; a row of a table with the first of the tables. */
    private Optional<Instant> loaded(Trend.Compared compared) {
        Set<String> ids = counted(compared);
        Optional<Instant> ofRecords = recorded()
                .filter(one -> ids.contains(one.statement().entity()))
                .map(Recorded::from)
                .min(Comparator.naturalOrder());
        boolean someAreRows =
                ids.stream().anyMatch(id -> evidence.ledger().entity(id).isEmpty());
        Stream<Instant> ofTables = someAreRows
                ? histories.histories().stream()
                        .flatMap(history -> history.tables().stream())
                        .map(Table::from)
                : Stream.empty();
        return Stream.concat(ofRecords.stream(), ofTables).min(Comparator.naturalOrder());
    }

    private Set<String> counted(Trend.Compared compared) {
        Set<String> ids = new TreeSet<>();
        items(compared).map(Item::id).forEach(id -> {
            ids.add(id);
            evidence.incidents().incident(id).stream()
                    .flatMap(incident -> incident.reports().stream())
                    .map(Report::id)
                    .forEach(ids::add);
        });
        return ids;
    }

    private static Stream<Item> items(Trend.Compared compared) {
        return compared.pairs().stream().flatMap(pair -> pair.items().stream());
    }

    private Optional<LocalDate> published(Trend.Compared compared) {
        List<String> sources = compared.pairs().stream()
                .flatMap(pair -> pair.ground().sources().stream())
                .toList();
        return sources.stream()
                .flatMap(id -> evidence.sources().source(id).stream())
                .map(Source::published)
                .flatMap(Optional::stream)
                .map(ImpreciseDate::latest)
                .min(Comparator.naturalOrder());
    }

    private Stream<Recorded> recorded() {
        return histories.histories().stream().flatMap(history -> history.recorded().stream());
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll(" ?, ?", ", ");
    }
}
