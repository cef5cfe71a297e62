package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.place.Context;
import org.plumbline.place.Finding;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.How;
import org.plumbline.place.Location;
import org.plumbline.place.Match;

/** The words of one row for its place, read from the coarsest to the finest, each in the light of those before it. */
final class PlaceWords {
    private final Gazetteer places;
    private final ImportDescription.Disagreement disagreement;
    private final Optional<TableRow.Point> spot;
    private final List<Set<String>> within = new ArrayList<>();
    private final List<Phrase> doubts = new ArrayList<>();
    private List<String> settled = List.of();

    PlaceWords(Gazetteer places, ImportDescription.Disagreement disagreement, Optional<TableRow.Point> spot) {
        this.places = places;
        this.disagreement = disagreement;
        this.spot = spot;
    }

    /** Where the row certainly was; none if nobody knows. */
    List<String> ids() {
        return settled;
    }

    /** What is in doubt about it. */
    List<Phrase> doubts() {
        return doubts;
    }

    /**
     * Takes the next finer word.
     *
     * @param rank of its column; may be empty
     * @param mapped what words of the table mean by its description
     */
    void read(String word, String rank, Map<String, String> mapped) {
        List<String> parts = parts(word, rank, mapped);
        Set<String> certain = new LinkedHashSet<>();
        boolean onlyKnown = true;
        List<Phrase> open = new ArrayList<>(0);
        for (String part : parts) {
            String meant = mapped.get(part);
            if (meant != null) {
                if (places.place(meant).isPresent()) {
                    certain.add(meant);
                } else if (!meant.isEmpty()) {
                    open.add(unknown(part));
                }
            } else {
                onlyKnown &= read(part, rank, certain, open);
            }
        }
        if (!certain.isEmpty() && onlyKnown && !doubts.isEmpty()) {
            doubts.removeIf(doubt -> !doubt.key().equals("import.place.elsewhere"));
        }
        doubts.addAll(open);
        if (!certain.isEmpty()) {
            within.add(certain);
            settled = isWider(certain) ? settled : List.copyOf(certain);
        }
    }

    /** Whether something finer is known than what was read now. */
    private boolean isWider(Set<String> read) {
        for (String fine : settled) {
            if (read.stream().allMatch(wide -> places.isPartOf(fine, wide))) {
                return true;
            }
        }
        return false;
    }

    /** A cell may name several places, parted by semicolons, unless a place is called so. */
    private List<String> parts(String word, String rank, Map<String, String> mapped) {
        boolean whole = word.indexOf(';') < 0
                || mapped.containsKey(word)
                || !(places.match(word, context(rank)) instanceof Finding.None);
        if (whole) {
            return List.of(word);
        }
        return List.of(word.split(";", -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Context context(String rank) {
        return new Context(within, spot, rank);
    }

    /** Reads one name; returns whether it is certain where it lies. */
    private boolean read(String word, String rank, Set<String> certain, List<Phrase> open) {
        Location sure = places.certain(word, rank);
        if (sure != null) {
            return take(sure, word, certain, open);
        }
        switch (places.match(word, context(rank))) {
            case Finding.None none -> open.add(unknown(word));
            case Finding.One(Match match)
            when !match.how().isCertain() ->
                open.add(Phrase.of(
                        match.how() == How.STEM ? "import.place.stem" : "import.place.sound",
                        RowColumns.cut(word),
                        match.place().name(),
                        match.place().id()));
            case Finding.One(Match match) -> {
                return take(match.place(), word, certain, open);
            }
            case Finding.Several several -> several(several, word, open);
        }
        return false;
    }

    private boolean take(Location place, String word, Set<String> certain, List<Phrase> open) {
        for (Set<String> wide : within) {
            if (places.liesElsewhere(place, wide)) {
                Phrase elsewhere = Phrase.of(
                        "import.place.elsewhere",
                        RowColumns.cut(word),
                        named(List.of(place)),
                        named(counterpart(place, wide)),
                        named(wide.stream()
                                .sorted()
                                .flatMap(id -> places.place(id).stream())
                                .toList()));
                open.add(elsewhere);
                if (disagreement == ImportDescription.Disagreement.FINER) {
                    certain.add(place.id());
                    return true;
                }
                Set<String> both = new LinkedHashSet<>(settled);
                both.add(place.id());
                settled = holding(places, both);
                return false;
            }
        }
        certain.add(place.id());
        return true;
    }

    /** What the place lies in, of the same level as the one that the row says. */
    private List<Location> counterpart(Location place, Set<String> wide) {
        List<Location> wholes = places.wholes(place.id());
        return wholes.stream()
                .filter(whole -> wide.stream()
                        .flatMap(id -> places.place(id).stream())
                        .anyMatch(said -> said.rank().equals(whole.rank())))
                .findFirst()
                .or(() -> wholes.stream().findFirst())
                .stream()
                .toList();
    }

    /** One of several: certainly in what holds them all, if that is finer than what is settled. */
    private void several(Finding.Several several, String word, List<Phrase> open) {
        boolean certain =
                several.matches().stream().allMatch(match -> match.how().isCertain());
        open.add(Phrase.of(
                certain ? "import.place.several" : "import.place.alike",
                RowColumns.cut(word),
                named(several.places())));
        if (certain) {
            Set<String> ids = new LinkedHashSet<>(
                    several.places().stream().map(Location::id).toList());
            List<String> holding = holding(places, ids);
            boolean finer = holding.stream()
                    .anyMatch(id -> settled.isEmpty() || settled.stream().allMatch(wide -> places.isPartOf(id, wide)));
            if (finer) {
                settled = holding;
            }
            within.add(ids);
        }
    }

    private static Phrase unknown(String word) {
        return Phrase.of("import.unknown.place", RowColumns.cut(word));
    }

    private static List<Phrase> named(Collection<Location> places) {
        return places.stream()
                .map(place -> Phrase.of("place.named", place.name(), place.id()))
                .toList();
    }

    /** The smallest place that holds all of these; none if the case knows none. */
    static List<String> holding(Gazetteer places, Collection<String> ids) {
        return places.smallestThatHolds(ids).map(Location::id).stream().toList();
    }
}
