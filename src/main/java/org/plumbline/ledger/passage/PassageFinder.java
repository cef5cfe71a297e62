package org.plumbline.ledger.passage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Passage;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.evidence.PassageSearch;
import org.plumbline.evidence.PassageSearch.Result;
import org.plumbline.evidence.Source;
import org.plumbline.evidence.Sources;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.passage.Standing.Broken;
import org.plumbline.ledger.passage.Standing.Holds;

/**
 * Seeks passages in the captured texts of a case. A passage that names a capture is sought in that one; another in the captures of its
 * source, the earliest first. A text in Zawgyi is searched as it was extracted, and then as converted to Unicode.
 */
public final class PassageFinder {
    private static final int LONGEST_SHOWN = 200;

    private final Captures captures;
    private final Sources sources;
    private final Archive archive;
    private final CaptureText texts;
    private final Map<String, Boolean> kept = new HashMap<>();

    public PassageFinder(Captures captures, Sources sources, Archive archive) {
        this.captures = captures;
        this.sources = sources;
        this.archive = archive;
        this.texts = new CaptureText(archive);
    }

    /** The texts that are searched. */
    public CaptureText texts() {
        return texts;
    }

    /** The captures among which is sought. */
    public Captures captures() {
        return captures;
    }

    /** One text in which a passage was sought, and what came of it. */
    public record Sought(Capture capture, Deed.TextRead text, Passage.Text kind, PassageSearch search, Result result) {}

    /** Where the passage stands, or why that cannot be told. */
    public Standing find(Passage passage) {
        List<Capture> among = among(passage);
        Optional<Broken> none = whyNone(passage, among);
        if (none.isPresent()) {
            return none.get();
        }
        List<Broken> unreadable = new ArrayList<>();
        List<Sought> sought = new ArrayList<>();
        for (Capture capture : among) {
            Optional<Broken> broken = broken(capture);
            if (broken.isPresent()) {
                unreadable.add(broken.get());
                continue;
            }
            for (Sought one : seek(passage, capture)) {
                if (one.result instanceof Result.Found(Offsets at)) {
                    if (!unreadable.isEmpty()) {
                        return unreadable.getFirst(); // it may have stood there: nothing is moved in silence
                    }
                    return new Holds(one.capture, one.text, one.kind, at, one.search.words(at));
                }
                sought.add(one);
            }
        }
        return sought.isEmpty()
                ? unreadable.getFirst()
                : sought.stream()
                        .filter(one -> !(one.result instanceof Result.Missing))
                        .findFirst()
                        .map(one -> notThere(passage, one))
                        .orElseGet(() -> notThere(passage, nearest(sought)));
    }

    private static Sought nearest(List<Sought> sought) {
        return sought.stream()
                .filter(one -> one.result instanceof Result.Missing(Optional<Offsets> alike) && alike.isPresent())
                .findFirst()
                .orElse(sought.getFirst());
    }

    private List<Capture> among(Passage passage) {
        return passage.capture().isEmpty()
                ? sources.source(passage.source()).map(captures::of).orElse(List.of())
                : captures.beginning(passage.capture());
    }

    private Optional<Broken> whyNone(Passage passage, List<Capture> among) {
        if (among.isEmpty()) {
            return Optional.of(Broken.of(
                    "E072",
                    passage.capture().isEmpty()
                            ? Phrase.of("passage.E072.none-of-source", passage.id(), passage.source())
                            : Phrase.of("passage.E072.none", passage.id(), passage.capture()),
                    Phrase.of("passage.E072.help-capture")));
        }
        if (passage.capture().isEmpty()) {
            return Optional.empty();
        }
        if (among.size() > 1) {
            return Optional.of(Broken.of(
                    "E072",
                    Phrase.of("passage.E072.several", passage.id(), passage.capture(), among.size()),
                    Phrase.of("passage.E072.help-digits")));
        }
        Optional<Source> source = sources.source(passage.source());
        return source.isPresent() && among.getFirst().isOf(source.get())
                ? Optional.empty()
                : Optional.of(Broken.of(
                        "E073",
                        Phrase.of("passage.E073.capture", passage.id(), passage.capture(), passage.source()),
                        Phrase.of("passage.E073.help-capture", passage.source())));
    }

