package org.plumbline.ledger.history;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;

/** How deeds stand in a history: the word of the act and its fields. A detail that was not obtained stands as {@code no-<detail>}. */
final class DeedNotation {
    private static final String MISSING = "no-";

    private DeedNotation() {}

    /** The word of a deed's act. */
    static String word(Deed deed) {
        return switch (deed) {
            case Deed.Captured captured -> "capture";
            case Deed.TextRead read -> "text";
            case Deed.TextRefused refused -> "no-text";
            case Deed.Sealed sealed -> "seal";
            case Deed.Destroyed destroyed -> "destroy";
            case Deed.Published published -> "publish";
        };
    }

    /** Its fields, in the order in which they are written; empty ones are left out. */
    static Map<String, String> fields(Deed deed) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (deed) {
            case Deed.Captured(Custody custody) -> put(fields, custody);
            case Deed.TextRead read -> {
                fields.put("capture", read.capture());
                fields.put("sha256", read.sha256());
                fields.put("unicode", read.unicode());
                fields.put("manner", read.manner());
                fields.put("tool", read.tool());
            }
            case Deed.TextRefused refused -> {
                fields.put("capture", refused.capture());
                fields.put("because", refused.because());
                fields.put("tool", refused.tool());
            }
            case Deed.Sealed sealed -> {
                fields.put("commitment", sealed.commitment());
                fields.put("kind", sealed.kind());
                fields.put("until", sealed.until().map(LocalDate::toString).orElse(""));
                fields.put("replaces", sealed.replaces());
            }
            case Deed.Destroyed destroyed -> fields.put("commitment", destroyed.commitment());
            case Deed.Published published -> {
                fields.put("publication", published.publication());
                fields.put("sha256", published.sha256());
            }
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static void put(Map<String, String> fields, Custody custody) {
        fields.put("sha256", custody.sha256());
        fields.put("size", Long.toString(custody.size()));
        fields.put("type", custody.mediaType());
        fields.put("method", custody.method().word());
        custody.details().forEach((detail, known) -> {
            switch (known) {
                case Known.Value(String text) -> fields.put(detail.word(), text);
                case Known.NotObtained(String because) -> fields.put(MISSING + detail.word(), because);
            }
        });
    }

    /**
     * The deed that an act with this word and these fields is.
     *
     * @param field gives the value of a field, empty where there is none
     * @return {@code null} if this is no deed, or a field that it needs is missing
     * @throws java.time.DateTimeException if a day cannot be read
     */
    static @Nullable Deed read(String word, UnaryOperator<String> field) {
        return switch (word) {
            case "capture" -> captured(field);
            case "text" ->
                isDigest(field, "capture") && isDigest(field, "sha256")
                        ? new Deed.TextRead(
                                field.apply("capture"),
                                field.apply("sha256"),
                                field.apply("unicode"),
                                field.apply("manner"),
                                field.apply("tool"))
                        : null;
            case "no-text" ->
                isDigest(field, "capture") && !field.apply("because").isEmpty()
                        ? new Deed.TextRefused(field.apply("capture"), field.apply("because"), field.apply("tool"))
                        : null;
            case "seal" ->
                isDigest(field, "commitment")
                        ? new Deed.Sealed(
                                field.apply("commitment"),
                                field.apply("kind"),
                                day(field.apply("until")),
                                field.apply("replaces"))
                        : null;
            case "destroy" -> isDigest(field, "commitment") ? new Deed.Destroyed(field.apply("commitment")) : null;
            case "publish" ->
                isDigest(field, "sha256") && !field.apply("publication").isEmpty()
                        ? new Deed.Published(field.apply("publication"), field.apply("sha256"))
                        : null;
            default -> null;
        };
    }

    private static @Nullable Deed captured(UnaryOperator<String> field) {
        Optional<Custody.Method> method = Custody.Method.named(field.apply("method"));
        long size = size(field.apply("size"));
        if (!isDigest(field, "sha256") || method.isEmpty() || size < 0) {
            return null;
        }
        Map<Detail, Known> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String value = field.apply(detail.word());
            String because = field.apply(MISSING + detail.word());
            if (value.isEmpty() == because.isEmpty()) {
                return null;
            }
            details.put(detail, value.isEmpty() ? new Known.NotObtained(because) : new Known.Value(value));
        }
        return new Deed.Captured(new Custody(field.apply("sha256"), size, field.apply("type"), method.get(), details));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static long size(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    /** A digest is also the name of a file: nothing else may stand there. */
    private static boolean isDigest(UnaryOperator<String> field, String key) {
        return field.apply(key).matches("[0-9a-f]{64}");
    }
}
