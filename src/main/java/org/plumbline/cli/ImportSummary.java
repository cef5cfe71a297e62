package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private static final int MANY_PLACES = 20;

    /** Stands for the source where none is named. */
    static final String SOME_SOURCE = "their-list";

    /** The records that the case lacks before the table can be read; one for the source too, if none is named. */
    List<String> missing(ImportDescription description) {
        String source = description.constants().getOrDefault("source", "");
        List<String> missing = new ArrayList<>();
        if (isWithoutVoice(description)) {
            missing.add(sourceRecord(SOME_SOURCE));
        } else if (!source.isEmpty() && !names.has("source", source)) {
            missing.add(sourceRecord(source));
        }
        for (String measure : new TreeSet<>(description.measures().keySet())) {
            if (!measure.equals(ImportDescription.OCCURRENCES) && !names.has("measure", measure)) {
                missing.add("- Measure: " + measure + "\n  name: " + measure.replace('-', ' ') + "\n  unit: person");
            }
        }
        return missing;
    }

    private static boolean isWithoutVoice(ImportDescription description) {
        return description.constants().getOrDefault("source", "").isEmpty()
                && !description.columns().containsKey("source");
    }

    private static String sourceRecord(String id) {
        return "- Source: " + id + "\n  publisher: …\n  title: …\n  kind: dataset";
    }

    /** Says all at once what is to be added before anything can be taken in. */
    void refuse(ImportDescription description, List<String> missing, List<Intake.Unknown> kinds) {
        if (isWithoutVoice(description)) {
            console.warn(messages.say("import.source.none"));
        }
        List<String> all = new ArrayList<>(missing);
        all.addAll(kindRecords(kinds));
        show(all);
    }

    private void show(List<String> records) {
        if (!records.isEmpty()) {
            console.warn(messages.say("import.missing"));
            console.err().println(String.join("\n", records).indent(2));
        }
        console.warn(messages.say("import.untaken"));
    }

    static List<Intake.Unknown> unknownKinds(Intake.Summary summary) {
        return summary.unknown().stream()
                .filter(unknown -> unknown.role().equals("kind"))
                .toList();
    }

    private static List<String> kindRecords(List<Intake.Unknown> kinds) {
        return kinds.stream()
                .map(kind -> "- Kind: " + Identifier.from(kind.word()) + "\n  name: "
                        + quoted(kind.word().replace('-', ' ')))
                .distinct()
                .toList();
    }

    /** Whether the case lacks kinds that the table has; then says what to add. */
    boolean hasUnknownKinds(Intake.Summary summary) {
        List<Intake.Unknown> kinds = unknownKinds(summary);
        if (kinds.isEmpty()) {
            return false;
        }
        say("import.kinds", summary.rows(), kinds.size());
        show(kindRecords(kinds));
        return true;
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What a dry run shows: the first rows as incidents, and every row that is rejected or in doubt. */
    void printTrial(Intake.Summary done, RowsByReason doubtful, RowsByReason rejected) {
        done.first().forEach(this::print);
        print(done, false);
        print("import.doubtful", doubtful, Integer.MAX_VALUE);
        print("import.rejected", rejected, Integer.MAX_VALUE);
    }

    /**
     * What an import shows; the list beside the table has every row.
     *
     * @param isTaken whether it is taken in, not only what would come
     */
    void print(Intake.Summary done, RowsByReason doubtful, RowsByReason rejected, boolean isTaken) {
        print(done, isTaken);
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

    private void print(Intake.Summary done, boolean isTaken) {
        say(
                isTaken ? "import.counts" : "import.counts.would",
                done.rows(),
                done.imported(),
                done.doubtful(),
                done.rejected());
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
        long places = done.unknown().stream()
                .filter(word -> word.phrase().key().equals("import.unknown.place"))
                .count();
        if (places > MANY_PLACES) {
            say("import.places-first", places);
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

    /** The best estimate and the range around it; the range alone where there is no estimate, and nothing twice. */
    private String figure(Interval range, String best) {
        boolean unknown = range.high() == null
                && !range.lowOpen()
                && (range.low() == null || range.low().signum() == 0);
        String words = unknown ? messages.say("import.row.unknown") : messages.say("import.row.figure", range);
        if (best.isEmpty()) {
            return words;
        }
        return range.isExact() ? best.strip() : best + "(" + words + ")";
    }

    private void say(String key, Object... arguments) {
        new Wrapped(console.out(), messages).say(key, arguments);
    }
}
