package org.plumbline.publication.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.claim.report.ClaimCards;
import org.plumbline.language.Language;

/**
 * A publication as the lists of a site have it; a site keeps these, so that a publication made later can stand beside those made
 * earlier.
 *
 * @param titles by the languages that it has
 * @param dated the day that it carries
 * @param published the day of its first version; empty for a draft
 * @param version the latest, from 1; 0 for a draft
 * @param corrections the later versions, in order
 * @param summary one line on how its claims stand, by language
 * @param publisher who publishes it, by language; empty where nobody said
 */
public record Listed(
        String id,
        Map<Language, String> titles,
        LocalDate dated,
        Optional<LocalDate> published,
        int version,
        List<Correction> corrections,
        boolean draft,
        Map<Language, String> summary,
        Map<Language, String> publisher) {
    /** The latest first, drafts before all. */
    static final Comparator<Listed> ORDER =
            Comparator.comparing((Listed one) -> one.day()).reversed().thenComparing(Listed::id);

    public Listed {
        titles = Collections.unmodifiableMap(new TreeMap<>(titles));
        corrections = List.copyOf(corrections);
        summary = Collections.unmodifiableMap(new TreeMap<>(summary));
        publisher = Collections.unmodifiableMap(new TreeMap<>(publisher));
    }

    /**
     * A later version.
     *
     * @param words what was corrected, in the publisher's words
     */
    public record Correction(int version, LocalDate day, String words) {}

    static Listed of(Release release) {
        Map<Language, String> titles = new TreeMap<>();
        Map<Language, String> summary = new TreeMap<>();
        Map<Language, String> publisher = new TreeMap<>();
        for (Language language : release.languages()) {
            titles.put(language, release.title(language));
            summary.put(
                    language, ClaimCards.summary(release.checked(), language).getFirst());
            release.of().publisher().ifPresent(name -> publisher.put(language, name.in(language)));
        }
        LocalDate dated = release.checked().sheet().dated();
        return switch (release.status()) {
            case Release.Status.Draft draft ->
                new Listed(release.id(), titles, dated, Optional.empty(), 0, List.of(), true, summary, publisher);
            case Release.Status.Published published -> {
                List<Correction> corrections = new ArrayList<>();
                published.versions().stream()
                        .skip(1)
                        .forEach(version -> corrections.add(
                                new Correction(version.number(), dayOf(version), version.correction())));
                yield new Listed(
                        release.id(),
                        titles,
                        dated,
                        Optional.of(dayOf(published.versions().getFirst())),
                        published.latest().number(),
                        corrections,
                        false,
                        summary,
                        publisher);
            }
        };
    }

    private static LocalDate dayOf(Release.Version version) {
        return LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
    }

    private LocalDate day() {
        return published.orElse(LocalDate.MAX);
    }
}
