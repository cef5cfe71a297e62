package org.plumbline.publication.site;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.plumbline.language.Phrase;
import org.plumbline.publication.site.Illustration.Result;

/** An author's picture: looked at before it is read, read as pixels, and written anew. */
final class PictureFile {
    private static final float QUALITY = 0.85f;

    /** Exif 2.32, section 4.6.4 A: how the picture is turned. */
    private static final int AS_IT_IS = 1;

    private final byte[] file;
    private final PictureKind kind;

    private PictureFile(byte[] file, PictureKind kind) {
        this.file = file;
        this.kind = kind;
    }

    static Result read(byte[] file) {
        return switch (PictureKind.of(file)) {
            case PictureKind.Found.Other(Phrase why) -> new Result.Refused(why);
            case PictureKind.Found.Picture(PictureKind kind) -> new PictureFile(file, kind).made();
        };
    }

    private Result made() {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > Illustration.MOST_PIXELS) {
                return refused("publication.E205.large", width, height, Illustration.MOST_PIXELS / 1_000_000);
            }
            if (kind == PictureKind.GIF && reader.getNumImages(true) > 1) {
                return refused("publication.E205.moving");
            }
            return new Result.Made(illustration(reader.read(0)));
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | CMMException broken) {
            return refused("publication.E205.broken", kind.name()); // what Java's readers throw at a broken file
        } finally {
            reader.dispose();
        }
    }

    private static Result refused(String key, Object... found) {
        return new Result.Refused(Phrase.of(key, found));
    }

    private Illustration illustration(BufferedImage read) throws IOException {
        BufferedImage picture = narrowed(turned(onWhite(read, read.getWidth(), read.getHeight())));
        String ending = kind.isPhotograph() ? "jpg" : "png";
        return new Illustration(
                ending, kind.isPhotograph() ? jpeg(picture) : png(picture), picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage onWhite(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /** Halves it as long as it can, so that every pixel counts. */
    private static BufferedImage narrowed(BufferedImage picture) {
        BufferedImage narrow = picture;
        while (narrow.getWidth() > Illustration.WIDEST) {
            int width = Math.max(Illustration.WIDEST, (narrow.getWidth() + 1) / 2);
            int height = Math.max(1, Math.round((float) narrow.getHeight() * width / narrow.getWidth()));
            narrow = onWhite(narrow, width, height);
        }
        return narrow;
    }

    /** As its camera was held; that stands only beside the pixels, which is where nothing is kept of. */
    private BufferedImage turned(BufferedImage picture) {
        int turn = turn();
        if (turn == AS_IT_IS) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = turn >= 5;
        AffineTransform transform = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        BufferedImage drawn =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(picture, transform, null);
        graphics.dispose();
        return drawn;
    }

    private int turn() {
        try {
            return Optional.ofNullable(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .filter(exif -> exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION))
                    .map(PictureFile::turn)
                    .filter(turn -> turn >= AS_IT_IS && turn <= 8)
                    .orElse(AS_IT_IS);
        } catch (ImageProcessingException | IOException unreadable) {
            return AS_IT_IS;
        }
    }

    private static int turn(ExifIFD0Directory exif) {
        try {
            return exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (MetadataException none) {
            return AS_IT_IS;
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", made)) {
            throw new UncheckedIOException(new IOException("no writer of PNG"));
        }
        return made.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(made)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return made.toByteArray();
    }
}
