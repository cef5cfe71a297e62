package org.plumbline.publication.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes markup that is HTML and well-formed XML at once (HTML5, "polyglot"). Every text and every value is escaped; only what was
 * made here or by the picture room goes in as markup. Element names and attribute names are literals of this program.
 */
final class Markup {
    private static final Set<String> EMPTY = Set.of("meta", "link", "br", "hr", "img", "input", "col");

    /** What XML 1.0 (section 2.2) does not allow; and the signs that turn the order of what follows (Unicode TR 9). */
    private static final Pattern NOT_ALLOWED = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a value of null leaves its attribute out, an empty one stays
     */
    Markup open(String name, @org.jspecify.annotations.Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escaped(value)).append('"');
            }
        }
        if (EMPTY.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(name);
        }
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
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
        out.append(escaped(text));
        return this;
    }

    /** An element that holds nothing but text. */
    Markup element(String name, String text, @org.jspecify.annotations.Nullable String... attributes) {
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

    /** For text and for values between double quotation marks. */
    static String escaped(String text) {
        String allowed =
                NOT_ALLOWED.matcher(text).find() ? NOT_ALLOWED.matcher(text).replaceAll("\uFFFD") : text;
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
