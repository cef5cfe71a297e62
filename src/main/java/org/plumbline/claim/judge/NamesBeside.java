package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.ClaimNames;
import org.plumbline.engagement.Representation;
import org.plumbline.ledger.Entity;

/**
 * Names in bound words that the claim does not speak of: they look as if they were checked, and nobody checks them. A claim speaks of the ids in it, of what
 * these lie in (a lower bound there holds here too, law 2), of what their records name outright (place, parties, body …), of whoever fills a seat it names, and
 * of the voices that it rests on. Who attended is spoken of only where the claim itself lists it.
 */
public final class NamesBeside {
    /** Properties whose values say nothing of what their record is about, or that a claim must name itself. */
    private static final Set<String> NOT_SPOKEN = Set.of(
            "present",
            "by video",
            "took part",
            "invited",
            "expected",
            "stayed away",
            "excluded",
            "withdrew",
            "not",
            "independent of",
            "retelling of",
            "member of");

    private final CaseEvidence evidence;

    public NamesBeside(CaseEvidence evidence) {
        this.evidence = evidence;
    }

    /** The names in the words of a judged claim that it does not speak of, in the order of the words. */
    public List<Binding.Named> in(Judgement judgement) {
        Claim claim = judgement.claim();
        boolean isList = claim.query() instanceof Query.TookPart(var parties, var engagement)
                && parties instanceof Query.Parties.EachNamed;
        if (isList || judgement.binding().names().isEmpty()) {
            return List.of();
        }
        Set<String> spoken = spoken(claim, !isBoundAbove(judgement));
        voices(judgement, spoken);
        Binding binding = judgement.binding();
        return binding.names().stream()
                .filter(name -> !spoken.contains(name.id()))
                .filter(name -> !isInName(name.span().of(binding.text()), claim))
                .toList();
    }

    /** Whether the words stand in the name of something that the claim speaks of: India in "Indian troops". */
    private boolean isInName(String words, Claim claim) {
        String folded = words.toLowerCase(Locale.ROOT);
        return ids(claim).stream()
                .flatMap(id -> evidence.ledger().entity(id).stream())
                .flatMap(entity -> entity.all("name").stream())
                .anyMatch(name -> name.value().toLowerCase(Locale.ROOT).contains(folded));
    }

    private static List<String> ids(Claim claim) {
        List<String> ids = new ArrayList<>(ClaimNames.of(claim));
        switch (claim.query()) {
            case Query.Value(var measure, var entity) -> ids.add(measure);
            case Query.Sum(var measure) -> ids.add(measure);
            case Query.Trend(var measure, var direction) -> measure.ifPresent(ids::add);
            case Query.Rank(var entity, var goods, var recipient, var measure) -> ids.addAll(List.of(goods, measure));
            default -> {}
        }
        return ids;
    }

    /** Whether a total is said not to be higher: that carries to no larger place, kind or actor. */
    private static boolean isBoundAbove(Judgement judgement) {
        boolean total = judgement.claim().query() instanceof Query.Count
                || judgement.claim().query() instanceof Query.Sum
                || judgement.claim().query() instanceof Query.Distinct;
        return total
                && judgement.wording().filter(range -> range.high() != null).isPresent();
    }

    private Set<String> spoken(Claim claim, boolean carries) {
        Set<String> named = new HashSet<>(ids(claim));
        Set<String> spoken = new HashSet<>(named);
        for (String id : named) {
            if (carries) {
                spoken.addAll(evidence.hierarchy().wholesOf(id));
            }
            evidence.ledger().entity(id).ifPresent(entity -> addRecord(entity, carries, spoken));
        }
        claim.rules().completeBy().ifPresent(spoken::add);
        for (Representation representation : evidence.engagements().representations()) {
            if (named.contains(representation.seat())) {
                representation.representedBy().forEach(said -> spoken.add(said.value()));
            } else if (representation.representedBy().stream().anyMatch(said -> named.contains(said.value()))) {
                spoken.add(representation.seat());
            }
        }
        return spoken;
    }

    private void addRecord(Entity entity, boolean carries, Set<String> spoken) {
        for (String property : entity.properties()) {
            if (!NOT_SPOKEN.contains(property) && (carries || !property.equals("part of"))) {
                entity.values(property)
                        .forEach(value -> spoken.addAll(
                                evidence.ledger().entity(value).isPresent()
                                        ? evidence.hierarchy().wholesOf(value)
                                        : Set.of(value)));
            }
        }
    }

    private void voices(Judgement judgement, Set<String> spoken) {
        judgement.evidence().voices().forEach(voice -> addVoice(voice, spoken));
        judgement.parts().forEach(part -> part.evidence().voices().forEach(voice -> addVoice(voice, spoken)));
    }

    private void addVoice(Evidence.Voice voice, Set<String> spoken) {
        if (voice.refused().isEmpty()) {
            spoken.addAll(evidence.hierarchy().wholesOf(voice.id()));
        }
    }
}
