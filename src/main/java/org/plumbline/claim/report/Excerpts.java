package org.plumbline.claim.report;

import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.claim.report.Diagnostic.Excerpt;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Place;

/** Cuts the stretch that is meant, and what surrounds it, out of a line of an edition, for display. */
final class Excerpts {
    private static final Pattern REFERENCE_LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\[[^\\[\\]]*\\]");
    private static final Pattern REST_OF_LINK = Pattern.compile("^\\]\\[[^\\[\\]]*\\]");
    private static final Pattern BEGINNING = Pattern.compile("^\\s*(#+|[-*+>]|\\d+\\.)?\\s*");

    private Excerpts() {}

    /** The bound span between what stands before and after it on its line, link markup taken out. */
    static Excerpt of(Binding binding) {
        String line = binding.line();
        int start = offset(line, binding.place().column());
        int end = binding.end().line() == binding.place().line()
                ? Math.max(start, offset(line, binding.end().column()))
                : line.length();
        String before = BEGINNING.matcher(line.substring(0, start)).replaceFirst("");
        String after = REST_OF_LINK.matcher(line.substring(end)).replaceFirst("");
        return new Excerpt(
                plain(before.endsWith("[") ? before.substring(0, before.length() - 1) : before),
                plain(line.substring(start, end)),
                plain(after));
    }

    /** A stretch of a line as it stands in its file; nothing if the line is not known. */
    static Optional<Excerpt> of(String line, Place place, Place end) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        int start = offset(line, place.column());
        int stop = end.line() == place.line() ? Math.max(start, offset(line, end.column())) : line.length();
        return Optional.of(new Excerpt(line.substring(0, start), line.substring(start, stop), line.substring(stop)));
    }

    private static String plain(String text) {
        return REFERENCE_LINK.matcher(text).replaceAll("$1");
    }

    /** Where a column, counted from 1 in code points, lies in the line; its end if the line is shorter. */
    private static int offset(String line, int column) {
        int wanted = Math.max(0, column - 1);
        return wanted >= line.codePointCount(0, line.length()) ? line.length() : line.offsetByCodePoints(0, wanted);
    }
}
