package org.plumbline.ledger;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * One value of one property of one entity, by one source. Two sources that say the same are two statements. Optional text
 * fields are empty, never null.
 *
 * @param schema the entity's schema, e.g. {@code Engagement}
 * @param property the schema's property, e.g. {@code present}, or the id of a measure, e.g. {@code civilians-killed}
 * @param value text; an id for references; EDTF for dates; a plain number or {@code low..high} for figures
 * @param language BCP 47 code of a text value, or empty
 * @param source id of the source that was read; empty only for the case's own vocabulary and links
 * @param originator id of who first said it, {@code unknown}, or empty: then the source's own originator
 * @param passage where in the source, or a short quotation; may be empty
 * @param from since when the value holds (EDTF), or empty
 * @param to until when the value holds (EDTF), or empty
 */
public record Statement(
        String entity,
        String schema,
        String property,
        String value,
        String language,
        String source,
        String originator,
        String passage,
        String from,
        String to,
        Bound bound,
        Modality modality)
        implements Serializable {
    /** A statement of the case's own: vocabulary, a link, a source's description. */
    public static Statement own(String entity, String schema, String property, String value) {
        return new Statement(entity, schema, property, value, "", "", "", "", "", "", Bound.EXACT, Modality.STATED);
    }

    /** A plain statement by a source. */
    public static Statement by(String source, String entity, String schema, String property, String value) {
        return new Statement(entity, schema, property, value, "", source, "", "", "", "", Bound.EXACT, Modality.STATED);
    }

    public Statement withLanguage(String newLanguage) {
        return new Statement(
                entity, schema, property, value, newLanguage, source, originator, passage, from, to, bound, modality);
    }

    public Statement withSource(String newSource, String newOriginator) {
        return new Statement(
                entity,
                schema,
                property,
                value,
                language,
                newSource,
                newOriginator,
                passage,
                from,
                to,
                bound,
                modality);
    }

    public Statement withBound(Bound newBound) {
        return new Statement(
                entity, schema, property, value, language, source, originator, passage, from, to, newBound, modality);
    }

    public Statement withModality(Modality newModality) {
        return new Statement(
                entity, schema, property, value, language, source, originator, passage, from, to, bound, newModality);
    }

    public Statement withPassage(String newPassage) {
        return new Statement(
                entity, schema, property, value, language, source, originator, newPassage, from, to, bound, modality);
    }

    public Statement withPeriod(String newFrom, String newTo) {
        return new Statement(
                entity,
                schema,
                property,
                value,
                language,
                source,
                originator,
                passage,
                newFrom,
                newTo,
                bound,
                modality);
    }

    /** The statement's own id: SHA-256, in hexadecimal, over all fields, each ended by a unit separator (U+001F). */
    public String id() {
        String all = String.join(
                "\u001f",
                entity,
                schema,
                property,
                value,
                language,
                source,
                originator,
                passage,
                from,
                to,
                bound.word(),
                modality.word(),
                "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The value as a day, if it is one. */
    public Optional<ImpreciseDate> date() {
        return ImpreciseDate.parse(value);
    }

    /** The value as a range of numbers under its bound, if it is a figure. {@code ?} is an unknown toll: zero or more. */
    public Optional<Interval> figure() {
        if (value.equals("?")) {
            return Optional.of(Interval.UNKNOWN_TOLL);
        }
        int dots = value.indexOf("..");
        String low = dots < 0 ? value : value.substring(0, dots);
        String high = dots < 0 ? value : value.substring(dots + 2);
        if (!isNumber(low) || !isNumber(high)) {
            return Optional.empty();
        }
        BigDecimal bottom = new BigDecimal(low);
        BigDecimal top = new BigDecimal(high);
        return bottom.compareTo(top) > 0 ? Optional.empty() : Optional.of(bound.around(bottom, top));
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && !text.endsWith(".");
    }
}
