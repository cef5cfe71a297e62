package org.plumbline.evidence.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.plumbline.evidence.text.Extraction;
import org.plumbline.evidence.text.Kind;
import org.plumbline.evidence.text.TextExtractor;

/**
 * Makes a file anew without given words, in memory, and searches what it made before it hands it out. Only what is known to be
 * harmless is carried over; everything else stays behind and is counted.
 */
public final class Redactor {
    /** Stands where words were, always the same, so that it does not tell how many letters they had. */
    public static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

    private final TextExtractor extractor;

    /** {@code extractor} reads the text of files that become plain text, and of what was made, to search it. */
    public Redactor(TextExtractor extractor) {
        this.extractor = extractor;
    }

    /** A file without the words and boxes of an order, or why there is none. */
    public Redaction redact(byte[] bytes, String mediaType, Order order) {
        Optional<Kind> kind = Kind.of(mediaType);
        if (kind.isEmpty()
                || (order.words().isEmpty()
                        && order.boxes().isEmpty()
                        && !kind.get().isPicture())) {
            return new Redaction.Refused(kind.isEmpty() ? Redaction.Reason.KIND : Redaction.Reason.NOTHING_FOUND);
        }
        Tally tally = new Tally(order.words().size());
        try {
            return order.form() == Order.Form.PLAIN_TEXT
                    ? plain(bytes, kind.get(), mediaType, order, tally)
                    : switch (kind.get()) {
                        case PLAIN, DOCX, ODT -> plain(bytes, kind.get(), mediaType, order, tally);
                        case HTML -> html(bytes, mediaType, order, tally);
                        case PDF -> pdf(bytes, order, tally);
                        case PNG, JPEG -> picture(bytes, kind.get(), order, tally);
                        case TIFF, WEBP -> new Redaction.Refused(Redaction.Reason.KIND);
                    };
        } catch (IOException broken) {
            return new Redaction.Refused(Redaction.Reason.UNREADABLE);
        }
    }

    private Redaction plain(byte[] bytes, Kind kind, String mediaType, Order order, Tally tally) throws IOException {
        if (!(extractor.extract(bytes, mediaType) instanceof Extraction.Read(var text))) {
            return new Redaction.Refused(Redaction.Reason.UNREADABLE);
        }
        if (kind == Kind.DOCX || kind == Kind.ODT) {
            OfficeParts.count(bytes, tally);
        } else if (kind != Kind.PLAIN) {
            tally.drop(Dropped.LAYOUT);
        }
        String left = Marked.without(text.text(), order.words(), tally);
        return checked(left.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", order, tally);
    }

    private Redaction html(byte[] bytes, String mediaType, Order order, Tally tally) throws IOException {
        if (!(extractor.extract(bytes, mediaType) instanceof Extraction.Read(var text))) {
            return new Redaction.Refused(Redaction.Reason.UNREADABLE);
        }
        String set = text.characterSet().orElseThrow().name();
        String made = HtmlRedaction.of(bytes, set, order.words(), tally);
        return checked(made.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", order, tally);
    }

    private Redaction pdf(byte[] bytes, Order order, Tally tally) throws IOException {
        // another process reads it first: what is too large or breaks a parser does not come further
        if (extractor.extract(bytes, "application/pdf") instanceof Extraction.Refused) {
            return new Redaction.Refused(Redaction.Reason.UNREADABLE);
        }
        try {
            PdfRedaction.Made made = PdfRedaction.of(bytes, order.words(), tally);
            if (made.pictures() > 0 && !order.picturesLookedAt()) {
                return new Redaction.Refused(Redaction.Reason.PICTURES);
            }
            return checked(made.bytes(), "application/pdf", order, tally);
        } catch (InvalidPasswordException locked) {
            return new Redaction.Refused(Redaction.Reason.UNREADABLE);
        }
    }

    private Redaction picture(byte[] bytes, Kind kind, Order order, Tally tally) throws IOException {
        if (order.boxes().isEmpty() && !order.words().isEmpty()) {
            return new Redaction.Refused(Redaction.Reason.PICTURES);
        }
        Optional<byte[]> drawn = PictureRedaction.of(bytes, kind, order.boxes(), tally);
        if (drawn.isEmpty()) {
            return new Redaction.Refused(Redaction.Reason.NOTHING_FOUND);
        }
        byte[] made = drawn.get();
        String mediaType = kind.mediaTypes().getFirst();
        return new Leak(order.words()).isIn(made, mediaType, extractor)
                ? new Redaction.Refused(Redaction.Reason.STILL_FOUND)
                : new Redaction.Redacted(made, mediaType, tally.places(), tally.dropped());
    }

    private Redaction checked(byte[] made, String mediaType, Order order, Tally tally) throws IOException {
        if (new Leak(order.words()).isIn(made, mediaType, extractor)) {
            return new Redaction.Refused(Redaction.Reason.STILL_FOUND);
        }
        return tally.isEmpty()
                ? new Redaction.Refused(Redaction.Reason.NOTHING_FOUND)
                : new Redaction.Redacted(made, mediaType, tally.places(), tally.dropped());
    }
}
