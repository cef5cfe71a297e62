package org.plumbline.publication.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The files of a site, by their paths. The same releases give the same bytes. */
public final class Site {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private Site() {}

    /**
     * All pages of some publications of one case.
     *
     * @param releases those that the site shows, in its order
     */
    public static SortedMap<String, byte[]> of(List<Release> releases) {
        Site site = new Site();
        Fonts.files().forEach((name, bytes) -> site.files.put("fonts/" + name, bytes));
        releases.forEach(site::add);
        return site.files;
    }

    private void add(Release release) {
        for (Language language : release.languages()) {
            ArticlePage page = new ArticlePage(release, language, id -> Optional.empty());
            Frame frame = frame(release, language, "");
            put(
                    release.id() + "/" + language.code() + ".html",
                    frame.page(new Frame.Head("", Optional.empty(), List.of()), page::set));
        }
    }

    /**
     * What stands around a page of a release.
     *
     * @param page the beginning of its file's name: empty for the text itself, else e.g. {@code claims.}
     */
    private Frame frame(Release release, Language language, String page) {
        Messages messages = Messages.in(language);
        List<Frame.Link> links = new ArrayList<>();
        links.add(new Frame.Link("../index." + language.code() + ".html", messages.say("site.nav.index")));
        links.add(new Frame.Link(language.code() + ".html", messages.say("site.nav.text")));
        List<Frame.Other> others = release.languages().stream()
                .filter(other -> other != language)
                .map(other -> new Frame.Other(other, page + other.code() + ".html"))
                .toList();
        return new Frame(language, release.title(language), Frame.style("../fonts"), links, others);
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
