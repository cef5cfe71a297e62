package org.plumbline.claim.judge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a judgement rests on, counted in accounts: one account is all that one source says in one record. An account is captured
 * only if every statement of it points at a passage that stands in a captured text.
 *
 * @param captured accounts that were captured
 * @param partly accounts of which only some statements point at a passage
 * @param references accounts for which there is only a reference to the source
 * @param broken accounts with a passage that does not hold
 * @param brokenPassages the ids of those passages
 * @param bytes digests of the captures, and of the texts read from them, in which its passages stand; in order, each once
 */
public record Grounds(
        long captured, long partly, long references, long broken, List<String> brokenPassages, List<String> bytes) {
    /** Nothing that counts was found. */
    public static final Grounds NOTHING = new Grounds(0, 0, 0, 0, List.of(), List.of());

    public Grounds {
        brokenPassages = List.copyOf(brokenPassages);
        bytes = List.copyOf(bytes);
    }

    /** These and others; what is in both counts twice. */
    public Grounds and(Grounds other) {
        return new Grounds(
                captured + other.captured,
                partly + other.partly,
                references + other.references,
                broken + other.broken,
                Stream.concat(brokenPassages.stream(), other.brokenPassages.stream())
                        .distinct()
                        .toList(),
                Stream.concat(bytes.stream(), other.bytes.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** How a judgement stands to what was captured. */
    public enum Kind {
        /** Nothing was found that it could rest on. */
        NOTHING,
        /** All it rests on was captured. */
        CAPTURED,
        /** Some of it was. */
        PARTLY,
        /** None of it was. */
        REFERENCES,
        /** A passage that it rests on does not hold. */
        BROKEN
    }

    /** The kind that says least too much. */
    public Kind kind() {
        if (broken > 0) {
            return Kind.BROKEN;
        }
        if (captured + partly == 0) {
            return references == 0 ? Kind.NOTHING : Kind.REFERENCES;
        }
        return partly + references == 0 ? Kind.CAPTURED : Kind.PARTLY;
    }

    /** One account: all that a source says in a record. */
    record Account(String record, String source) {}

    /** How one account stands. */
    enum Standing {
        CAPTURED,
        PARTLY,
        REFERENCE,
        BROKEN
    }

    static Grounds of(
            Map<Account, Standing> accounts, long more, Collection<String> brokenPassages, Collection<String> bytes) {
        Map<Standing, Long> counts = new LinkedHashMap<>();
        accounts.values().forEach(standing -> counts.merge(standing, 1L, Long::sum));
        return new Grounds(
                counts.getOrDefault(Standing.CAPTURED, 0L),
                counts.getOrDefault(Standing.PARTLY, 0L),
                counts.getOrDefault(Standing.REFERENCE, 0L) + more,
                counts.getOrDefault(Standing.BROKEN, 0L),
                brokenPassages.stream().distinct().toList(),
                bytes.stream().distinct().sorted().toList());
    }
}
