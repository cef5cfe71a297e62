package org.plumbline.publication.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as phones and programs make them, with what they tell beside what is seen. */
public final class SamplePictures {
    /** Stands in every place that a picture's file has for words. */
    public static final String SECRET = "Daw Source, 16.8661 N";

    private SamplePictures() {}

    /** Red, green, blue, white, a quarter each, in the order of reading. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        graphics.dispose();
        return picture;
    }

    static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A photograph of a phone: who took it and where (Exif), a comment, and bytes behind its end. */
    public static byte[] photograph(int width, int height, int turn) {
        byte[] plain = written(quarters(width, height), "jpeg");
        byte[] secret = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3); // entries: orientation, artist, place
        entry(tiff, 0x0112, 3, 1, turn << 16);
        entry(tiff, 0x013b, 2, secret.length, 50);
        entry(tiff, 0x8825, 4, 1, 50 + secret.length);
        tiff.putInt(0).put(secret);
        tiff.putShort((short) 1);
        entry(tiff, 0x0001, 2, 2, 'N' << 24);
        tiff.putInt(0);
        byte[] exif = Arrays.copyOf(tiff.array(), tiff.position());
        byte[] comment = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + comment.length * 2 + 16);
        out.put(plain, 0, 2);
        out.putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
        out.putShort((short) 0xfffe).putShort((short) (comment.length + 2)).put(comment);
        out.put(plain, 2, plain.length - 2).put(comment);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A drawing with words beside it and behind its end. */
    public static byte[] drawing(BufferedImage picture) {
        byte[] plain = written(picture, "png");
        byte[] text = chunk("tEXt", ("Author\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        byte[] behind = SECRET.getBytes(StandardCharsets.US_ASCII);
        int head = 8 + 25; // the signature and IHDR
        return ByteBuffer.allocate(plain.length + text.length + behind.length)
                .put(plain, 0, head)
                .put(text)
                .put(plain, head, plain.length - head)
                .put(behind)
                .array();
    }

    /** A few bytes that say they are so wide and high. */
    public static byte[] bomb(int width, int height) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[100]);
        deflater.finish();
        byte[] deflated = new byte[100];
        byte[] few = Arrays.copyOf(deflated, deflater.deflate(deflated));
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return ByteBuffer.allocate(8 + 25 + 12 + few.length + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .put(chunk("IHDR", head))
                .put(chunk("IDAT", few))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    static byte[] chunk(String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
