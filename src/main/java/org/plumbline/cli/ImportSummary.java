package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.Identifier;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Names;
import org.plumbline.quantity.Interval;

/** Says what a table of incidents holds, and what is missing in the case before it can be taken in. */
record ImportSummary(Console console, Messages messages, Names names, Path folder) {
    private static final int MOST_UNKNOWN = 10;
    private static final int MOST_REASONS = 5;

    /** Whether the case lacks the measures or the source that the description names; then says what to add. */
    boolean refuses(ImportDescription description) {
        String source = description.constants().getOrDefault("source", "");
        if (source.isEmpty() && !description.columns().containsKey("source")) {
            console.err().println(messages.say("import.source.none"));
            return true;
        }
        boolean refused = false;
        if (!source.isEmpty() && !names.has("source", source)) {
            missing("- Source: " + source + "\n  publisher: …\n  title: …\n  kind: dataset");
            refused = true;
        }
        for (String measure : description.measures().keySet()) {
            if (!measure.equals(ImportDescription.OCCURRENCES) && !names.has("measure", measure)) {
                missing("- Measure: " + measure + "\n  name: " + measure.replace('-', ' ') + "\n  unit: person");
                refused = true;
            }
        }
        return refused;
    }

    private void missing(String record) {
        console.err().println(messages.say("import.missing"));
        console.err().println(record.indent(2));
    }

    /** Whether the case lacks kinds that the table has; then says what to add. */
    boolean hasUnknownKinds(Intake.Summary summary) {
        List<Intake.Unknown> kinds = summary.unknown().stream()
                .filter(unknown -> unknown.role().equals("kind"))
                .toList();
        if (kinds.isEmpty()) {
            return false;
        }
        missing(kinds.stream()
                .map(kind -> "- Kind: " + Identifier.from(kind.word()) + "\n  name: "
                        + quoted(kind.word().replace('-', ' ')))
                .distinct()
                .collect(Collectors.joining("\n")));
        console.err().println(messages.say("import.untaken"));
        return true;
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What a dry run shows: the first rows as incidents, and every row that is rejected or in doubt. */
    void printTrial(Intake.Summary done, RowsByReason doubtful, RowsByReason rejected) {
        done.first().forEach(this::print);
        print(done);
        print("import.doubtful", doubtful, Integer.MAX_VALUE);
        print("import.rejected", rejected, Integer.MAX_VALUE);
    }

    /** What an import shows; the list beside the table has every row. */
    void print(Intake.Summary done, RowsByReason doubtful, RowsByReason rejected) {
        print(done);
        print("import.doubtful", doubtful, MOST_REASONS);
        print("import.rejected", rejected, MOST_REASONS);
    }

    /** But for what the case does not know: that is told word by word. */
    private void print(String key, RowsByReason rows, int reasons) {
        long more = rows.others();
        int left = reasons;
        for (Map.Entry<Phrase, RowsByReason.Lines> entry : rows.byReason().entrySet()) {
            RowsByReason.Lines lines = entry.getValue();
            if (Intake.Unknown.isOne(entry.getKey())) {
                continue;
            }
            if (left > 0) {
                left--;
                say(key, lines.count(), messages.digits(lines.written()), messages.say(entry.getKey()));
            } else {
                more += lines.count();
            }
        }
        if (more > 0) {
            say("import.rejected.more", more);
        }
    }

    private void print(Intake.Summary done) {
        say("import.counts", done.rows(), done.imported(), done.doubtful(), done.rejected());
        Intake.Difference difference = done.difference();
        if (difference != null) {
            say(
                    "import.difference",
                    difference.unchanged(),
                    difference.changed(),
                    difference.added(),
                    difference.vanished());
        }
        done.unknown().stream()
                .filter(word -> !word.role().equals("kind"))
                .limit(MOST_UNKNOWN)
                .forEach(this::unknown);
        long more = done.unknown().stream()
                        .filter(word -> !word.role().equals("kind"))
                        .count()
                - MOST_UNKNOWN;
        if (more > 0) {
            say("import.unknown.more", more);
        }
        if (done.unknown().stream().anyMatch(word -> word.role().equals("place"))) {
            say("place.import.unknown", folder.toString());
        }
    }

    private void unknown(Intake.Unknown word) {
        say("import.unknown.rows", messages.say(word.phrase()), word.rows());
        if (!word.phrase().key().startsWith("import.place.")) { // these say themselves what they are like
            names.nearest(word.role(), word.word())
                    .ifPresent(id -> say("import.unknown.near", word.role(), word.word(), id));
        }
    }

    private void print(TableRow row) {
        String end = row.lastDay().map(day -> ".." + day).orElse("");
        console.out().println("  " + row.id() + "  " + row.date() + end + "  " + String.join(", ", row.kinds()));
        String none = messages.say("import.row.none");
        String point = row.spot()
                .map(spot -> " (" + spot.latitude() + ", " + spot.longitude() + ")")
                .orElse("");
        String figures = row.measures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " "
                        + figure(
                                entry.getValue(),
                                row.best().get(entry.getKey()) == null
                                        ? ""
                                        : row.best().get(entry.getKey()) + " "))
                .collect(Collectors.joining("; "));
        say(
                "import.row",
                row.actors().isEmpty() ? none : String.join(", ", row.actors()),
                (row.places().isEmpty() ? none : String.join(", ", row.places())) + point,
                figures.isEmpty() ? none : figures);
    }

    private static String figure(Interval range, String best) {
        return best + "[" + (range.low() == null ? "0" : range.low().toPlainString()) + ".."
                + (range.high() == null ? "" : range.high().toPlainString()) + "]";
    }

    private void say(String key, Object... arguments) {
        new Wrapped(console.out(), messages).say(key, arguments);
    }
}
