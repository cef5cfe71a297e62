package org.plumbline.claim.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Today;

/**
 * The verdicts of a publication as they stood when it was published (law 13); kept as {@code publications/<id>/frozen.json} and in
 * the archive, and never changed. A corrected text is a version of its own, with the old one kept.
 *
 * @param at when it was frozen (UTC)
 * @param version from 1; each correction has the next
 * @param correction what was corrected, in the words of whoever published it; empty for the first version
 * @param rules version of the rules of judgement
 * @param standing the state of the case then
 * @param files digest of the sheet, of each edition and of each picture in them, by path
 * @param verdicts by claim and language, e.g. {@code killed/en}; a second stretch of one claim in one edition is {@code killed/en/2}
 * @param grounds what each verdict stood on, by the same keys; empty in files of the first format
 */
public record Frozen(
        Instant at,
        int version,
        String correction,
        String rules,
        Standing standing,
        Map<String, String> files,
        Map<String, Today.Was> verdicts,
        Map<String, Ground> grounds) {
    public Frozen {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
        grounds = Collections.unmodifiableMap(new LinkedHashMap<>(grounds));
    }

    /**
     * What had been recorded.
     *
     * @param root over the heads of all logs, in hexadecimal; empty where there is none
     * @param heads by recorder
     */
    public record Standing(Optional<String> root, Map<String, Head> heads) {
        /** Of a case of which nothing is known. */
        public static final Standing NONE = new Standing(Optional.empty(), Map.of());

        public Standing {
            heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
        }
    }

    /**
     * How far one recorder's history reached.
     *
     * @param lines complete lines
     * @param length the same in bytes
     * @param chain the digest that ends the last line, in hexadecimal
     * @param size leaves of the recorder's log; 0 where none was kept
     * @param root the Merkle tree hash over them (RFC 6962, section 2.1), in hexadecimal; empty where none was kept
     */
    public record Head(int lines, long length, String chain, long size, String root) {}

    /** Whether some verdict rested on sealed evidence, without which nobody can say what has become of it. */
    public boolean restsOnSealed() {
        return grounds.values().stream()
                .flatMap(ground -> ground.finding().stream())
                .anyMatch(Evidence.Finding.Withheld.class::isInstance);
    }

    /** What is frozen beside the verdicts. */
    public record Version(Instant at, int number, String correction, Standing standing, Map<String, String> files) {}

    /**
     * The verdicts of a check, to be frozen.
     *
     * @param bytes the digests of the captures and texts in the archive that a judgement rests on
     */
    public static Frozen of(CheckedPublication publication, Version version, Function<Judgement, List<String>> bytes) {
        Map<String, Today.Was> verdicts = new LinkedHashMap<>();
        Map<String, Ground> grounds = new LinkedHashMap<>();
        List<String> keys = TodayCheck.keys(
                publication.judgements().stream().map(Judgement::binding).toList());
        for (int i = 0; i < keys.size(); i++) {
            Judgement judgement = publication.judgements().get(i);
            Ground ground = Ground.of(judgement);
            verdicts.put(keys.get(i), Today.Was.of(judgement));
            grounds.put(keys.get(i), ground.on(bytes.apply(judgement)));
        }
        return new Frozen(
                version.at(),
                version.number(),
                version.correction(),
                Perspective.RULE_VERSION,
                version.standing(),
                version.files(),
                verdicts,
                grounds);
    }

    /** The digests of all captures and texts that the verdicts rest on. */
    public List<String> bytes() {
        return grounds.values().stream()
                .flatMap(ground -> ground.bytes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of the file of a version, beside the sheet. */
    public static String fileOf(int version) {
        return version == 1 ? "frozen.json" : "frozen-" + version + ".json";
    }

    /** As JSON, the same bytes for the same verdicts. */
    public String toJson() {
        return FrozenNotation.write(this);
    }

    /** What a frozen file says, or why it cannot be read. */
    public sealed interface Result {
        record Read(Frozen frozen) implements Result {}

        record Broken(String why, int line, int column) implements Result {}
    }

    /** Reads what {@link #toJson} wrote, now or in the first format. */
    public static Result parse(String text) {
        return FrozenNotation.parse(text);
    }
}
