package org.plumbline.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.claim.judge.Derivation;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.report.Json;

/** Writes how evidence was added up: the sums into claims.json, their rows into files of their own. */
final class DerivationFile {
    private final Json json;
    private final Withheld withheld;
    private final RestingOn restingOn;
    private final Map<String, Content> files;
    private final List<String> about;

    /**
     * Writes into a text and into files.
     *
     * @param about the records that the claim is about
     */
    DerivationFile(Json json, Withheld withheld, RestingOn restingOn, Map<String, Content> files, List<String> about) {
        this.json = json;
        this.withheld = withheld;
        this.restingOn = restingOn;
        this.files = files;
        this.about = about;
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
                    || sum.groups().stream()
                            .flatMap(group -> group.outside().stream())
                            .anyMatch(row -> withheld.isAny(row.sources()))
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
                        .strings("lines", restingOn.told(about));
            case Derivation.Answered answered ->
                json.put("kind", "answer")
                        .put("complete", answered.complete())
                        .put("two", answered.two())
                        .objects("given", answered.given(), told -> told(told, Notation.word(told.value())))
                        .strings("lines", restingOn.told(about));
        }
    }

    private void told(Derivation.Told<?> told, String value) {
        json.put("voice", told.voice())
                .put("source", told.source())
                .put("original", told.original())
                .put("value", value);
    }

    private void sum(Derivation.Sum sum, Evidence evidence, String name) {
        boolean some = isWithheld(sum, withheld);
        String file = "rows/" + name + ".csv";
        List<Derivation.Group> groups = some ? List.of() : sum.groups();
        files.put(file, new RowFile(sum.rows(), groups, evidence.items(), withheld, restingOn));
        restingOn.addRelated(sum.measure());
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
        json.objects("stated", some ? shownTotals(sum) : sum.stated(), this::stated);
    }

    private List<Derivation.Stated> shownTotals(Derivation.Sum sum) {
        return sum.stated().stream()
                .filter(stated -> !withheld.isAny(stated.sources()))
                .toList();
    }

    private void stated(Derivation.Stated stated) {
        json.put("tally", stated.tally())
                .put("counted", stated.counted())
                .put("voice", stated.voice())
                .put("total", Notation.of(stated.total()))
                .put("relation", Notation.word(stated.relation()))
                .put("complete", stated.complete())
                .put("counts", stated.counts())
                .strings("sources", new ArrayList<>(new TreeSet<>(stated.sources())))
                .strings("lines", restingOn.lines(List.of(stated.tally())));
    }
}
