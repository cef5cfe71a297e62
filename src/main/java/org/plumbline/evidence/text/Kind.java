package org.plumbline.evidence.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file whose text is read. */
public enum Kind {
    HTML("text/html", "application/xhtml+xml"),
    PLAIN("text/plain"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    WEBP("image/webp");

    private final List<String> mediaTypes;

    Kind(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    public List<String> mediaTypes() {
        return mediaTypes;
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == TIFF || this == WEBP;
    }

    /** The kind of a media type (RFC 6838), whatever its parameters. */
    public static Optional<Kind> of(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaTypes.contains(bare))
                .findFirst();
    }

    /** Whether bytes that begin like this can be of this kind, by the marks that such files begin with. */
    boolean canBegin(byte[] head) {
        return switch (this) {
            case HTML, PLAIN -> !begins(head, "%PDF-") && !begins(head, "PK\3\4") && !begins(head, "\u0089PNG");
            // ISO 32000-1 annex H: readers accept the header anywhere in the first 1,024 bytes.
            case PDF -> new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
            case DOCX, ODT -> begins(head, "PK\3\4");
            case PNG -> begins(head, "\u0089PNG\r\n\u001a\n");
            case JPEG -> begins(head, "\u00ff\u00d8\u00ff");
            case TIFF -> begins(head, "II*\0") || begins(head, "MM\0*");
            case WEBP -> begins(head, "RIFF") && new String(head, StandardCharsets.ISO_8859_1).startsWith("WEBP", 8);
        };
    }

    private static boolean begins(byte[] head, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
