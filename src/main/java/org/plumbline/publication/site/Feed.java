package org.plumbline.publication.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/**
 * The feed of a site (Atom, RFC 4287): an entry for each version of each publication, in each of its languages. Its ids are made from
 * the ids of the publications, so that they stay when the site moves. Drafts are not in it. The author that each entry must have (section
 * 4.2.1) is who publishes it; where nobody said who, that stands there. The program is the feed's generator (section 4.2.4).
 */
record Feed(List<Listed> publications, Language first) {
    private record Entry(Listed of, Language language, int version, LocalDate day, String correction) {
        String id() {
            return urn("entry", of.id(), String.valueOf(version), language.code());
        }
    }

    String text() {
        List<Entry> entries = entries();
        Messages messages = Messages.in(first);
        Markup out = new Markup();
        out.made("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", first.code())
                .line();
        String oldest = entries.isEmpty() ? "" : entries.getLast().of().id();
        out.element("id", urn("feed", oldest)).line();
        out.element("title", messages.say("site.nav.index")).line();
        LocalDate latest =
                entries.isEmpty() ? LocalDate.EPOCH : entries.getFirst().day();
        out.element("updated", at(latest)).line();
        out.element("generator", "Plumbline").line();
        out.open("link", "rel", "self", "type", "application/atom+xml", "href", "feed.xml")
                .line();
        out.open("link", "rel", "alternate", "type", "text/html", "href", "index.html")
                .line();
        entries.forEach(entry -> entry(out, entry));
        return out.close().line().toString();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Listed one : publications) {
            one.published()
                    .ifPresent(day -> one.titles().keySet().forEach(language -> {
                        entries.add(new Entry(one, language, 1, day, ""));
                        one.corrections()
                                .forEach(later -> entries.add(
                                        new Entry(one, language, later.version(), later.day(), later.words())));
                    }));
        }
        entries.sort(Comparator.comparing(Entry::day)
                .thenComparingInt(Entry::version)
                .reversed()
                .thenComparing(entry -> entry.of().id())
                .thenComparing(Entry::language));
        return entries;
    }

    private static void entry(Markup out, Entry entry) {
        Messages messages = Messages.in(entry.language());
        String title =
                entry.of().titles().getOrDefault(entry.language(), entry.of().id());
        out.open("entry", "xml:lang", entry.language().code()).line();
        out.element("id", entry.id()).line();
        out.element(
                        "title",
                        entry.version() == 1
                                ? messages.say("site.feed.first", title)
                                : messages.say("site.feed.corrected", title, entry.version()))
                .line();
        out.element("updated", at(entry.day())).line();
        String publisher =
                entry.of().publisher().getOrDefault(entry.language(), messages.say("site.feed.publisher.unnamed"));
        out.open("author").element("name", publisher).close().line();
        out.open(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "hreflang",
                entry.language().code(),
                "href",
                IndexPage.address(entry.of(), entry.language()));
        String said = entry.correction().isEmpty()
                ? entry.of().summary().getOrDefault(entry.language(), "")
                : entry.correction();
        if (!said.isEmpty()) {
            out.line().element("summary", said);
        }
        out.line().close().line();
    }

    private static String at(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static String urn(String... parts) {
        byte[] digest = FileName.digest(String.join("\u001f", parts)).getBytes(StandardCharsets.US_ASCII);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(digest);
    }
}
