package org.plumbline.evidence.capture;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;

/**
 * Bytes that are kept and one act of custody of them, to be written into a web archive.
 *
 * @param bytes where they lie; their SHA-256 is that of the custody
 */
public record Kept(Custody custody, Path bytes) {
    /** The address it was asked for at; where there is none, its name by digest (RFC 6920). */
    String target() {
        return custody.value(Detail.ADDRESS)
                .map(address -> address.split("#", 2)[0])
                .orElseGet(() -> "ni:///sha-256;"
                        + java.util.Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(java.util.HexFormat.of().parseHex(custody.sha256())));
    }

    /**
     * The day, at its first moment in UTC: the second would tell whoever keeps the server who asked.
     *
     * @throws java.time.DateTimeException if the custody has no time by RFC 3339
     */
    Instant obtained() {
        return OffsetDateTime.parse(custody.value(Detail.OBTAINED).orElse(""))
                .toInstant()
                .truncatedTo(ChronoUnit.DAYS);
    }

    /** The status of the answer, if it came as one. */
    Optional<Integer> status() {
        return custody.value(Detail.STATUS)
                .filter(status -> status.matches("[1-5]\\d\\d"))
                .map(Integer::valueOf);
    }

    /** Whether these bytes are what an answer unpacked to; its archive record holds the answer as it was sent. */
    boolean isUnpacked() {
        return headers().stream().anyMatch(line -> line.startsWith("unpacked-from: "));
    }

    List<String> headers() {
        return custody.value(Detail.HEADERS).stream().flatMap(String::lines).toList();
    }
}
