package org.plumbline.publication.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The files of a site, by their paths. The same releases give the same bytes. */
public final class Site {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> seldomFonts = new TreeSet<>();
    private final Map<String, String> signOffs = new HashMap<>();

    private final Extras extras;

    private Site(Extras extras) {
        this.extras = extras;
    }

    /**
     * What is made only where it is asked for.
     *
     * @param cards labels of the claims that get a picture to be passed on
     * @param pdf whether a PDF of each edition lies beside its page
     * @param singleFile whether each edition is also one file, to be sent by a messenger
     */
    public record Extras(Set<String> cards, boolean pdf, boolean singleFile) {
        public static final Extras NONE = new Extras(Set.of(), false, false);

        public Extras {
            cards = Set.copyOf(cards);
        }

        /**
         * The same with the single files that a site already has, and, where no card was asked for, with the cards of those claims of which
         * it has one, in any language.
         *
         * @param standing the files that it has, by their paths in the site
         */
        public Extras with(Release release, Collection<String> standing) {
            boolean single = Arrays.stream(Language.values())
                    .anyMatch(language -> standing.contains(Site.singleFile(release.id(), language)));
            return new Extras(cards.isEmpty() ? pictured(release, standing) : cards, pdf, singleFile || single);
        }

        private static Set<String> pictured(Release release, Collection<String> standing) {
            return release.languages().stream()
                    .flatMap(language -> release.cards(language).stream())
                    .filter(card -> standing.contains(release.id() + "/" + PictureCard.file(card)))
                    .map(ClaimCard::label)
                    .collect(Collectors.toSet());
        }
    }

    /** The file with the whole text in it, by its path in the site. */
    private static String singleFile(String id, Language language) {
        return id + "/" + language.code() + ".single.html";
    }

    /** Where the picture cards of a publication lie, by its id. */
    public static String cards(String id) {
        return id + "/cards";
    }

    /**
     * All pages of some publications of one case.
     *
     * @param releases those that the site shows, in its order
     */
    public static SortedMap<String, byte[]> of(List<Release> releases) {
        return of(releases, List.of(), Extras.NONE);
    }

    /**
     * The same for a site that already has others.
     *
     * @param earlier the publications made earlier, for the lists; one of the same id as a release gives way to it
     */
    public static SortedMap<String, byte[]> of(List<Release> releases, List<Listed> earlier, Extras extras) {
        Site site = new Site(extras);
        releases.forEach(site::add);
        Set<String> anew = releases.stream().map(Release::id).collect(Collectors.toSet());
        site.lists(Stream.concat(
                        earlier.stream().filter(one -> !anew.contains(one.id())),
                        releases.stream().map(Listed::of))
                .sorted(Listed.ORDER)
                .toList());
        Fonts.files(site.seldomFonts).forEach((name, bytes) -> site.files.put("fonts/" + name, bytes));
        return site.files;
    }

    /** Only the pages of the texts, which people wait for while they write; the same as among all files. */
    public static SortedMap<String, byte[]> texts(List<Release> releases) {
        Site site = new Site(Extras.NONE);
        releases.forEach(release -> {
            Trail trail = Trail.of(release);
            Machine machine = new Machine(release);
            release.languages().forEach(language -> site.text(release, trail, machine, language));
        });
        return site.files;
    }

    /** The same on every page of an edition. */
    private String signOff(Release release, Language language) {
        return signOffs.computeIfAbsent(release.id() + "/" + language.code(), edition -> SignOff.of(release, language));
    }

    private void text(Release release, Trail trail, Machine machine, Language language) {
        ArticlePage page = new ArticlePage(release, language, trail.ways(language), Illustration::path);
        put(
                release.id() + "/" + language.code() + ".html",
                frame(release, language, "").page(machine.head(language, extras.cards()), page::set));
    }

    private void lists(List<Listed> publications) {
        List<Language> languages = publications.stream()
                .flatMap(one -> one.titles().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        for (Language language : languages) {
            put(
                    "index." + language.code() + ".html",
                    new IndexPage(publications, languages, language, Messages.in(language)).page());
        }
        Language first = languages.isEmpty() ? Language.ENGLISH : languages.getFirst();
        put("index.html", new IndexPage(publications, languages, first, Messages.in(first)).page());
        put("feed.xml", new Feed(publications, first).text());
        put(SiteList.NAME, SiteList.text(publications));
    }

    private void add(Release release) {
        Machine machine = new Machine(release);
        files.putAll(machine.files());
        if (!extras.cards().isEmpty()) {
            files.putAll(machine.pictures(extras.cards()));
        }
        release.illustrations().values().forEach(made -> files.put(release.id() + "/" + made.path(), made.bytes()));
        Trail trail = Trail.of(release);
        for (Language language : release.languages()) {
            text(release, trail, machine, language);
            if (extras.singleFile()) {
                singleFile(release, language);
            }
            new TrailPages(release, trail, language, around(release, language))
                    .pages()
                    .forEach((path, text) -> put(release.id() + "/" + path, text));
        }
    }

    /** The text with its cards, its fonts in it, and nothing that leads to another file. */
    private void singleFile(Release release, Language language) {
        ArticlePage page = new ArticlePage(release, language, id -> Optional.empty());
        Frame frame = new Frame(
                language,
                release.title(language),
                Fonts.inStyle(language),
                List.of(),
                List.of(),
                signOff(release, language));
        put(singleFile(release.id(), language), frame.page(Frame.Head.NONE, page::set));
    }

    /** Frames for the pages beside the text. */
    private TrailPages.Around around(Release release, Language language) {
        return (up, page, title) -> frame(release, language, page, up, title + " · " + release.title(language));
    }

    /**
     * What stands around a page of a release.
     *
     * @param page the beginning of its file's name: empty for the text itself, else e.g. {@code claims.}
     */
    private Frame frame(Release release, Language language, String page) {
        return frame(release, language, page, "", release.title(language));
    }

    /**
     * The same for a page that may lie deeper.
     *
     * @param up the way from the page to the publication's folder
     */
    private Frame frame(Release release, Language language, String page, String up, String title) {
        Messages messages = Messages.in(language);
        String html = "." + language.code() + ".html";
        List<Frame.Link> links = new ArrayList<>();
        links.add(new Frame.Link(up + "../index" + html, messages.say("site.nav.index")));
        links.add(new Frame.Link(up + language.code() + ".html", messages.say("site.nav.text"), page.isEmpty()));
        if (extras.pdf()) {
            links.add(new Frame.Link(up + language.code() + ".pdf", messages.say("site.nav.pdf")));
        }
        for (String other : List.of("claims", "evidence", "corrections", "search")) {
            links.add(new Frame.Link(
                    up + other + html, messages.say("site.nav." + other), up.isEmpty() && page.equals(other + ".")));
        }
        List<Frame.Other> others = release.languages().stream()
                .filter(other -> other != language)
                .map(other -> new Frame.Other(other, page + other.code() + ".html"))
                .toList();
        Style.Choice style = up.isEmpty() ? Style.ofPublication(language) : Style.BELOW_PUBLICATION;
        return new Frame(language, title, style, links, others, signOff(release, language));
    }

    private void put(String path, String text) {
        seldomFonts.addAll(Fonts.namedIn(text));
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
