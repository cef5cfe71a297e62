package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The list of all publications of a site. */
record IndexPage(List<Listed> publications, List<Language> languages, Language language, Messages messages) {
    private static final Frame.Head FEED =
            new Frame.Head("", Optional.empty(), List.of(new Frame.Link("feed.xml", "application/atom+xml")));

    String page() {
        List<Frame.Other> others = languages.stream()
                .filter(other -> other != language)
                .map(other -> new Frame.Other(other, "index." + other.code() + ".html"))
                .toList();
        return new Frame(language, messages.say("site.nav.index"), Style.OF_TOP, List.of(), others, "")
                .page(FEED, this::set);
    }

    private void set(Markup out) {
        out.open("main", "id", "main").element("h1", messages.say("site.nav.index"));
        if (publications.isEmpty()) {
            out.element("p", messages.say("site.index.none"));
        }
        publications.forEach(one -> publication(out, one));
        out.close().line();
    }

    private void publication(Markup out, Listed one) {
        Language shown = one.titles().containsKey(language)
                ? language
                : one.titles().keySet().iterator().next();
        out.open("section").open("h2");
        out.element("a", one.titles().getOrDefault(shown, one.id()), "href", address(one, shown), "lang", shown.code());
        out.close();
        List<String> line = new ArrayList<>();
        line.add(messages.say("site.index.dated", one.dated()));
        one.published().ifPresent(day -> line.add(messages.say("site.published", day)));
        if (one.draft()) {
            line.add(messages.say("site.index.draft"));
        } else {
            line.add(messages.say("site.version", one.version()));
        }
        out.open("p", "class", "dateline").text(String.join(" · ", line));
        for (Map.Entry<Language, String> other : one.titles().entrySet()) {
            String name = messages.say("site.language." + other.getKey().code());
            out.text(" · ")
                    .element(
                            "a",
                            name,
                            "aria-label",
                            name + ": " + other.getValue(),
                            "href",
                            address(one, other.getKey()),
                            "lang",
                            other.getKey().code(),
                            "hreflang",
                            other.getKey().code());
        }
        out.close();
        String summary = one.summary().getOrDefault(shown, "");
        if (!summary.isEmpty()) {
            out.element("p", summary, "lang", shown.code());
        }
        if (!one.corrections().isEmpty()) {
            out.open("ul");
            one.corrections()
                    .forEach(correction -> out.element(
                            "li",
                            messages.say("site.changed", correction.version(), correction.day(), correction.words())));
            out.close();
        }
        out.close().line();
    }

    static String address(Listed one, Language language) {
        return FileName.step(one.id()) + "/" + language.code() + ".html";
    }
}
