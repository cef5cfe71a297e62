package org.plumbline.publication.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.publication.pdf.Face.Placed;
import org.plumbline.publication.pdf.TrueType.Box;

/**
 * A TrueType file with one composite glyph for each cluster, numbered like them, and behind those the outlines that they are put
 * together from, of however many fonts (OpenType 1.9, "glyf"). Without hints, which would not survive the move. Numbers only, no names:
 * what ISO 19005-2 6.2.11 asks of an embedded font.
 */
final class EmbeddedFont {
    private static final int COMPOSITE_HEADER = 10;
    private static final int COMPONENT = 8;
    private static final int SCALED_COMPONENT = 10;
    private static final int WORDS_AND_XY = 0x0003;
    private static final int SCALE = 0x0008;
    /** One, in numbers with 14 bits behind the point. */
    private static final int ONE = 0x4000;

    private static final int MORE = 0x0020;
    private static final int GLYPH_HEADER = 10;
    private static final int POINTS = 2000;

    private record Part(Face face, int id) {}

    /** An outline with its advance. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Outline(byte[] bytes, int advance) {
        int left() {
            return bytes.length < GLYPH_HEADER ? 0 : ByteBuffer.wrap(bytes).getShort(2);
        }

        Optional<Box> box() {
            if (bytes.length < GLYPH_HEADER) {
                return Optional.empty();
            }
            ByteBuffer in = ByteBuffer.wrap(bytes);
            return Optional.of(new Box(in.getShort(2), in.getShort(4), in.getShort(6), in.getShort(8)));
        }
    }

    private final Faces faces;
    private final List<ClusterGlyph> clusters;
    private final Map<Part, Integer> numbers = new LinkedHashMap<>();

    private EmbeddedFont(Faces faces, List<ClusterGlyph> clusters) {
        this.faces = faces;
        this.clusters = clusters;
    }

    static byte[] of(Faces faces, List<ClusterGlyph> clusters) {
        EmbeddedFont font = new EmbeddedFont(faces, clusters);
        font.numberParts();
        return font.file();
    }

    private void numberParts() {
        Deque<Part> open = new ArrayDeque<>();
        for (ClusterGlyph cluster : clusters) {
            cluster.shaped().glyphs().forEach(placed -> open.add(new Part(cluster.face(), placed.id())));
        }
        while (!open.isEmpty()) {
            Part part = open.remove();
            if (numbers.putIfAbsent(part, 1 + clusters.size() + numbers.size()) == null) {
                part.face().outlines().parts(part.id()).forEach(inner -> open.add(new Part(part.face(), inner)));
            }
        }
        if (1 + clusters.size() + numbers.size() > 0xFFFF) {
            throw new IllegalStateException("more glyphs than a font can hold");
        }
    }

    private byte[] file() {
        List<Outline> outlines = new ArrayList<>();
        outlines.add(new Outline(new byte[0], Faces.UNITS / 2));
        for (ClusterGlyph cluster : clusters) {
            outlines.add(new Outline(composite(cluster), cluster.advance()));
        }
        for (Part part : numbers.keySet()) {
            TrueType font = part.face().outlines();
            outlines.add(new Outline(
                    font.outline(part.id(), inner -> number(part.face(), inner)), font.advance(part.id())));
        }
        TreeMap<String, byte[]> tables = new TreeMap<>();
        ByteBuffer locations = ByteBuffer.allocate(4 * outlines.size() + 4);
        ByteBuffer metrics = ByteBuffer.allocate(4 * outlines.size());
        ByteBuffer glyphs = ByteBuffer.allocate(outlines.stream()
                .mapToInt(outline -> (outline.bytes().length + 3) / 4 * 4)
                .sum());
        for (Outline outline : outlines) {
            locations.putInt(glyphs.position());
            glyphs.put(outline.bytes()).position((glyphs.position() + 3) / 4 * 4);
            metrics.putShort((short) outline.advance()).putShort((short) outline.left());
        }
        locations.putInt(glyphs.position());
        tables.put("glyf", glyphs.array());
        tables.put("loca", locations.array());
        tables.put("hmtx", metrics.array());
        tables.put("head", head(outlines));
        tables.put("hhea", hhea(outlines));
        tables.put("maxp", maxp(outlines.size(), points()));
        return SfntWriter.file(tables);
    }

    private int number(Face face, int id) {
        Integer number = numbers.get(new Part(face, id));
        if (number == null) {
            throw new IllegalStateException("a part was not numbered");
        }
        return number;
    }

    private byte[] composite(ClusterGlyph cluster) {
        TrueType font = cluster.face().outlines();
        List<Placed> drawn = cluster.shaped().glyphs().stream()
                .filter(placed -> !font.isEmpty(placed.id()))
                .toList();
        Optional<Box> box = drawn.stream()
                .map(placed -> cluster.face().box(placed.id()).moved(placed.x(), placed.y()))
                .reduce(Box::with);
        if (box.isEmpty()) {
            return new byte[0];
        }
        int scale = ONE * Faces.UNITS / font.unitsPerEm();
        boolean scaled = scale != ONE;
        ByteBuffer out = ByteBuffer.allocate(COMPOSITE_HEADER + (scaled ? SCALED_COMPONENT : COMPONENT) * drawn.size());
        put(out.putShort((short) -1), box.get());
        for (int i = 0; i < drawn.size(); i++) {
            Placed placed = drawn.get(i);
            out.putShort((short) (WORDS_AND_XY | (scaled ? SCALE : 0) | (i + 1 < drawn.size() ? MORE : 0)))
                    .putShort((short) number(cluster.face(), placed.id()))
                    .putShort((short) placed.x())
                    .putShort((short) placed.y());
            if (scaled) {
                out.putShort((short) scale);
            }
        }
        return out.array();
    }

    private static byte[] head(List<Outline> outlines) {
        ByteBuffer head = ByteBuffer.allocate(54);
        head.putInt(0x00010000).putInt(0x00010000).putInt(0).putInt(0x5F0F3CF5);
        head.putShort((short) 0).putShort((short) Faces.UNITS);
        head.putLong(0).putLong(0);
        put(head, box(outlines));
        // style, smallest size, direction, offsets of 4 bytes, format of the outlines
        head.putShort((short) 0)
                .putShort((short) 6)
                .putShort((short) 2)
                .putShort((short) 1)
                .putShort((short) 0);
        return head.array();
    }

    private byte[] hhea(List<Outline> outlines) {
        Box box = box(outlines);
        ByteBuffer hhea = ByteBuffer.allocate(36);
        hhea.putInt(0x00010000);
        hhea.putShort((short) ascent(faces)).putShort((short) descent(faces)).putShort((short) 0);
        hhea.putShort((short) outlines.stream().mapToInt(Outline::advance).max().orElse(0));
        hhea.putShort((short) box.left()).putShort((short) 0).putShort((short) box.right());
        hhea.putShort((short) 1);
        return hhea.putShort(34, (short) outlines.size()).array();
    }

    /** The most that any of the fonts rises above the line. */
    static int ascent(Faces faces) {
        return faces.faces().stream()
                .mapToInt(face -> face.outlines().ascent())
                .max()
                .orElse(Faces.UNITS);
    }

