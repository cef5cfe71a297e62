package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.text.ClaimNames;
import org.plumbline.incident.Incident;
import org.plumbline.language.Language;
import org.plumbline.quantity.Window;

/** What the claims of one edition rest on, as far as it may be shown, and how surely. */
final class Used {
    private final Shown shown;
    private final Map<String, Boolean> certain = new LinkedHashMap<>();
    private final Map<String, Evidence.Item> items = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Map<Window, Set<Integer>> windows = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private long unlisted;

    private Used(Shown shown) {
        this.shown = shown;
    }

    /** @param judge of the evidence that may be asked again where a judgement lists nothing */
    static Used of(Shown shown, Judge judge, CheckedPublication publication, Language language) {
        List<Judgement> judgements = publication.judgements().stream()
                .filter(judgement -> judgement.binding().language() == language)
                .toList();
        judge.knows(judgements.stream()
                .map(one -> new Judge.Bound(one.claim(), one.binding()))
                .toList());
        Used used = new Used(shown);
        for (int i = 0; i < judgements.size(); i++) {
            used.read(i + 1, inDepth(judge, judgements.get(i)));
        }
        return used;
    }

    /** Publications with very many claims are checked without lists of what each rests on. */
    private static Judgement inDepth(Judge judge, Judgement judgement) {
        boolean lists = evidence(judgement).anyMatch(of -> !of.items().isEmpty());
        return !lists
                        && !isSealed(judgement)
                        && judge.judge(judgement.claim(), judgement.binding(), Judge.Depth.FULL)
                                instanceof Judge.Outcome.Judged(Judgement deep)
                ? deep
                : judgement;
    }

    private static Stream<Evidence> evidence(Judgement judgement) {
        return Stream.concat(
                Stream.of(judgement.evidence()), judgement.parts().stream().map(part -> part.evidence()));
    }

    private static boolean isSealed(Judgement judgement) {
        return evidence(judgement).anyMatch(of -> of.finding() instanceof Evidence.Finding.Withheld);
    }

    /** @param number of the claim's note on the page */
    private void read(int number, Judgement judgement) {
        if (isSealed(judgement)) {
            return;
        }
        ClaimNames.of(judgement.claim()).stream()
                .filter(id -> !shown.isWithheld(id))
                .forEach(named::add);
        evidence(judgement).forEach(of -> read(number, of));
    }

    private void read(int number, Evidence of) {
        unlisted = Math.max(unlisted, of.unlisted());
        for (Evidence.Item item : of.items()) {
            if (shown.isWithheld(item.id())) {
                continue;
            }
            if (item.standing() == Evidence.Standing.LEFT_OUT) {
                leftOut.add(item.id());
                continue;
            }
            items.putIfAbsent(item.id(), item);
            named.add(Shown.record(item.id()));
            certain.merge(item.id(), item.standing() == Evidence.Standing.CERTAIN, Boolean::logicalAnd);
            if (shown.incident(item.id()).isPresent()) {
                of.window()
                        .ifPresent(window -> windows.computeIfAbsent(window, same -> new LinkedHashSet<>())
                                .add(number));
            }
        }
    }

    /** Whether a judgement counts a record, or may count it. */
    boolean has(String id) {
        return certain.containsKey(id);
    }

    /** Whether a judgement counts a record, or a claim asks for it by name. */
    boolean names(String id) {
        return has(id) || named.contains(id);
    }

    /** Whether every judgement that counts a record surely does. */
    boolean isCertain(String id) {
        return certain.getOrDefault(id, true);
    }

    /** How many records the judgements left out, all of them. */
    long leftOut() {
        return leftOut.stream().filter(id -> !has(id)).count();
    }

    /** At least so many more incidents were counted than are listed. */
    long unlisted() {
        return unlisted;
    }

    /** The windows in which incidents were counted, with the notes of the claims. */
    Map<Window, List<Integer>> windows() {
        Map<Window, List<Integer>> all = new LinkedHashMap<>();
        windows.forEach((window, notes) -> all.put(window, new ArrayList<>(notes)));
        return all;
    }

    /** None where the judgements do not list them all: a part would look like the whole. */
    List<Incident> incidents() {
        return unlisted > 0
                ? List.of()
                : certain.keySet().stream()
                        .flatMap(id -> shown.incident(id).stream())
                        .toList();
    }

    /** Whether an incident surely counts by itself: what may be the same as another one may have been counted already. */
    boolean isCertain(Incident incident) {
        return isCertain(incident.id()) && incident.possiblySame().isEmpty();
    }

    /** Those of which accepted sources tell a day. */
    List<Occurrence> occurrences() {
        return incidents().stream()
                .flatMap(incident -> Optional.ofNullable(items.get(incident.id())).flatMap(Evidence.Item::date).stream()
                        .map(day -> new Occurrence(incident.id(), day, isCertain(incident))))
                .toList();
    }
}
