package org.plumbline.publication.site;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Language;

/**
 * Writes markup that is HTML and well-formed XML at once (HTML5, "polyglot"). Every text and every value is escaped; only what was
 * made here or by the picture room goes in as markup. Element names and attribute names are literals of this program. Words that are
 * not in the language of what stands around them say so.
 */
final class Markup {
    private static final Set<String> EMPTY = Set.of("meta", "link", "br", "hr", "img", "input", "col");

    private static final char REPLACEMENT = '\uFFFD';

    /** Elements in which no other may stand. */
    private static final Set<String> ONLY_TEXT = Set.of("title", "style", "script", "option");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** The language within each open element; empty where none is said. */
    private final Deque<String> languages = new ArrayDeque<>();

    private final String around;

    /** Of no language until an element says one. */
    Markup() {
        this.around = "";
    }

    /** To stand within markup of this language. */
    Markup(Language language) {
        this.around = language.code();
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a value of null leaves its attribute out, an empty one stays
     */
    Markup open(String name, @org.jspecify.annotations.Nullable String... attributes) {
        String language = language();
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value, out);
                out.append('"');
                language = "lang".equals(attributes[i]) ? value : language;
            }
        }
        if (EMPTY.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(name);
            languages.push(language);
        }
        return this;
    }

    private String language() {
        return languages.isEmpty() ? around : languages.peek();
    }

    /** Closes the element that was opened last. */
    Markup close() {
        languages.poll();
        out.append("</")
                .append(Objects.requireNonNull(open.poll(), "nothing is open"))
                .append('>');
        return this;
    }

    /** A line break between blocks, for people who read the source. */
    Markup line() {
        out.append('\n');
        return this;
    }

    Markup text(String text) {
        String language = language();
        int at = 0;
        if (!language.isEmpty()
                && !ONLY_TEXT.contains(Objects.requireNonNullElse(open.peek(), ""))
                && !open.contains("svg")) {
            for (OtherLanguage other : OtherLanguage.in(text, language)) {
                escape(text.substring(at, other.span().start()), out);
                out.append("<span lang=\"").append(other.language()).append("\">");
                escape(other.span().of(text), out);
                out.append("</span>");
                at = other.span().end();
            }
        }
        escape(text.substring(at), out);
        return this;
    }

    /** An element that holds nothing but text. */
    Markup element(String name, String text, @org.jspecify.annotations.Nullable String... attributes) {
        boolean says = Arrays.asList(attributes).contains("lang");
        String language = language();
        Optional<String> other = says ? Optional.empty() : OtherLanguage.ofAll(text, language);
        if (other.isPresent()) {
            String[] more = Arrays.copyOf(attributes, attributes.length + 2);
            more[attributes.length] = "lang";
            more[attributes.length + 1] = other.get();
            return open(name, more).text(text).close();
        }
        return open(name, attributes).text(text).close();
    }

    /** Markup that was made by this program from escaped texts: a picture, a style sheet, a script. */
    Markup made(String markup) {
        out.append(markup);
        return this;
    }

    /** Whether all that was opened was closed. */
    boolean isComplete() {
        return open.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** The same text with a sign of replacement for whatever no page may hold. */
    static String allowed(String text) {
        int at = 0;
        while (at < text.length() && isAllowed(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text);
        for (; at < text.length(); at++) {
            if (!isAllowed(text, at)) {
                allowed.setCharAt(at, REPLACEMENT);
            }
        }
        return allowed.toString();
    }

    /**
     * Whether XML 1.0 (section 2.2) allows what stands there, and it does not turn the order of what follows (Unicode TR 9); half a pair
     * of surrogates is not.
     */
    private static boolean isAllowed(String text, int at) {
        char sign = text.charAt(at);
        if (sign < 0x7F) {
            return sign >= 0x20 || sign == '\t' || sign == '\n' || sign == '\r';
        }
        if (Character.isSurrogate(sign)) {
            return Character.isHighSurrogate(sign)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return sign > 0x9F
                && !(sign >= 0x202A && sign <= 0x202E)
                && !(sign >= 0x2066 && sign <= 0x2069)
                && sign < 0xFFFE;
    }

    /** For text and for values between double quotation marks. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&#39;");
                default -> to.append(isAllowed(text, i) ? sign : REPLACEMENT);
            }
        }
    }
}
