package org.plumbline.evidence.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;

/** Collects the details of one item; what nobody gives is marked with the reason given at the beginning. */
final class Details {
    private final Map<Detail, Known> known = new EnumMap<>(Detail.class);

    /** @param because the key of the reason for all details that are not put in later */
    Details(Purpose purpose, String because) {
        for (Detail detail : Detail.values()) {
            known.put(detail, new Known.NotObtained(because));
        }
        known.put(Detail.SOURCE, said(purpose.source()));
        known.put(Detail.CONTEXT, said(purpose.context()));
    }

    private static Known said(Optional<String> text) {
        return text.<Known>map(Known.Value::new).orElseGet(() -> new Known.NotObtained("not-given"));
    }

    Details put(Detail detail, String value) {
        known.put(detail, value.isEmpty() ? new Known.NotObtained("not-said") : new Known.Value(value));
        return this;
    }

    Details putAll(Map<Detail, Known> details) {
        known.putAll(details);
        return this;
    }

    Details obtained(Instant moment) {
        known.put(Detail.OBTAINED, time(moment));
        return this;
    }

    /** In UTC and whole seconds (RFC 3339). */
    static Known time(Instant moment) {
        return new Known.Value(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
    }

    Custody custody(String sha256, long size, String mediaType, Custody.Method method) {
        return new Custody(sha256, size, mediaType, method, known);
    }
}
