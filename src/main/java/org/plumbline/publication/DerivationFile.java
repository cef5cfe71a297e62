package org.plumbline.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.judge.Derivation;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.report.Json;

/** Writes how evidence was added up: the sums into claims.json, their rows into files of their own. */
final class DerivationFile {
    private final Json json;
    private final Withheld withheld;
    private final RestingOn restingOn;
    private final Map<String, Content> files;

    DerivationFile(Json json, Withheld withheld, RestingOn restingOn, Map<String, Content> files) {
        this.json = json;
        this.withheld = withheld;
        this.restingOn = restingOn;
        this.files = files;
    }

    /** Whether something that must not leave the house is among what was added up. */
    static boolean isWithheld(Derivation derivation, Withheld withheld) {
        if (withheld.sources().isEmpty()) {
            return false;
        }
        return switch (derivation) {
            case Derivation.Sum sum -> isWithheld(sum, withheld);
            case Derivation.TwoVoices two ->
                two.alone().values().stream().anyMatch(alone -> isWithheld(alone, withheld));
            case Derivation.Days days -> withheld.isAny(sources(days.values()));
            case Derivation.Answered answered -> withheld.isAny(sources(answered.given()));
        };
    }

    private static boolean isWithheld(Derivation.Sum sum, Withheld withheld) {
        boolean[] any = {
            sum.completeBy()
                            .map(Derivation.Declarer::source)
                            .filter(withheld::isOne)
                            .isPresent()
                    || sum.stated().stream().anyMatch(stated -> withheld.isAny(stated.sources()))
        };
        sum.rows().forEach(row -> any[0] |= withheld.isAny(row.sources()));
        return any[0];
    }

    private static <T> List<String> sources(List<Derivation.Told<T>> told) {
        return told.stream().map(Derivation.Told::source).toList();
    }

    /**
     * Into the object that is open.
     *
     * @param name of the file for rows, without its ending
     */
    void write(Derivation derivation, Evidence evidence, String name) {
        switch (derivation) {
            case Derivation.Sum sum -> sum(sum, evidence, name);
            case Derivation.TwoVoices two -> {
                int[] number = {0};
                json.put("kind", "two voices").objects("alone", two.alone().entrySet(), alone -> {
                    json.put("voice", alone.getKey());
                    String own = name + "." + ++number[0];
                    json.object("derivation", inner -> write(alone.getValue(), evidence, own));
                });
            }
            case Derivation.Days days ->
                json.put("kind", "days")
                        .put("asked", Notation.of(days.asked()))
                        .put("two", days.two())
                        .objects("values", days.values(), told -> told(told, Notation.of(told.value())))
                        .strings("lines", lines(evidence));
            case Derivation.Answered answered ->
                json.put("kind", "answer")
                        .put("complete", answered.complete())
                        .put("two", answered.two())
                        .objects("given", answered.given(), told -> told(told, Notation.word(told.value())))
                        .strings("lines", lines(evidence));
        }
    }

    private void told(Derivation.Told<?> told, String value) {
        json.put("voice", told.voice())
                .put("source", told.source())
                .put("original", told.original())
                .put("value", value);
    }

    private List<String> lines(Evidence evidence) {
        return restingOn.lines(evidence.items().stream()
                .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                .map(item -> record(item.id()))
                .toList());
    }

    /** One participant of an engagement is listed as {@code engagement/participant}. */
    private static String record(String item) {
        int slash = item.indexOf('/');
        return slash < 0 ? item : item.substring(0, slash);
    }

    private void sum(Derivation.Sum sum, Evidence evidence, String name) {
        boolean some = isWithheld(sum, withheld);
        String file = "rows/" + name + ".csv";
        files.put(file, new RowFile(sum.rows(), evidence.items(), withheld, restingOn));
        restingOn.addRelated(sum.measure());
        Set<String> shown = some ? shown(sum) : Set.of();
        json.put("kind", "sum")
                .put("measure", sum.measure())
                .put("leastShare", sum.leastShare().toPlainString())
                .put("whole", sum.whole())
                .put("rows", file);
        if (!some) {
            sum.completeBy()
                    .ifPresent(by -> json.object(
                            "completeBy", inner -> json.put("voice", by.voice()).put("source", by.source())));
        }
        json.objects("groups", some ? List.of() : sum.groups(), this::group)
                .objects("stated", some ? shownTotals(sum, shown) : sum.stated(), this::stated);
    }

    /** Ids of the rows that may be seen. */
    private Set<String> shown(Derivation.Sum sum) {
        Set<String> shown = new HashSet<>();
        sum.rows().forEach(row -> {
            if (!withheld.isAny(row.sources())) {
                shown.add(row.id());
            }
        });
        return shown;
    }

    private List<Derivation.Stated> shownTotals(Derivation.Sum sum, Collection<String> ignored) {
        return sum.stated().stream()
                .filter(stated -> !withheld.isAny(stated.sources()))
                .toList();
    }

    private void group(Derivation.Group group) {
        json.strings("members", group.members());
        group.merged()
                .ifPresent(merged -> json.object(
                        "merged",
                        inner -> json.put("amounts", Notation.of(merged.amounts()))
                                .put("shared", merged.shared())
                                .put("used", Notation.of(merged.used()))));
        json.objects(
                        "lists",
                        group.lists(),
                        list -> json.objects(
                                "rows",
                                list,
                                row -> json.put("id", row.id())
                                        .strings("any", row.any())
                                        .put("always", row.always())))
                .put("least", group.least().toPlainString());
    }

    private void stated(Derivation.Stated stated) {
        json.put("tally", stated.tally())
                .put("counted", stated.counted())
                .put("voice", stated.voice())
                .put("total", Notation.of(stated.total()))
                .put("relation", Notation.word(stated.relation()))
                .put("complete", stated.complete())
                .put("counts", stated.counts())
                .strings("sources", new ArrayList<>(new java.util.TreeSet<>(stated.sources())))
                .strings("lines", restingOn.lines(List.of(stated.tally())));
    }
}
