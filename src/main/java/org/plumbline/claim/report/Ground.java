package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Judgement;

/**
 * What a frozen verdict stood on.
 *
 * @param finding what the evidence came to
 * @param sources ids of the sources in which the accepted voices were read, sorted
 * @param items ids of the records that counted or possibly counted, as far as they were listed, sorted
 * @param bytes digests of the captures and texts that these sources were read from; empty where the case has only references
 */
public record Ground(Optional<Evidence.Finding> finding, List<String> sources, List<String> items, List<String> bytes) {
    public Ground {
        sources = List.copyOf(sources);
        items = List.copyOf(items);
        bytes = List.copyOf(bytes);
    }

    /** Of a judgement as it is, without any bytes. */
    public static Ground of(Judgement judgement) {
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<String> items = new TreeSet<>();
        add(judgement.evidence(), sources, items);
        judgement.parts().forEach(part -> add(part.evidence(), sources, items));
        return new Ground(
                Optional.of(judgement.evidence().finding()), List.copyOf(sources), List.copyOf(items), List.of());
    }

    private static void add(Evidence evidence, TreeSet<String> sources, TreeSet<String> items) {
        evidence.voices().stream()
                .filter(voice -> voice.refused().isEmpty())
                .forEach(voice -> sources.addAll(voice.sources()));
        evidence.items().stream()
                .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                .map(Item::id)
                .forEach(items::add);
    }

    /** The same, resting on these bytes. */
    Ground on(List<String> digests) {
        return new Ground(finding, sources, items, digests);
    }
}
