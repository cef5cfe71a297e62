package org.plumbline.publication.site;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;

/** The pages of one edition beside its text: evidence, claims, corrections, search; by their paths in the publication's folder. */
record TrailPages(Release release, Trail trail, Language language, Around around) {
    /** Makes what stands around a page. */
    interface Around {
        /**
         * A frame.
         *
         * @param up the way from the page to the publication's folder, empty or {@code ../}
         * @param page the name of the page's file, up to its language
         */
        Frame frame(String up, String page, String title);
    }

    SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        Messages messages = Messages.in(language);
        beside(pages, "claims", new ClaimsPage(release, trail, language, messages)::set);
        beside(pages, "corrections", new CorrectionsPage(release, trail, language, messages)::set);
        beside(pages, "evidence", new EvidenceOverview(release, trail, language)::set);
        SearchPage search = new SearchPage(release, trail, language);
        pages.put(
                "search." + language.code() + ".html",
                around.frame("", "search.", messages.say("site.nav.search"))
                        .page(Frame.Head.NONE, search::set, SearchPage.SCRIPT));
        for (Entity entity : trail.pages()) {
            EvidencePage page = new EvidencePage(release, trail, language, entity);
            String name = FileName.of(entity.id()) + ".";
            pages.put(
                    "evidence/" + name + language.code() + ".html",
                    around.frame("../", name, page.title()).page(Frame.Head.NONE, page::set));
        }
        return pages;
    }

    private void beside(SortedMap<String, String> pages, String name, Consumer<Markup> body) {
        pages.put(
                name + "." + language.code() + ".html",
                around.frame("", name + ".", Messages.in(language).say("site.nav." + name))
                        .page(Frame.Head.NONE, body));
    }
}
