package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.Json;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.place.Context;
import org.plumbline.place.Finding;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;
import org.plumbline.place.Match;

/** The words for places that are not certain, for a person who decides what they mean. */
final class UnknownReport {
    private static final int SHOWN = 20;
    private static final int MOST_BESIDE = 3;
    private static final String ELSEWHERE = "import.place.elsewhere";

    private UnknownReport() {}

    /** For a terminal of 80 columns. */
    static String text(UnknownPlaces unknown, Gazetteer places, Messages messages, Path folder, boolean all) {
        StringBuilder out = new StringBuilder();
        if (unknown.tables() == 0) {
            say(out, "", messages.say("place.unknown.no-tables"));
            return out.toString();
        }
        if (unknown.words().isEmpty()) {
            say(out, "", messages.say("place.unknown.none", unknown.rows()));
            return out.toString();
        }
        say(out, "", messages.say("place.unknown.title", unknown.words().size(), unknown.uncertain(), unknown.rows()));
        List<UnknownPlaces.Word> shown =
                unknown.words().stream().limit(all ? Integer.MAX_VALUE : SHOWN).toList();
        for (UnknownPlaces.Word word : shown) {
            out.append('\n');
            say(out, "", messages.say("place.unknown.rows", word.rows(), messages.say(word.doubt())));
            List<Phrase> beside = word.places().stream()
                    .limit(MOST_BESIDE)
                    .flatMap(id -> places.place(id).stream())
                    .map(place -> Phrase.of("place.named", place.name(), place.id()))
                    .toList();
            say(
                    out,
                    "    ",
                    beside.isEmpty()
                            ? messages.say("place.unknown.beside-nothing")
                            : messages.say("place.unknown.beside", beside));
            if (word.doubt().key().equals(ELSEWHERE)) {
                say(
                        out,
                        "    ",
                        messages.say(
                                "place.unknown.border",
                                ids(word.doubt().arguments().get(3)),
                                ids(word.doubt().arguments().get(1))));
            }
            for (Location place :
                    suggested(word, places).stream().limit(MOST_BESIDE).toList()) {
                out.append("    ")
                        .append(messages.say("place.unknown.if", place.name(), place.level()))
                        .append(" --accept ")
                        .append(PlaceReport.accepted(word.word(), place))
                        .append('\n');
            }
        }
        out.append('\n');
        if (shown.size() < unknown.words().size()) {
            say(out, "", messages.say("place.unknown.more", unknown.words().size() - shown.size()));
        }
        say(out, "", messages.say("place.unknown.how"));
        out.append("  ./plumbline place ").append(folder).append(" --accept \"WORD=ID\"\n");
        return out.toString();
    }

    /** What the word may mean: what it is like, else what looks alike and may lie where its rows stand. */
    private static List<Location> suggested(UnknownPlaces.Word word, Gazetteer places) {
        if (word.doubt().key().equals(ELSEWHERE)) {
            return List.of();
        }
        Collection<Location> candidates = switch (places.find(word.word(), Context.NONE)) {
            case Finding.One(Match match) -> List.of(match.place());
            case Finding.Several several
            when several.matches().stream().noneMatch(match -> match.how().isCertain()) -> several.places();
            case Finding.Several several -> List.of();
            case Finding.None(List<Location> nearest) -> nearest;
        };
        Set<String> beside = word.beside().keySet();
        List<Location> here = candidates.stream()
                .filter(place -> beside.isEmpty() || !places.liesElsewhere(place, beside))
                .toList();
        return here.isEmpty() ? List.copyOf(candidates) : here;
    }

    /** The ids of places that a doubt names. */
    private static String ids(Object named) {
        return named instanceof Collection<?> list
                ? list.stream()
                        .filter(one -> one instanceof Phrase)
                        .map(one -> String.valueOf(((Phrase) one).arguments().getLast()))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static void say(StringBuilder out, String indent, String text) {
        Columns.wrapped(text, PlaceReport.WIDTH - indent.length())
                .forEach(line -> out.append(indent).append(line).append('\n'));
    }

    /** All of them, as one JSON object (RFC 8259). */
    static String json(UnknownPlaces unknown, Gazetteer places) {
        return Json.object(json -> {
            json.put("tables", unknown.tables());
            json.put("rows", unknown.rows());
            json.put("uncertainRows", unknown.uncertain());
            json.objects("words", unknown.words(), word -> {
                json.put("word", word.word());
                json.put(
                        "doubt", word.doubt().key().substring(word.doubt().key().indexOf('.') + 1));
                json.put("rows", word.rows());
                json.objects(
                        "beside",
                        word.places(),
                        id -> json.put("id", id).put("rows", word.beside().getOrDefault(id, 0L)));
                json.strings(
                        "suggested",
                        suggested(word, places).stream().map(Location::id).toList());
            });
        });
    }
}
