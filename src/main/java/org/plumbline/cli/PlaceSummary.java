package org.plumbline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.PlaceTable;
import org.plumbline.place.Draft;
import org.plumbline.place.Joining;
import org.plumbline.place.Settled;

/**
 * What a table of places comes to in a case.
 *
 * @param remarks on single rows, by row, and on places that are no longer there
 * @param difference from the version before, by place, or {@code null} if there is none
 */
record PlaceSummary(
        long rows,
        long doubtful,
        long rejected,
        List<Settled> places,
        List<Intake.Remark> remarks,
        Intake.@Nullable Difference difference) {
    private static final int WIDTH = 80;
    private static final int MOST_SHOWN = 8;
    private static final int FIRST = 5;

    PlaceSummary {
        places = List.copyOf(places);
        remarks = List.copyOf(remarks);
    }

    /**
     * Puts together what the table says and what the case makes of it.
     *
     * @param before the version of the table that this one replaces
     */
    static PlaceSummary of(
            PlaceTable.Result.Read read, Joining.Joined joined, Optional<PlaceTable.Result.Read> before) {
        Map<Long, Phrase> rejected = new LinkedHashMap<>(read.rejected());
        rejected.putAll(joined.rejected());
        Map<Long, List<Phrase>> doubts = new HashMap<>(read.doubts());
        joined.doubts()
                .forEach((row, more) -> doubts.merge(row, more, (one, other) -> {
                    List<Phrase> both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                }));
        doubts.keySet().removeAll(rejected.keySet());
        Map<Long, String> idOfRow = new HashMap<>();
        read.drafts().stream().filter(Draft::isOwn).forEach(draft -> idOfRow.put(draft.row(), draft.id()));
        joined.places().stream()
                .filter(place -> place.draft().isOwn())
                .forEach(place -> idOfRow.put(place.draft().row(), place.id()));
        List<Intake.Remark> remarks = new ArrayList<>();
        rejected.forEach((row, reason) ->
                remarks.add(new Intake.Remark(row, idOfRow.getOrDefault(row, ""), Intake.Fate.REJECTED, reason)));
        doubts.forEach((row, all) -> all.forEach(doubt ->
                remarks.add(new Intake.Remark(row, idOfRow.getOrDefault(row, ""), Intake.Fate.DOUBTFUL, doubt))));
        remarks.sort(java.util.Comparator.comparingLong(Intake.Remark::line));
        Intake.Difference difference = before.map(older -> difference(older.drafts(), joined.places(), remarks))
                .orElse(null);
        return new PlaceSummary(read.rows(), doubts.size(), rejected.size(), joined.places(), remarks, difference);
    }

    private static Intake.Difference difference(List<Draft> older, List<Settled> places, List<Intake.Remark> remarks) {
        Map<String, Draft> before = new LinkedHashMap<>();
        older.forEach(draft -> before.put(draft.key(), draft));
        Set<String> keys = new HashSet<>();
        long unchanged = 0;
        long changed = 0;
        for (Settled place : places) {
            keys.add(place.draft().key());
            Draft old = before.get(place.draft().key());
            if (old != null && old.saysTheSame(place.draft())) {
                unchanged++;
            } else if (old != null) {
                changed++;
                remarks.add(new Intake.Remark(
                        place.draft().row(),
                        place.id(),
                        Intake.Fate.CHANGED,
                        Phrase.of("place.changed", old.mainName())));
            }
        }
        List<Draft> vanished =
                older.stream().filter(draft -> !keys.contains(draft.key())).toList();
        vanished.forEach(draft -> remarks.add(new Intake.Remark(
                draft.row(), draft.id(), Intake.Fate.VANISHED, Phrase.of("place.vanished", draft.mainName()))));
        return new Intake.Difference(unchanged, changed, places.size() - unchanged - changed, vanished.size());
    }

    /** For a terminal of 80 columns: what was taken in, or what would come. */
    void print(Console console, Messages messages, boolean liesInNothing, boolean isTaken) {
        say(
                console,
                messages.say(
                        isTaken ? "import.counts" : "import.counts.would",
                        rows,
                        rows - doubtful - rejected,
                        doubtful,
                        rejected));
        say(console, messages.say("place.import.places", places.size(), levels(messages)));
        long known = places.stream().filter(place -> place.entity().isPresent()).count();
        if (known > 0) {
            say(console, messages.say("place.import.known", known));
        }
        long points = places.stream()
                .filter(place -> place.draft().point().isPresent())
                .count();
        long outlines = places.stream()
                .filter(place -> !place.draft().outline().isEmpty())
                .count();
        say(console, messages.say("place.import.shapes", points, outlines));
        if (difference != null) {
            say(
                    console,
                    messages.say(
                            "place.import.difference",
                            difference.unchanged(),
                            difference.changed(),
                            difference.added(),
                            difference.vanished()));
        }
        long coarsest = places.stream()
                .filter(place -> place.wholes().isEmpty()
                        && place.entity()
                                .flatMap(entity -> entity.value("part of"))
                                .isEmpty())
                .count();
        if (liesInNothing && coarsest > 0) {
            say(console, messages.say("place.import.lies-in-nothing", coarsest));
        }
        places.stream().filter(place -> place.draft().isOwn()).limit(FIRST).forEach(place -> say(console, line(place)));
        remarks.stream()
                .limit(MOST_SHOWN)
                .forEach(remark -> say(
                        console,
                        messages.say(
                                "place.import.remark." + remark.fate().name().toLowerCase(java.util.Locale.ROOT),
                                remark.line(),
                                messages.say(remark.reason()))));
        if (remarks.size() > MOST_SHOWN) {
            say(console, messages.say("import.rejected.more", remarks.size() - MOST_SHOWN));
        }
    }

    private String levels(Messages messages) {
        Map<String, Long> counts = places.stream()
                .collect(Collectors.groupingBy(
                        place -> place.draft().level(), LinkedHashMap::new, Collectors.counting()));
        return messages.write(counts.entrySet().stream()
                .map(entry -> Phrase.of("place.import.level", entry.getValue(), entry.getKey()))
                .toList());
    }

    private static String line(Settled place) {
        String names = place.draft().names().stream()
                .filter(name -> !name.isAlias())
                .map(name -> name.text())
                .collect(Collectors.joining(" · "));
        return "  " + place.id() + "  " + names
                + (place.wholes().isEmpty() ? "" : "  < " + String.join(", ", place.wholes()));
    }

    private static void say(Console console, String text) {
        String indent = text.startsWith("  ") ? "    " : "";
        List<String> lines = Columns.wrapped(text, WIDTH - indent.length());
        console.out().println((indent.isEmpty() ? "" : "  ") + lines.getFirst().strip());
        lines.stream().skip(1).forEach(line -> console.out().println(indent + line));
    }
}
