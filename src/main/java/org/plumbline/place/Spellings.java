package org.plumbline.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Folding;
import org.plumbline.language.LevelWords;
import org.plumbline.language.Sound;

/** All ways of writing the places of a case. */
final class Spellings {
    private final Map<String, Location> byId = new LinkedHashMap<>();
    private final Map<String, List<Location>> byCode = new HashMap<>();
    private final Map<String, List<Form>> byForm = new HashMap<>();
    private @Nullable Map<String, List<Form>> bySound;

    /**
     * A way of writing a place, as {@link Folding#name} has it.
     *
     * @param rank of the place so written
     * @param isWhole whether nothing was taken away from the name
     */
    private record Form(String text, Location place, String rank, How how, boolean isWhole) {}

    Spellings(Collection<Location> places) {
        for (Location place : places) {
            byId.put(place.id(), place);
            for (String code : place.codes()) {
                add(byCode, code.toLowerCase(Locale.ROOT), place);
            }
            for (Location.Named name : place.names()) {
                for (Form form : forms(name, place)) {
                    add(byForm, form.text(), form);
                }
            }
        }
    }

    private static <V> void add(Map<String, List<V>> map, String key, V value) {
        map.computeIfAbsent(key, missing -> new ArrayList<>(1)).add(value);
    }

    private static List<Form> forms(Location.Named name, Location place) {
        How how = name.isAlias() ? How.ALIAS : How.NAME;
        String whole = Folding.name(name.text());
        List<Form> forms = new ArrayList<>(2);
        forms.add(new Form(whole, place, place.rank(), how, true));
        LevelWords.part(whole)
                .filter(parted -> place.rank().isEmpty() || place.rank().equals(parted.level()))
                .ifPresent(parted -> forms.add(new Form(parted.name(), place, parted.level(), how, false)));
        int bracket = whole.indexOf('(');
        if (bracket > 1 && whole.endsWith(")")) {
            String before = whole.substring(0, bracket).stripTrailing();
            forms.add(new Form(before, place, place.rank(), How.STEM, false));
        }
        return forms;
    }

    /**
     * What a word may mean: what is certain, else what has the same name but for its level or a bracket, else what sounds alike.
     *
     * @param rank of which level it must be; empty for any
     */
    List<Match> find(String words, String rank) {
        String word = words.strip();
        Location named = byId.get(word);
        if (named != null) {
            return List.of(new Match(named, How.ID));
        }
        List<Location> coded = byCode.get(word.toLowerCase(Locale.ROOT));
        if (coded != null) {
            return coded.stream()
                    .distinct()
                    .map(place -> new Match(place, How.CODE))
                    .toList();
        }
        String whole = Folding.name(word);
        Optional<LevelWords.Parted> parted = LevelWords.part(whole);
        List<Match> written = written(whole, parted, rank);
        return written.isEmpty() ? heard(whole, parted, rank) : written;
    }

    private List<Match> written(String whole, Optional<LevelWords.Parted> parted, String rank) {
        Matches matches = new Matches();
        for (Form form : byForm.getOrDefault(whole, List.of())) {
            if (fits(form, rank)) {
                matches.add(form, form.isWhole() || form.rank().equals(rank) ? form.how() : How.STEM);
            }
        }
        parted.ifPresent(part -> {
            for (Form form : byForm.getOrDefault(part.name(), List.of())) {
                if (form.rank().equals(part.level()) && fits(form, rank)) {
                    matches.add(form, form.how());
                }
            }
        });
        if (matches.isEmpty()) {
            byForm.getOrDefault(whole, List.of()).forEach(form -> matches.add(form, How.STEM));
            parted.ifPresent(
                    part -> byForm.getOrDefault(part.name(), List.of()).forEach(form -> matches.add(form, How.STEM)));
        }
        return matches.all();
    }

    /** Whether it is of the level that is asked for, or nobody says of which it is. */
    private static boolean fits(Form form, String rank) {
        return rank.isEmpty() || form.rank().isEmpty() || form.rank().equals(rank);
    }

    private List<Match> heard(String whole, Optional<LevelWords.Parted> parted, String rank) {
        Matches matches = new Matches();
        Set<String> sounds = new LinkedHashSet<>(Sound.of(whole));
        parted.ifPresent(part -> sounds.addAll(Sound.of(part.name())));
        String asked = rank.isEmpty() ? parted.map(LevelWords.Parted::level).orElse("") : rank;
        for (String sound : sounds) {
            for (Form form : sounds().getOrDefault(sound, List.of())) {
                matches.add(form, How.SOUND);
            }
        }
        List<Match> all = matches.all();
        List<Match> ofLevel =
                all.stream().filter(match -> match.place().rank().equals(asked)).toList();
        return ofLevel.isEmpty() ? all : ofLevel;
    }

    private Map<String, List<Form>> sounds() {
        Map<String, List<Form>> known = bySound;
        if (known == null) {
            Map<String, List<Form>> heard = new HashMap<>();
            byForm.values()
                    .forEach(forms ->
                            forms.forEach(form -> Sound.of(form.text()).forEach(sound -> add(heard, sound, form))));
            bySound = known = heard;
        }
        return known;
    }

    /** Those that have the very name and are of this level, or of none that anybody says. */
    List<Location> namesakes(String name, String rank) {
        String whole = Folding.name(name);
        return written(whole, LevelWords.part(whole), rank).stream()
                .filter(match -> match.how().isCertain())
                .map(Match::place)
                .filter(place -> place.rank().isEmpty() || place.rank().equals(rank))
                .toList();
    }

    /** Every way of writing. */
    Set<String> forms() {
        return byForm.keySet();
    }

    /** The places that are so written. */
    List<Location> written(String form) {
        return byForm.getOrDefault(form, List.of()).stream()
                .map(Form::place)
                .distinct()
                .toList();
    }

    /** Each place once, found in the surest way. */
    private static final class Matches {
        private final Map<String, Match> byId = new LinkedHashMap<>();

        void add(Form form, How how) {
            byId.merge(
                    form.place().id(),
                    new Match(form.place(), how),
                    (old, extra) -> old.how().compareTo(extra.how()) <= 0 ? old : extra);
        }

        boolean isEmpty() {
            return byId.isEmpty();
        }

        List<Match> all() {
            return List.copyOf(byId.values());
        }
    }
}
