package org.plumbline.publication.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/**
 * What stands around every page: head, the way to other pages, the foot. A page asks nothing of anybody else: its style and script
 * stand in it and are named by their digests in its Content-Security-Policy (CSP level 3), so that nothing else runs.
 *
 * @param styles with the way to the fonts
 * @param signOff who looked at its claims; empty on a page of no publication
 */
record Frame(
        Language language, String title, Style.Choice styles, List<Link> links, List<Other> others, String signOff) {
    static final String SCRIPT = resource("page.js").strip();

    private static final String SCRIPT_DIGEST = digest(SCRIPT);

    /**
     * A page of the site.
     *
     * @param isHere whether it is the page that the link stands on
     */
    record Link(String address, String words, boolean isHere) {
        Link(String address, String words) {
            this(address, words, false);
        }
    }

    /** The same page in another language. */
    record Other(Language language, String address) {}

    /**
     * What a page adds to its head.
     *
     * @param social what is shown of it where it is passed on; without a description nothing is
     */
    record Head(String description, Optional<String> jsonLd, List<Link> alternates, Social social) {
        static final Head NONE = new Head("", Optional.empty(), List.of());

        Head(String description, Optional<String> jsonLd, List<Link> alternates) {
            this(description, jsonLd, alternates, Social.NONE);
        }
    }

    /**
     * What Open Graph (ogp.me) asks for beside title and description.
     *
     * @param site the name of the whole; empty for none
     * @param picture only where there is a picture card
     * @param address of the page, whole; only where the publisher said where the site will lie
     */
    record Social(String site, Optional<Picture> picture, Optional<String> address) {
        static final Social NONE = new Social("", Optional.empty(), Optional.empty());
    }

    /** A picture card: its address, whole where that of the page is, and its words for those who do not see it. */
    record Picture(String address, String alternative) {}

    /**
     * A whole page.
     *
     * @param body writes what stands between the navigation and the foot
     */
    String page(Head head, Consumer<Markup> body) {
        return page(head, body, "");
    }

    /**
     * The same for a page with a script of its own.
     *
     * @param script empty for none
     */
    String page(Head head, Consumer<Markup> body, String script) {
        Messages messages = Messages.in(language);
        Markup inside = new Markup(language);
        inside.element("a", messages.say("site.skip"), "class", "skip", "href", "#main")
                .open("header");
        navigation(inside, messages);
        inside.close().line();
        body.accept(inside);
        inside.open("footer");
        if (!signOff.isEmpty()) {
            inside.element("p", signOff, "class", "signoff");
        }
        inside.element("p", messages.say("site.foot"));
        inside.close().line().open("script").made(SCRIPT).close();
        if (!script.isEmpty()) {
            inside.line().open("script").made(script).close();
        }
        String written = inside.toString();
        Markup out = new Markup();
        out.made("<!DOCTYPE html>\n")
                .open(
                        "html",
                        "lang",
                        language.code(),
                        "xmlns",
                        "http://www.w3.org/1999/xhtml",
                        "data-close",
                        messages.say("site.close"));
        head(out, head, script, styles.forPage(written));
        out.open("body").made(written).close().close().line();
        return out.toString();
    }

    private void head(Markup out, Head head, String script, Style style) {
        out.open("head").line();
        out.open("meta", "charset", "utf-8").line();
        out.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(script, style))
                .line();
        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.open("meta", "name", "referrer", "content", "no-referrer").line();
        out.element("title", title).line();
        if (!head.description().isEmpty()) {
            out.open("meta", "name", "description", "content", head.description())
                    .line();
            out.open("meta", "property", "og:title", "content", title).line();
            out.open("meta", "property", "og:description", "content", head.description())
                    .line();
            out.open("meta", "property", "og:type", "content", "article").line();
            out.open("meta", "property", "og:locale", "content", language == Language.BURMESE ? "my_MM" : "en_GB")
                    .line();
            social(out, head.social());
        }
        others.forEach(other -> out.open(
                        "link", "rel", "alternate", "hreflang", other.language().code(), "href", other.address())
                .line());
        head.alternates()
                .forEach(link -> out.open("link", "rel", "alternate", "type", link.words(), "href", link.address())
                        .line());
        out.open("style").made(style.text()).close().line();
        head.jsonLd()
                .ifPresent(json -> out.open("script", "type", "application/ld+json")
                        .made(inScript(json))
                        .close()
                        .line());
        out.close().line();
    }

    private static void social(Markup out, Social social) {
        social.address().ifPresent(address -> {
            out.open("meta", "property", "og:url", "content", address).line();
            out.open("link", "rel", "canonical", "href", address).line();
        });
        if (!social.site().isEmpty()) {
            out.open("meta", "property", "og:site_name", "content", social.site())
                    .line();
        }
        social.picture().ifPresent(picture -> {
            out.open("meta", "property", "og:image", "content", picture.address())
                    .line();
            out.open("meta", "property", "og:image:alt", "content", picture.alternative())
                    .line();
        });
    }

    private void navigation(Markup out, Messages messages) {
        out.open("nav", "class", "top", "aria-label", messages.say("site.navigation"));
        links.forEach(link ->
                out.element("a", link.words(), "href", link.address(), "aria-current", link.isHere() ? "page" : null));
        if (!others.isEmpty()) {
            out.open("span", "class", "languages");
            out.element("span", messages.say("site.language." + language.code()), "aria-current", "page");
            others.forEach(other -> out.element(
                    "a",
                    messages.say("site.language." + other.language().code()),
                    "href",
                    other.address(),
                    "lang",
                    other.language().code(),
                    "hreflang",
                    other.language().code(),
                    "data-place",
                    ""));
            out.close();
        }
        out.close();
    }

    private static String policy(String script, Style style) {
        return "default-src 'none'; style-src " + style.digest() + "; script-src " + SCRIPT_DIGEST
                + (script.isEmpty() ? "" : " " + digest(script))
                + "; font-src 'self' file: data:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'";
    }

    /** JSON that no element can end: the signs of markup are written as escapes (RFC 8259, section 7). */
    static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Frame.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
