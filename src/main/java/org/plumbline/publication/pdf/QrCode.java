package org.plumbline.publication.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a drawing in a page. */
public final class QrCode {
    /** The empty border that a reader needs, in modules. */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * An {@code svg} element with one path; a module is 1 unit.
     *
     * @param text what a reader gets, in UTF-8
     * @param alt what a person hears instead
     * @throws IllegalArgumentException if the text is longer than a code can hold
     */
    public static String svg(String text, String alt) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = modules.getWidth() + 2 * QUIET;
        String said = alt.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" width=\"96\" height=\"96\" viewBox=\"0 0 " + size
                + " "
                + size + "\" role=\"img\" alt=\"" + said + "\" aria-label=\"" + said + "\"><path fill=\"#000\" d=\""
                + path
                + "\"/></svg>";
    }
}
