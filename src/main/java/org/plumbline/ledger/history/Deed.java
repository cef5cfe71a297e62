package org.plumbline.ledger.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.evidence.Custody;

/** Something done with evidence, as it stands in a history: never retracted, only followed by later deeds. */
public sealed interface Deed {
    /** Bytes were taken into custody; they lie in the archive under their digest. */
    record Captured(Custody custody) implements Deed {}

    /**
     * The text of a capture was read; it lies in the archive.
     *
     * @param capture the digest of the captured bytes
     * @param sha256 the digest of the text as it was read (UTF-8)
     * @param unicode the digest of the same text converted from Zawgyi to Unicode; empty where nothing was converted
     * @param manner {@code parsed}, {@code ocr}, or {@code parsed+ocr}
     * @param tool and version
     */
    record TextRead(String capture, String sha256, String unicode, String manner, String tool) implements Deed {}

    /**
     * The text of a capture could not be read, or it has none.
     *
     * @param because a key of a message
     */
    record TextRefused(String capture, String because, String tool) implements Deed {}

    /**
     * Something confidential was sealed: only a salted commitment to it stands here.
     *
     * @param kind {@code records}, {@code capture}, {@code text} or {@code network}
     * @param until the last day of an embargo; empty: confidential without end
     * @param replaces the commitment to an earlier version, which does not count any more, also if this one is destroyed; or empty
     */
    record Sealed(String commitment, String kind, Optional<LocalDate> until, String replaces) implements Deed {}

    /** The key of something sealed was destroyed, so that nobody can read it any more. */
    record Destroyed(String commitment) implements Deed {}

    /**
     * A publication was frozen.
     *
     * @param publication the name of its folder
     * @param sha256 the digest of the file that holds its frozen verdicts; a copy lies in the archive
     */
    record Published(String publication, String sha256) implements Deed {}

    /** The digests of the files that lie in the archive because of this deed. */
    default List<String> archived() {
        return switch (this) {
            case Captured(Custody custody) -> List.of(custody.sha256());
            case TextRead read ->
                Stream.of(read.sha256(), read.unicode())
                        .filter(digest -> !digest.isEmpty())
                        .toList();
            case Published published -> List.of(published.sha256());
            case TextRefused none -> List.of();
            case Sealed none -> List.of();
            case Destroyed none -> List.of();
        };
    }
}
