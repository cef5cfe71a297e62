package org.plumbline.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Folding;
import org.plumbline.language.LevelWords;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;

/**
 * The places of a case: what a word may mean, what lies in what, and where a point lies. What is not certain is never passed off as
 * certain: two places of one name stay two unless only one of them lies in what the context names.
 */
public final class Gazetteer {
    private static final int MOST_NEAREST = 3;
    private static final int MOST_KEPT = 1 << 16;

    /** Levels of areas: the point of one is its middle, and tells nothing of where in it something happened. */
    private static final Set<String> AREAS = Set.of("country", "region", "district", "township");

    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Hierarchy hierarchy;
    private final Spellings spellings;
    private final Map<String, Map<String, List<Match>>> found = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> wholesByRank = new HashMap<>();
    private @Nullable Outlines outlines;

    private Gazetteer(Ledger ledger) {
        List<Statement> ofPlaces = new ArrayList<>();
        for (Entity entity : ledger.entities()) {
            if (Location.isOne(entity)) {
                places.put(entity.id(), Location.of(entity));
                ofPlaces.addAll(entity.statements());
            }
        }
        this.hierarchy = Hierarchy.of(Ledger.of(ofPlaces));
        this.spellings = new Spellings(places.values());
    }

    /** The places and states of a ledger. */
    public static Gazetteer of(Ledger ledger) {
        return new Gazetteer(ledger);
    }

    /** All of them, in the order recorded. */
    public Collection<Location> places() {
        return Collections.unmodifiableCollection(places.values());
    }

    /** The points of those places, by id, that are spots and not areas. */
    public Map<String, TableRow.Point> spots() {
        Map<String, TableRow.Point> spots = new HashMap<>();
        places.forEach((id, place) -> {
            if (!AREAS.contains(place.rank())) {
                place.point().ifPresent(point -> spots.put(id, point));
            }
        });
        return spots;
    }

    /** The place of an id. */
    public Optional<Location> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** What a word means; for one that means nothing, the places that look most alike. */
    public Finding find(String words, Context context) {
        Finding finding = match(words, context);
        return finding instanceof Finding.None ? new Finding.None(nearest(words)) : finding;
    }

    /** What a word means, without a search for what looks alike. */
    public Finding match(String words, Context context) {
        List<Match> matches = matches(words, context.rank());
        if (matches.isEmpty() && AddressWords.isOne(words)) {
            return address(AddressWords.of(words), context);
        }
        if (matches.stream().noneMatch(match -> match.how().isCertain())) {
            matches = matches.stream()
                    .filter(match -> context.within().stream().noneMatch(wide -> liesElsewhere(match.place(), wide)))
                    .toList();
        }
        for (Set<String> wide : context.within()) {
            matches = narrowed(matches, wide);
        }
        if (matches.size() > 1 && context.point().isPresent()) {
            matches = narrowed(matches, at(context.point().get()));
        }
        return switch (matches.size()) {
            case 0 -> new Finding.None(List.of());
            case 1 -> new Finding.One(matches.getFirst());
            default -> new Finding.Several(matches);
        };
    }

    /**
     * A name with the coarser places behind it. What lies elsewhere than they say is not meant, or a list was. Where nobody has heard
     * of one of them, nothing is certain: a namesake may lie in it.
     */
    private Finding address(AddressWords address, Context context) {
        List<Set<String>> within = new ArrayList<>(context.within());
        List<Set<String>> said = new ArrayList<>(context.within());
        for (String coarser : address.coarser()) {
            List<Match> known = matches(coarser, "");
            Set<String> ids = known.stream().map(match -> match.place().id()).collect(Collectors.toSet());
            said.add(ids);
            if (!known.isEmpty() && known.stream().allMatch(match -> match.how().isCertain())) {
                within.add(ids);
            }
        }
        Finding finding = match(address.name(), new Context(within, context.point(), context.rank()));
        List<Location> found = switch (finding) {
            case Finding.One(Match match) -> List.of(match.place());
            case Finding.Several several -> several.places();
            case Finding.None none -> List.of();
        };
        boolean elsewhere =
                found.stream().anyMatch(place -> said.stream().anyMatch(wide -> liesElsewhere(place, wide)));
        if (elsewhere) {
            return new Finding.None(List.of());
        }
        return said.stream().anyMatch(Set::isEmpty) ? doubted(finding) : finding;
    }

    private static Finding doubted(Finding finding) {
        return switch (finding) {
            case Finding.One(Match match) -> new Finding.One(doubted(match));
            case Finding.Several(List<Match> matches) ->
                new Finding.Several(matches.stream().map(Gazetteer::doubted).toList());
            case Finding.None none -> none;
        };
    }

    private static Match doubted(Match match) {
        return match.how().isCertain() ? new Match(match.place(), How.STEM) : match;
    }

    /**
     * The places that have the very name.
     *
     * @param rank of which level they must be, where anybody says so
     */
    public List<Location> namesakes(String name, String rank) {
        return spellings.namesakes(name, rank);
    }