    /** Negative: the most that any hangs below the line. */
    static int descent(Faces faces) {
        return faces.faces().stream()
                .mapToInt(face -> face.outlines().descent())
                .min()
                .orElse(0);
    }

    private int points() {
        return numbers.keySet().stream()
                .map(part -> part.face().outlines())
                .distinct()
                .mapToInt(TrueType::points)
                .reduce(POINTS, Math::max);
    }

    private static byte[] maxp(int glyphs, int points) {
        ByteBuffer maxp = ByteBuffer.allocate(32);
        maxp.putInt(0x00010000).putShort((short) glyphs);
        // points and contours of a simple and of a composite glyph, zones
        maxp.putShort((short) points)
                .putShort((short) 200)
                .putShort((short) 8000)
                .putShort((short) 800)
                .putShort((short) 1);
        // the parts of a composite glyph, and how deep they may lie
        return maxp.putShort(28, (short) 64).putShort(30, (short) 4).array();
    }

    private static Box box(List<Outline> outlines) {
        return outlines.stream()
                .map(Outline::box)
                .flatMap(Optional::stream)
                .reduce(Box::with)
                .orElse(new Box(0, 0, 0, 0));
    }

    private static void put(ByteBuffer out, Box box) {
        for (int side : Arrays.asList(box.left(), box.bottom(), box.right(), box.top())) {
            out.putShort((short) side);
        }
    }
}
