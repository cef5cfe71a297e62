package org.plumbline.publication.site;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.language.Span;

/**
 * Writes markup that is HTML and well-formed XML at once (HTML5, "polyglot"). Every text and every value is escaped; only what was
 * made here or by the picture room goes in as markup. Element names and attribute names are literals of this program. Words that are
 * not in the language of what stands around them say so.
 */
final class Markup {
    private static final Set<String> EMPTY = Set.of("meta", "link", "br", "hr", "img", "input", "col");

    /** Elements in which no other may stand. */
    private static final Set<String> ONLY_TEXT = Set.of("title", "style", "script", "option");

    /** What XML 1.0 (section 2.2) does not allow; and the signs that turn the order of what follows (Unicode TR 9). */
    private static final Pattern NOT_ALLOWED = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** The language within each open element; empty where none is said. */
    private final Deque<String> languages = new ArrayDeque<>();

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
                out.append(escaped(value)).append('"');
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
        return languages.isEmpty() ? "" : languages.peek();
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
        String around = language();
        int at = 0;
        if (!around.isEmpty()
                && !ONLY_TEXT.contains(Objects.requireNonNullElse(open.peek(), ""))
                && !open.contains("svg")) {
            for (Span other : OtherLanguage.in(text, around)) {
                out.append(escaped(text.substring(at, other.start())));
                out.append("<span lang=\"").append(OtherLanguage.on(around)).append("\">");
                out.append(escaped(other.of(text))).append("</span>");
                at = other.end();
            }
        }
        out.append(escaped(text.substring(at)));
        return this;
    }

    /** An element that holds nothing but text. */
    Markup element(String name, String text, @org.jspecify.annotations.Nullable String... attributes) {
        boolean says = Arrays.asList(attributes).contains("lang");
        String around = language();
        if (!says && !around.isEmpty() && OtherLanguage.isAll(text, around)) {
            String[] more = Arrays.copyOf(attributes, attributes.length + 2);
            more[attributes.length] = "lang";
            more[attributes.length + 1] = OtherLanguage.on(around);
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
        return NOT_ALLOWED.matcher(text).find() ? NOT_ALLOWED.matcher(text).replaceAll("\uFFFD") : text;
    }

    /** For text and for values between double quotation marks. */
    static String escaped(String text) {
        String allowed = allowed(text);
        StringBuilder escaped = new StringBuilder(allowed.length() + 16);
        for (int i = 0; i < allowed.length(); i++) {
            char sign = allowed.charAt(i);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }
}
