package org.plumbline.publication.site;

import java.util.regex.Pattern;
import org.plumbline.language.Language;

/**
 * The publication as entries of a BibTeX database (biblatex 3, {@code @misc}), in UTF-8: Burmese stands as it is, for biber and
 * XeTeX or LuaTeX. Every sign that TeX takes for its own is written as a command, braces too, since BibTeX counts them even behind a
 * backslash; so no title ends its field.
 */
final class Biblatex {
    /** Controls, and the signs that turn the order of what follows (Unicode TR 9). */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private Biblatex() {}

    static String text(Release release, Release.Status.Published published) {
        StringBuilder out = new StringBuilder();
        Release.Version latest = published.latest();
        Release.Version first = published.versions().getFirst();
        for (Language language : release.languages()) {
            out.append("@misc{").append(CslJson.key(release, language, latest)).append(",\n");
            field(out, "title", "{" + escaped(release.title(language)) + "}");
            release.of().publisher().ifPresent(name -> field(out, "author", "{" + escaped(name.in(language)) + "}"));
            field(out, "organization", "{" + escaped(release.of().name().in(language)) + "}");
            field(out, "date", SchemaOrg.day(latest).toString());
            if (latest.number() != first.number()) {
                field(out, "origdate", SchemaOrg.day(first).toString());
                field(out, "note", escaped(latest.correction()));
            }
            field(out, "version", String.valueOf(latest.number()));
            field(out, "language", language == Language.BURMESE ? "Burmese" : "english");
            field(out, "langid", language == Language.BURMESE ? "burmese" : "english");
            out.append("}\n");
        }
        return out.toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        UNSEEN.matcher(text).replaceAll(" ").strip().codePoints().forEach(sign -> {
            switch (sign) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '`' -> escaped.append("\\textasciigrave{}");
                case '-', '\'', ',', '<', '>' -> apart(escaped, sign);
                case '#', '$', '%', '&', '_' -> escaped.append('\\').appendCodePoint(sign);
                default -> escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }

    /** Of two such signs TeX makes one: a dash, a quotation mark. */
    private static void apart(StringBuilder escaped, int sign) {
        boolean again = !escaped.isEmpty() && escaped.charAt(escaped.length() - 1) == sign;
        escaped.append(again ? "{}" : "").appendCodePoint(sign);
    }
}