    /** The place that a word names for certain whatever stands beside it; {@code null} if there is none, or more than one. */
    public @Nullable Location certain(String words, String rank) {
        List<Match> matches = matches(words, rank);
        return matches.size() == 1 && matches.getFirst().how().isCertain()
                ? matches.getFirst().place()
                : null;
    }

    private List<Match> matches(String words, String rank) {
        Map<String, List<Match>> ofRank = found.computeIfAbsent(rank, missing -> new HashMap<>());
        List<Match> known = ofRank.get(words);
        if (known == null) {
            if (ofRank.size() >= MOST_KEPT) {
                ofRank.clear();
            }
            known = spellings.find(words, rank);
            ofRank.put(words, known);
        }
        return known;
    }

    /** Those that lie in one of these; all, if none does, for then the context is about something else. */
    private List<Match> narrowed(List<Match> matches, Collection<String> wide) {
        if (matches.size() < 2 || wide.isEmpty()) {
            return matches;
        }
        List<Match> inside = matches.stream()
                .filter(match -> hierarchy.isPartOfAny(match.place().id(), wide))
                .toList();
        return inside.isEmpty() ? matches : inside;
    }

    /** Whether a place certainly lies in none of these: see {@link #areApart}. */
    public boolean liesElsewhere(Location place, Collection<String> wide) {
        for (String id : wide) {
            if (!areApart(place.id(), id)) {
                return false;
            }
        }
        return !wide.isEmpty();
    }

    /**
     * Whether the case knows that two places lie apart: neither holds the other, and of some level they lie in different places.
     * Where the case does not say what a place lies in, it may lie anywhere.
     */
    public boolean areApart(String one, String other) {
        if (hierarchy.isPartOf(one, other) || hierarchy.isPartOf(other, one)) {
            return false;
        }
        Map<String, Set<String>> ofOther = wholesByRank(other);
        for (Map.Entry<String, Set<String>> ofOne : wholesByRank(one).entrySet()) {
            Set<String> sameRank = ofOther.get(ofOne.getKey());
            if (sameRank != null && Collections.disjoint(ofOne.getValue(), sameRank)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Set<String>> wholesByRank(String id) {
        return wholesByRank.computeIfAbsent(id, this::byRank);
    }

    private Map<String, Set<String>> byRank(String id) {
        Map<String, Set<String>> byRank = new HashMap<>();
        for (String whole : hierarchy.wholesOf(id)) {
            Location place = places.get(whole);
            if (place != null && !place.rank().isEmpty()) {
                byRank.computeIfAbsent(place.rank(), rank -> new LinkedHashSet<>())
                        .add(whole);
            }
        }
        return byRank;
    }

    /** Whether the first place is the second, or lies in it. */
    public boolean isPartOf(String part, String whole) {
        return hierarchy.isPartOf(part, whole);
    }

    /** What a place lies in, the smallest first, itself left out. */
    public List<Location> wholes(String id) {
        return hierarchy.wholesOf(id).stream()
                .filter(whole -> !whole.equals(id))
                .map(places::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt((Location whole) ->
                                -hierarchy.wholesOf(whole.id()).size())
                        .thenComparing(Location::id))
                .toList();
    }

    /** The smallest place that is or holds each of these, if the case knows one. */
    public Optional<Location> smallestThatHolds(Collection<String> ids) {
        Set<String> common = new LinkedHashSet<>();
        boolean first = true;
        for (String id : ids) {
            if (first) {
                common.addAll(hierarchy.wholesOf(id));
                first = false;
            } else {
                common.retainAll(hierarchy.wholesOf(id));
            }
        }
        return common.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt((Location whole) ->
                                -hierarchy.wholesOf(whole.id()).size())
                        .thenComparingInt(whole -> hierarchy.partsOf(whole.id()).size())
                        .thenComparing(Location::id));
    }

    /** The ids of all places whose outline holds the point. */
    public List<String> at(TableRow.Point point) {
        Outlines known = outlines;
        if (known == null) {
            outlines = known = Outlines.of(places.values());
        }
        return known.at(point);
    }

    /** The smallest place that the point certainly lies in: on a border between two, what holds both. */
    public Optional<Location> smallestAt(TableRow.Point point) {
        List<String> all = at(point);
        List<String> smallest = all.stream()
                .filter(id -> all.stream().noneMatch(other -> !other.equals(id) && hierarchy.isPartOf(other, id)))
                .toList();
        return smallestThatHolds(smallest);
    }

    /** Whether any place has an outline. */
    public boolean hasOutlines() {
        return places.values().stream().anyMatch(place -> !place.outlines().isEmpty());
    }

    /** The places that look most like an unknown word, for a person to decide; few, the most alike first. */
    public List<Location> nearest(String words) {
        String whole = Folding.name(words);
        String stem = LevelWords.part(whole).map(LevelWords.Parted::name).orElse(whole);
        Set<Location> near = new LinkedHashSet<>();
        for (String form : Suggestion.few(stem, spellings.forms(), MOST_NEAREST)) {
            near.addAll(spellings.written(form));
        }
        return new ArrayList<>(near).stream().limit(MOST_NEAREST).toList();
    }
}
