package org.plumbline.publication.site;

import java.util.Base64;
import org.plumbline.language.Phrase;

/**
 * A picture of a text, made anew from its pixels: nothing else of the author's file is in it. Its name tells only what is in it.
 *
 * @param ending of its file's name: {@code jpg} or {@code png}
 * @param width in pixels, at most {@link #WIDEST}
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Illustration(String ending, byte[] bytes, int width, int height) {
    /** In pixels; wider ones are made smaller. */
    public static final int WIDEST = 1600;

    /** The largest file that is read, in bytes. */
    public static final long LARGEST_FILE = 40_000_000;

    /** The most pixels that are read. */
    public static final long MOST_PIXELS = 40_000_000;

    /** What came of the author's file. */
    public sealed interface Result {
        record Made(Illustration illustration) implements Result {}

        /**
         * It cannot be published.
         *
         * @param why what to do about it stands under the same key with {@code .help}
         */
        record Refused(Phrase why) implements Result {}
    }

    /**
     * Makes a picture from an author's file (PNG, JPEG, GIF): turned as its camera says, on white, in sRGB, as JPEG if it was one, else as PNG. The same bytes give the same picture on the same Java.
     */
    public static Result of(byte[] file) {
        return PictureFile.read(file);
    }

    /** Where it lies, from the folder of its publication. */
    String path() {
        return "pictures/" + name() + "." + ending;
    }

    /** As an address that holds it whole (RFC 2397). */
    String data() {
        return "data:image/" + (ending.equals("jpg") ? "jpeg" : ending) + ";base64,"
                + Base64.getEncoder().encodeToString(bytes);
    }

    private String name() {
        return FileName.digest(bytes).substring(0, 32);
    }
}
