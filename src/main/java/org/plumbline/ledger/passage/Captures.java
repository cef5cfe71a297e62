package org.plumbline.ledger.passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Source;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.passage.Capture.Taking;

/** The captures of a case, as its histories tell of them. */
public final class Captures {
    private final List<Capture> all;

    private Captures(List<Capture> all) {
        this.all = all;
    }

    /** What these deeds captured; a text of something that nobody captured is passed over. */
    public static Captures of(Collection<Done> deeds) {
        Map<String, List<Taking>> takings = new LinkedHashMap<>();
        Map<String, List<Deed.TextRead>> texts = new LinkedHashMap<>();
        Map<String, List<Deed.TextRefused>> refusals = new LinkedHashMap<>();
        List<Done> inTime =
                deeds.stream().sorted(Comparator.comparing(Done::at)).toList();
        for (Done done : inTime) {
            switch (done.deed()) {
                case Deed.Captured(var custody) ->
                    add(takings, custody.sha256(), new Taking(custody, done.recorder(), done.at()));
                case Deed.TextRead read -> add(texts, read.capture(), read);
                case Deed.TextRefused refused -> add(refusals, refused.capture(), refused);
                case Deed.Sealed ignored -> {}
                case Deed.Destroyed ignored -> {}
                case Deed.Published ignored -> {}
            }
        }
        List<Capture> captures = new ArrayList<>();
        takings.forEach((digest, acts) -> captures.add(new Capture(
                digest, acts, texts.getOrDefault(digest, List.of()), refusals.getOrDefault(digest, List.of()))));
        captures.sort(Comparator.comparing(Capture::obtained).thenComparing(Capture::sha256));
        return new Captures(List.copyOf(captures));
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    /** All captures, the earliest first. */
    public List<Capture> all() {
        return all;
    }

    /** The captures of a source, the earliest first. */
    public List<Capture> of(Source source) {
        return all.stream().filter(capture -> capture.isOf(source)).toList();
    }

    /** The captures whose digest begins with these hexadecimal digits. */
    public List<Capture> beginning(String digits) {
        return all.stream()
                .filter(capture -> capture.sha256().startsWith(digits))
                .toList();
    }

    /** The newest capture of the same address with other bytes, if it was obtained later than this one ever was. */
    public Optional<Capture> newerThan(Capture capture) {
        return all.stream()
                .filter(other -> !other.equals(capture)
                        && other.sharesAddressWith(capture)
                        && other.lastObtained().isAfter(capture.lastObtained()))
                .max(Comparator.comparing(Capture::lastObtained).thenComparing(Capture::sha256));
    }
}
