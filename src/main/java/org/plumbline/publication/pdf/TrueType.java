package org.plumbline.publication.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The outlines and advances of a TrueType font, read from its tables (OpenType 1.9). For fonts of ours only: a broken one throws
 * {@link IllegalArgumentException} or {@link IndexOutOfBoundsException}. Lengths are in units of the em.
 */
final class TrueType {
    private static final int ENTRY = 16;
    /** A glyph begins with the number of its contours and its box. */
    private static final int GLYPH_HEADER = 10;

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int TWO_BY_TWO = 0x0080;
    private static final int INSTRUCTIONS = 0x0100;

    private record Range(int offset, int length) {}

    private final ByteBuffer bytes;
    private final Map<String, Range> tables = new HashMap<>();

    TrueType(byte[] file) {
        bytes = ByteBuffer.wrap(file);
        int count = bytes.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + ENTRY * i;
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Range(bytes.getInt(entry + 8), bytes.getInt(entry + 12)));
        }
    }

    /** The box of a glyph, or of all. */
    record Box(int left, int bottom, int right, int top) {
        Box moved(int x, int y) {
            return new Box(left + x, bottom + y, right + x, top + y);
        }

        /** Nothing of it lies outside of what this gives. */
        Box scaled(double by) {
            return new Box(
                    (int) Math.floor(left * by), (int) Math.floor(bottom * by), (int) Math.ceil(right * by), (int)
                            Math.ceil(top * by));
        }

        Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(bottom, other.bottom),
                    Math.max(right, other.right),
                    Math.max(top, other.top));
        }
    }

    int unitsPerEm() {
        return Short.toUnsignedInt(bytes.getShort(at("head") + 18));
    }

    /** The most points that a glyph of one contour after another has. */
    int points() {
        return Short.toUnsignedInt(bytes.getShort(at("maxp") + 6));
    }

    Box box() {
        return boxAt(at("head") + 36);
    }

    int ascent() {
        return bytes.getShort(at("hhea") + 4);
    }

    /** Below the base line, so negative. */
    int descent() {
        return bytes.getShort(at("hhea") + 6);
    }

    int advance(int glyph) {
        int measured = Short.toUnsignedInt(bytes.getShort(at("hhea") + 34));
        return Short.toUnsignedInt(bytes.getShort(at("hmtx") + 4 * Math.min(glyph, measured - 1)));
    }

    boolean isEmpty(int glyph) {
        return range(glyph).length() == 0;
    }

    /** Of a glyph that is not empty. */
    Box box(int glyph) {
        return boxAt(range(glyph).offset() + 2);
    }

    /** The glyphs that this one is put together from; none for one that has contours of its own. */
    List<Integer> parts(int glyph) {
        return components(glyph).stream()
                .map(part -> Short.toUnsignedInt(bytes.getShort(part + 2)))
                .toList();
    }

    /** The outline of a glyph without its hints; the parts of a composed one get new numbers. */
    byte[] outline(int glyph, IntUnaryOperator renumbered) {
        Range range = range(glyph);
        if (range.length() == 0) {
            return new byte[0];
        }
        int contours = bytes.getShort(range.offset());
        return contours < 0 ? composed(glyph, range, renumbered) : simple(range, contours);
    }

    private byte[] simple(Range range, int contours) {
        int hints = range.offset() + GLYPH_HEADER + 2 * contours;
        int points = hints + 2 + Short.toUnsignedInt(bytes.getShort(hints));
        int end = range.offset() + range.length();
        ByteBuffer out = ByteBuffer.allocate(hints - range.offset() + 2 + end - points);
        out.put(bytes.array(), range.offset(), hints - range.offset());
        out.putShort((short) 0);
        out.put(bytes.array(), points, end - points);
        return out.array();
    }

    private byte[] composed(int glyph, Range range, IntUnaryOperator renumbered) {
        List<Integer> parts = components(glyph);
        int end = parts.getLast() + size(parts.getLast());
        byte[] copy = Arrays.copyOfRange(bytes.array(), range.offset(), end);
        ByteBuffer out = ByteBuffer.wrap(copy);
        for (int part : parts) {
            int at = part - range.offset();
            out.putShort(at, (short) (out.getShort(at) & ~INSTRUCTIONS));
            out.putShort(at + 2, (short) renumbered.applyAsInt(Short.toUnsignedInt(out.getShort(at + 2))));
        }
        return copy;
    }

    private List<Integer> components(int glyph) {
        Range range = range(glyph);
        List<Integer> parts = new ArrayList<>();
        if (range.length() == 0 || bytes.getShort(range.offset()) >= 0) {
            return parts;
        }
        int part = range.offset() + GLYPH_HEADER;
        parts.add(part);
        while ((bytes.getShort(part) & MORE) != 0) {
            part += size(part);
            parts.add(part);
        }
        return parts;
    }

    private int size(int part) {
        int flags = bytes.getShort(part);
        int size = 4 + ((flags & WORDS) != 0 ? 4 : 2);
        if ((flags & SCALE) != 0) {
            return size + 2;
        }
        if ((flags & TWO_SCALES) != 0) {
            return size + 4;
        }
        return (flags & TWO_BY_TWO) != 0 ? size + 8 : size;
    }

    private Box boxAt(int at) {
        return new Box(bytes.getShort(at), bytes.getShort(at + 2), bytes.getShort(at + 4), bytes.getShort(at + 6));
    }

    private Range range(int glyph) {
        int start = location(glyph);
        return new Range(at("glyf") + start, location(glyph + 1) - start);
    }

    private int location(int glyph) {
        boolean wide = bytes.getShort(at("head") + 50) != 0;
        return wide
                ? bytes.getInt(at("loca") + 4 * glyph)
                : 2 * Short.toUnsignedInt(bytes.getShort(at("loca") + 2 * glyph));
    }

    private int at(String table) {
        Range range = tables.get(table);
        if (range == null) {
            throw new IllegalArgumentException("the font has no table " + table);
        }
        return range.offset();
    }
}