    /** Why nothing can be sought in a capture: its bytes or its text are missing, changed, refused or not read yet. */
    private Optional<Broken> broken(Capture capture) {
        if (!isKept(capture.sha256())) {
            return Optional.of(Broken.of(
                    "E072", Phrase.of("passage.E072.bytes", capture.shortName()), Phrase.of("passage.E072.help")));
        }
        if (capture.isUnread()) {
            return Optional.of(Broken.of(
                    "E072",
                    Phrase.of("passage.E072.unread", capture.shortName()),
                    Phrase.of("passage.E072.help-text", capture.shortName())));
        }
        if (capture.texts().isEmpty()) {
            return Optional.of(Broken.of(
                    "E072",
                    Phrase.of(
                            "passage.E072.refused",
                            capture.shortName(),
                            Phrase.of(capture.refusals().getLast().because())),
                    Phrase.of("passage.E072.help-refused")));
        }
        boolean gone = capture.texts().stream()
                .anyMatch(text -> texts.find(text.sha256()) instanceof CaptureText.Found.Gone
                        || (!text.unicode().isEmpty() && texts.find(text.unicode()) instanceof CaptureText.Found.Gone));
        return gone
                ? Optional.of(Broken.of(
                        "E072", Phrase.of("passage.E072.text", capture.shortName()), Phrase.of("passage.E072.help")))
                : Optional.empty();
    }

    /** Each file is read once: to check it against its digest takes time. */
    private boolean isKept(String sha256) {
        return kept.computeIfAbsent(sha256, digest -> {
            try {
                return archive.file(digest).isPresent();
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    /** Seeks a passage in every text of one capture; a text that cannot be read is passed over. */
    public List<Sought> seek(Passage passage, Capture capture) {
        List<Sought> all = new ArrayList<>();
        for (Deed.TextRead text : capture.texts()) {
            if (passage.text().filter(kind -> kind != Passage.Text.ORIGINAL).isEmpty()) {
                seek(passage, capture, text, Passage.Text.ORIGINAL, text.sha256())
                        .ifPresent(all::add);
            }
            if (!text.unicode().isEmpty()
                    && passage.text()
                            .filter(kind -> kind != Passage.Text.UNICODE)
                            .isEmpty()) {
                seek(passage, capture, text, Passage.Text.UNICODE, text.unicode())
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Sought> seek(
            Passage passage, Capture capture, Deed.TextRead text, Passage.Text kind, String sha256) {
        return texts.find(sha256) instanceof CaptureText.Found.Text found
                ? Optional.of(new Sought(
                        capture, text, kind, found.search(), found.search().find(passage)))
                : Optional.empty();
    }

    private static Broken notThere(Passage passage, Sought sought) {
        String capture = sought.capture.shortName();
        return switch (sought.result) {
            case Result.Missing(Optional<Offsets> alike) ->
                Broken.of(
                        "E070",
                        Phrase.of("passage.E070", passage.id(), shown(passage.quote()), capture),
                        alike.map(at -> Phrase.of(
                                        "passage.E070.help-alike", shown(sought.search.words(at)), at.toString()))
                                .orElseGet(() -> Phrase.of("passage.E070.help")));
            case Result.Ambiguous(List<Offsets> places, long count) ->
                Broken.of(
                        "E071",
                        Phrase.of("passage.E071.ambiguous", passage.id(), count, capture),
                        Phrase.of("passage.E071.help-ambiguous", listed(places)));
            case Result.Elsewhere(List<Offsets> places, long count) ->
                Broken.of(
                        "E071",
                        passage.offsets()
                                .map(at -> Phrase.of("passage.E071.moved", passage.id(), at.toString(), capture))
                                .orElseGet(() -> Phrase.of("passage.E071.around", passage.id(), capture)),
                        Phrase.of("passage.E071.help", listed(places)));
            case Result.Found found -> throw new IllegalStateException("it stands there: " + found);
        };
    }

    private static String listed(List<Offsets> places) {
        String first = String.join(
                ", ", places.stream().limit(5).map(Offsets::toString).toList());
        return places.size() > 5 ? first + " …" : first;
    }

    private static String shown(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_SHOWN))) + " …";
    }
}
