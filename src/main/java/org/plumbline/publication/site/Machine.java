package org.plumbline.publication.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.claim.report.ClaimCards;
import org.plumbline.language.Language;

/**
 * What programs get of a release: verdicts, provenance, references, and what stands in the heads of its pages. Of a draft only the
 * verdicts, marked as a draft's: nothing that a search engine or a library would take for a publication.
 */
final class Machine {
    private final Release release;
    private final ToldCards cards;

    Machine(Release release) {
        this.release = release;
        this.cards = new ToldCards(release);
    }

    /** The files by their paths in the site. */
    NavigableMap<String, byte[]> files() {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        put(files, "verdicts.json", VerdictsFile.text(release, cards));
        put(files, VerdictsFile.SCHEMA, Frame.resource(VerdictsFile.SCHEMA));
        if (release.status() instanceof Release.Status.Published published) {
            put(files, "prov.jsonld", Provenance.text(release, published, cards));
            put(files, "citation.json", CslJson.publication(release, published));
            put(files, "citation.bib", Biblatex.text(release, published));
            put(files, "sources.csl.json", CslJson.sources(cards.sources()));
        }
        return files;
    }

    /**
     * The picture cards of some claims, by their paths in the site.
     *
     * @param labels of the claims that the publisher holds to be the main ones
     */
    NavigableMap<String, byte[]> pictures(Set<String> labels) {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        PictureCard picture = new PictureCard(release);
        cards.all().stream()
                .filter(told -> labels.contains(told.card().label()))
                .forEach(told -> files.put(release.id() + "/" + PictureCard.file(told.card()), picture.draw(told)));
        return files;
    }

    /** The head of the page of an edition. */
    Frame.Head head(Language language) {
        return head(language, Set.of());
    }

    /**
     * The same where there are picture cards; the first of them is shown.
     *
     * @param pictured labels of the claims that have one
     */
    Frame.Head head(Language language, Set<String> pictured) {
        if (!(release.status() instanceof Release.Status.Published published)) {
            return Frame.Head.NONE;
        }
        String description =
                String.join(" ", ClaimCards.summary(release.checked(), language).subList(0, 1));
        return new Frame.Head(
                description,
                Optional.of(new SchemaOrg(release, published, cards, language).text()),
                List.of(
                        new Frame.Link("verdicts.json", "application/json"),
                        new Frame.Link("prov.jsonld", "application/ld+json"),
                        new Frame.Link("citation.json", "application/vnd.citationstyles.csl+json"),
                        new Frame.Link("citation.bib", "application/x-bibtex")),
                new Frame.Social(
                        release.of().name().in(language),
                        picture(language, pictured),
                        folder().map(folder -> folder + SchemaOrg.page(language))));
    }

    /** Where the pages of the publication will lie, where that is known. */
    private Optional<String> folder() {
        return release.of().site().map(site -> site + release.id() + "/");
    }

    private Optional<Frame.Picture> picture(Language language, Set<String> pictured) {
        return cards.in(language).stream()
                .filter(told -> pictured.contains(told.card().label()))
                .findFirst()
                .map(told -> new Frame.Picture(
                        folder().orElse("") + PictureCard.file(told.card()),
                        told.verdict() + ": " + told.card().words()));
    }

    private void put(NavigableMap<String, byte[]> files, String name, String text) {
        files.put(release.id() + "/" + name, text.getBytes(StandardCharsets.UTF_8));
    }
}
