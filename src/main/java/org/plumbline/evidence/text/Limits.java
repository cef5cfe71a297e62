package org.plumbline.evidence.text;

import java.time.Duration;

/**
 * How far reading a file may go. What goes further is refused.
 *
 * @param time for one document, and again for each page that is made a picture and each that is recognised
 * @param megabytes heap of the process that reads, in MiB
 * @param bytes of the file, and of all that an archive such as DOCX unpacks to
 * @param characters of text, UTF-16 units
 * @param pages of a PDF
 * @param recognisedPages of a PDF that have no text layer
 * @param pixels of a picture
 */
public record Limits(
        Duration time, int megabytes, long bytes, int characters, int pages, int recognisedPages, long pixels) {
    /** A minute, 512 MiB, files of 200 MiB, 20 million characters, 20,000 pages, 300 of them recognised, 60 million pixels. */
    public static final Limits USUAL =
            new Limits(Duration.ofMinutes(1), 512, 200L << 20, 20_000_000, 20_000, 300, 60_000_000);

    public Limits {
        if (!time.isPositive() || megabytes < 32 || bytes < 1 || characters < 1 || pages < 1 || pixels < 1) {
            throw new IllegalArgumentException(
                    "a limit that lets nothing through: " + time + ", " + megabytes + " MiB, " + bytes + " bytes, "
                            + characters + " characters, " + pages + " pages, " + pixels + " pixels");
        }
    }

    public Limits within(Duration shorter) {
        return new Limits(shorter, megabytes, bytes, characters, pages, recognisedPages, pixels);
    }
}
