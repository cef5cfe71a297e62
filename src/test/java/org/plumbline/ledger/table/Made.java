package org.plumbline.ledger.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableRow;

/** A small made case, and what is read of a table by it. */
final class Made {
    static final String HEADER = "no,day,until,kind,who,where,lat,lon,low,best,high";
    static final String DESCRIPTION = """
            source: list
            columns:
              id: no
              date: day
              date end: until
              kind: kind
              actor: who
              place: where
              latitude: lat
              longitude: lon
              measures:
                people-killed: {low: low, best: best, high: high}
            dates: [year-month-day, day/month/year, day month year]
            """;

    final List<TableRow> rows = new ArrayList<>();
    final List<Intake.Remark> remarks = new ArrayList<>();
    final Intake.Result result;

    private Made(Path file, String description, @Nullable Path before) throws IOException {
        Intake.Listener listener = new Intake.Listener(rows::add, remarks::add, rows -> {});
        this.result = Intake.read(file, description(description), names(), before, listener);
    }

    static Made read(Path folder, String... lines) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
        return new Made(file, DESCRIPTION, null);
    }

    static Made table(Path file, String description) throws IOException {
        return new Made(file, description, null);
    }

    static Made after(Path before, Path file) throws IOException {
        return new Made(file, DESCRIPTION, before);
    }

    Intake.Summary summary() {
        return ((Intake.Result.Done) result).summary();
    }

    /** The keys of what was said, in the order of the rows. */
    List<String> keys() {
        return remarks.stream().map(remark -> remark.reason().key()).toList();
    }

    String refusal() {
        return ((Intake.Result.Refused) result).reason().key();
    }

    static ImportDescription description(String text) {
        ImportDescription.Read read = ImportDescription.read("made.import.yaml", text.getBytes(StandardCharsets.UTF_8));
        return read.description()
                .orElseThrow(() -> new AssertionError(read.problems().toString()));
    }

    static Names names() {
        return Names.of(Ledger.of(List.of(
                Statement.own("army", "PublicBody", "name", "The Army"),
                Statement.own("front", "Organization", "name", "Hill Front"),
                Statement.own("lindale", "Place", "name", "Lindale"),
                Statement.own("mill-district", "Place", "name", "Mill District"),
                Statement.own("attack", "Kind", "name", "attack"),
                Statement.own("state-based-conflict", "Kind", "name", "state-based conflict"),
                Statement.own("one-sided-violence", "Kind", "name", "one-sided violence"),
                Statement.own("people-killed", "Measure", "name", "people killed"),
                Statement.own("list", "Source", "publisher", "List"))));
    }
}
