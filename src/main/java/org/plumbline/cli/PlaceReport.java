package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.Json;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.place.Finding;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;
import org.plumbline.place.Match;

/** What a person sees who asks what a name, or a point, may mean. */
record PlaceReport(Gazetteer places, Messages messages, Path folder) {
    static final int WIDTH = 80;
    private static final int LABEL = 12;

    /** A name, for a terminal of 80 columns. */
    String text(String words, Finding finding) {
        StringBuilder out = new StringBuilder();
        switch (finding) {
            case Finding.One(Match match)
            when match.how().isCertain() -> {
                say(out, messages.say("place.found", words));
                place(out, match);
            }
            case Finding.One(Match match) -> {
                say(out, messages.say("place.like", words));
                place(out, match);
                accept(out, words, List.of(match.place()));
            }
            case Finding.Several several -> {
                boolean certain =
                        several.matches().stream().allMatch(match -> match.how().isCertain());
                say(
                        out,
                        messages.say(
                                certain ? "place.several" : "place.alike",
                                words,
                                several.matches().size()));
                several.matches().forEach(match -> place(out, match));
                holding(several)
                        .ifPresent(holds -> say(out, messages.say("place.holds-all", holds.name(), holds.id())));
                if (certain) {
                    boolean byLevel = several.places().stream()
                                    .map(Location::rank)
                                    .distinct()
                                    .count()
                            > 1;
                    say(out, messages.say(byLevel ? "place.tell-apart.level" : "place.tell-apart"));
                } else {
                    accept(out, words, several.places());
                }
            }
            case Finding.None(List<Location> nearest) -> {
                say(out, messages.say(nearest.isEmpty() ? "place.none" : "place.none-but", words));
                nearest.forEach(place -> place(out, place, ""));
            }
        }
        return out.toString();
    }

    private Optional<Location> holding(Finding.Several several) {
        return places.smallestThatHolds(
                several.places().stream().map(Location::id).toList());
    }

    /** The commands that record the spelling, each whole on its line so that it can be copied. */
    private void accept(StringBuilder out, String word, List<Location> candidates) {
        say(out, messages.say("place.accept", candidates.size()));
        candidates.forEach(place -> out.append("  ./plumbline place ")
                .append(folder)
                .append(" --accept ")
                .append(accepted(word, place))
                .append('\n'));
    }

    /** The word and the id in quotation marks, as a shell takes them. */
    static String accepted(String word, Location place) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '=' + place.id() + '"';
    }

    /** A point, for a terminal of 80 columns. */
    String text(TableRow.Point point) {
        StringBuilder out = new StringBuilder();
        String spot = point.latitude() + ", " + point.longitude();
        Optional<Location> smallest = places.smallestAt(point);
        if (smallest.isEmpty()) {
            say(out, messages.say(places.hasOutlines() ? "place.at.none" : "place.at.no-outlines", spot));
            return out.toString();
        }
        say(out, messages.say("place.at.in", spot));
        place(out, smallest.get(), "");
        return out.toString();
    }

    private void place(StringBuilder out, Match match) {
        place(out, match.place(), messages.say("place.how." + match.how().word()));
    }

    private void place(StringBuilder out, Location place, String how) {
        out.append('\n');
        out.append(names(place)).append("  (").append(place.id()).append(")\n");
        List<String[]> lines = new ArrayList<>();
        add(lines, "how", how);
        add(lines, "level", place.level());
        add(
                lines,
                "lies-in",
                places.wholes(place.id()).stream()
                        .map(whole -> messages.say("place.named", whole.name(), whole.id()))
                        .collect(Collectors.joining(messages.say("language.list"))));
        add(lines, "code", String.join(", ", place.codes()));
        add(
                lines,
                "point",
                place.point()
                        .map(point -> point.latitude() + ", " + point.longitude())
                        .orElse(""));
        add(lines, "outline", place.outlines().isEmpty() ? "" : messages.say("place.outline.has"));
        add(
                lines,
                "spellings",
                place.names().stream()
                        .filter(Location.Named::isAlias)
                        .map(Location.Named::text)
                        .collect(Collectors.joining(messages.say("language.list"))));
        int wide = lines.stream().mapToInt(line -> Columns.width(line[0])).reduce(LABEL, Math::max);
        for (String[] line : lines) {
            List<String> wrapped = Columns.wrapped(line[1], WIDTH - wide - 6);
            out.append("   = ")
                    .append(Columns.padded(line[0], wide))
                    .append(' ')
                    .append(wrapped.getFirst())
                    .append('\n');
            wrapped.stream()
                    .skip(1)
                    .forEach(more ->
                            out.append(" ".repeat(wide + 6)).append(more).append('\n'));
        }
    }

    private void add(List<String[]> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new String[] {messages.say("place.label." + label), text});
        }
    }

    /** What it is called, in every language in which the case says. */
    static String names(Location place) {
        String names = place.names().stream()
                .filter(name -> !name.isAlias())
                .map(Location.Named::text)
                .collect(Collectors.joining(" · "));
        return names.isEmpty() ? place.id() : names;
    }

    private static void say(StringBuilder out, String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        Columns.wrapped(text, WIDTH).forEach(line -> out.append(line).append('\n'));
    }

    /** A name, as one JSON object (RFC 8259). */
    String json(String words, Finding finding) {
        return Json.object(json -> {
            json.put("words", words);
            switch (finding) {
                case Finding.One(Match match) -> {
                    json.put("found", "one").put("certain", match.how().isCertain());
                    matches(json, List.of(match));
                }
                case Finding.Several several -> {
                    json.put("found", "several").put("certain", false);
                    json.put("smallestThatHoldsAll", holding(several).map(Location::id));
                    matches(json, several.matches());
                }
                case Finding.None(List<Location> nearest) -> {
                    json.put("found", "none").put("certain", false);
                    json.objects("nearest", nearest, place -> place(json, place));
                }
            }
        });
    }

    /** A point, as one JSON object. */
    String json(TableRow.Point point) {
        Optional<Location> smallest = places.smallestAt(point);
        return Json.object(json -> {
            json.put("found", smallest.isPresent() ? "one" : "none");
            json.objects("places", smallest.stream().toList(), place -> place(json, place));
            json.strings("outlinesAround", places.at(point));
        });
    }

    private void matches(Json json, List<Match> matches) {
        json.objects("places", matches, match -> {
            json.put("how", match.how().word());
            place(json, match.place());
        });
    }

    private void place(Json json, Location place) {
        json.put("id", place.id());
        json.objects(
                "names",
                place.names(),
                name -> json.put("name", name.text())
                        .put("language", name.language())
                        .put("alias", name.isAlias()));
        json.put("level", place.level());
        json.strings(
                "liesIn", places.wholes(place.id()).stream().map(Location::id).toList());
        json.strings("codes", place.codes());
        place.point()
                .ifPresent(point -> json.object(
                        "point",
                        inner -> inner.put("latitude", java.math.BigDecimal.valueOf(point.latitude()))
                                .put("longitude", java.math.BigDecimal.valueOf(point.longitude()))));
        json.put("outline", !place.outlines().isEmpty());
    }
}
