package org.plumbline.ledger.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.language.Folding;
import org.plumbline.language.LevelWords;
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
    private final List<Doubt> doubts = new ArrayList<>();
    private List<String> settled = List.of();

    /**
     * A word that leaves something open.
     *
     * @param rank of the places that it may mean; empty if nobody says
     * @param mayMean the ids of the places that it may mean, as far as the case knows
     */
    private record Doubt(Phrase phrase, String rank, Set<String> mayMean) {
        boolean isElsewhere() {
            return phrase.key().equals("import.place.elsewhere");
        }
    }

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
        return doubts.stream().map(Doubt::phrase).toList();
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
        List<Doubt> open = new ArrayList<>(0);
        for (String part : parts) {
            String meant = mapped.get(part);
            if (meant != null) {
                if (places.place(meant).isPresent()) {
                    certain.add(meant);
                } else if (!meant.isEmpty()) {
                    open.add(unknown(part, rank));
                }
            } else {
                onlyKnown &= read(part, rank, certain, open);
            }
        }
        if (!certain.isEmpty() && onlyKnown) {
            doubts.removeIf(doubt -> isSettledBy(certain, doubt));
        }
        doubts.addAll(open);
        if (!certain.isEmpty()) {
            within.add(certain);
            settled = isWider(certain) ? settled : List.copyOf(certain);
        }
    }

    private boolean isSettledBy(Set<String> certain, Doubt doubt) {
        return certain.stream().allMatch(id -> doubt.mayMean().stream().anyMatch(meant -> places.isPartOf(id, meant)));
    }

    /**
     * Whether a coarser word that the case does not know may be another place than the one in which, by the case, this place
     * lies: then the row may mean a namesake there. It cannot where the case has no place of the word's level between this place
     * and what the row is settled at.
     */
    private boolean mayBeNamesake(Location place) {
        return disagreement != ImportDescription.Disagreement.FINER
                && doubts.stream()
                        .filter(doubt -> !doubt.isElsewhere() && !isSettledBy(Set.of(place.id()), doubt))
                        .anyMatch(doubt -> isBeside(place, doubt.rank()));
    }

    private boolean isBeside(Location place, String rank) {
        return (!rank.isEmpty() && rank.equals(place.rank()))
                || places.wholes(place.id()).stream()
                        .filter(whole -> settled.stream().noneMatch(id -> places.isPartOf(id, whole.id())))
                        .anyMatch(whole -> rank.isEmpty() || whole.rank().isEmpty() || rank.equals(whole.rank()));
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
    private boolean read(String word, String rank, Set<String> certain, List<Doubt> open) {
        Location sure = places.certain(word, rank);
        if (sure != null) {
            return take(sure, word, certain, open);
        }
        switch (places.match(word, context(rank))) {
            case Finding.None none -> open.add(unknown(word, rank));
            case Finding.One(Match match)
            when !match.how().isCertain() ->
                open.add(doubt(
                        Phrase.of(
                                match.how() == How.STEM ? "import.place.stem" : "import.place.sound",
                                RowColumns.cut(word),
                                match.place().name(),
                                match.place().id()),
                        word,
                        rank,
                        List.of(match.place())));
            case Finding.One(Match match) -> {
                return take(match.place(), word, certain, open);
            }
            case Finding.Several several -> several(several, word, rank, open);
        }
        return false;
    }

    private boolean take(Location place, String word, Set<String> certain, List<Doubt> open) {
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
                open.add(new Doubt(elsewhere, place.rank(), Set.of()));
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
        if (mayBeNamesake(place)) {
            return false;
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
    private void several(Finding.Several several, String word, String rank, List<Doubt> open) {
        boolean certain =
                several.matches().stream().allMatch(match -> match.how().isCertain());
        open.add(doubt(
                Phrase.of(
                        certain ? "import.place.several" : "import.place.alike",
                        RowColumns.cut(word),
                        named(several.places())),
                word,
                rank,
                several.places()));
        if (certain && several.places().stream().noneMatch(this::mayBeNamesake)) {
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

    private Doubt unknown(String word, String rank) {
        return doubt(Phrase.of("import.unknown.place", RowColumns.cut(word)), word, rank, List.of());
    }

    private Doubt doubt(Phrase phrase, String word, String rank, Collection<Location> mayMean) {
        String ofWord = rank.isEmpty()
                ? LevelWords.part(Folding.name(word))
                        .map(LevelWords.Parted::level)
                        .orElse("")
                : rank;
        return new Doubt(phrase, ofWord, mayMean.stream().map(Location::id).collect(Collectors.toSet()));
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
