package org.plumbline.evidence.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.plumbline.evidence.text.Kind;
import org.plumbline.evidence.text.Limits;

/** A picture drawn anew from its pixels: nothing that stood beside them (EXIF, XMP, IPTC, texts, thumbnails) is carried over. */
final class PictureRedaction {
    private PictureRedaction() {}

    /**
     * The picture with the boxes black; nothing if one of them lies outside of it, and so would hide nothing.
     *
     * @throws IOException if it cannot be read or is too large
     */
    static Optional<byte[]> of(byte[] bytes, Kind kind, List<Order.Box> boxes, Tally tally) throws IOException {
        BufferedImage drawn = redrawn(read(bytes, kind), kind == Kind.JPEG);
        if (boxes.stream().anyMatch(box -> box.x() >= drawn.getWidth() || box.y() >= drawn.getHeight())) {
            return Optional.empty();
        }
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.BLACK);
        boxes.forEach(box -> graphics.fillRect(box.x(), box.y(), box.width(), box.height()));
        graphics.dispose();
        tally.drop(Dropped.PICTURE_METADATA);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn, kind == Kind.JPEG ? "jpeg" : "png", made)) {
            throw new IOException("no writer");
        }
        return Optional.of(made.toByteArray());
    }

    private static BufferedImage read(byte[] bytes, Kind kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > Limits.USUAL.pixels()) {
                throw new IOException("too large");
            }
            return reader.read(0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new IOException(broken); // what Java's readers throw at a broken file
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage redrawn(BufferedImage picture, boolean opaque) {
        BufferedImage drawn = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return drawn;
    }
}
