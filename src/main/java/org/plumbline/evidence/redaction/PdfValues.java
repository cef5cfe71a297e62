package org.plumbline.evidence.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Copies of what only colours and shapes are made of: each dictionary with the entries that painting needs (ISO 32000-1, the tables
 * named) and no others, each stream unpacked and packed anew, so that bytes behind its end stay behind.
 */
final class PdfValues {
    /** Nothing that is drawn is nested so deep; a circle is. */
    private static final int DEEPEST = 40;

    private final PDDocument made;
    private int depth;

    PdfValues(PDDocument made) {
        this.made = made;
    }

    /** Copies a value, or leaves it out. */
    @FunctionalInterface
    interface Copier {
        @Nullable
        COSBase copy(COSBase value) throws IOException;
    }

    /** Copies the entries that are named, each in its way. */
    void fill(COSDictionary to, COSDictionary from, Map<String, Copier> entries) throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("circular");
        }
        for (Map.Entry<String, Copier> entry : entries.entrySet()) {
            COSBase value = from.getDictionaryObject(entry.getKey());
            COSBase copy = value == null ? null : entry.getValue().copy(value);
            if (copy != null) {
                to.setItem(entry.getKey(), copy);
            }
        }
        depth--;
    }

    private @Nullable COSBase dictionary(COSBase value, Map<String, Copier> entries) throws IOException {
        if (value instanceof COSStream stream) {
            return stream(stream, entries, bytes(stream));
        }
        if (!(value instanceof COSDictionary from)) {
            return null;
        }
        COSDictionary to = new COSDictionary();
        fill(to, from, entries);
        return to;
    }

    /** A new stream of these bytes. */
    COSStream stream(COSDictionary from, Map<String, Copier> entries, byte[] bytes) throws IOException {
        COSStream to = made.getDocument().createCOSStream();
        fill(to, from, entries);
        write(to, bytes);
        return to;
    }

    static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Numbers, names, true and false, and lists of them. */
    static @Nullable COSBase plain(COSBase value) throws IOException {
        return plain(value, 0);
    }

    private static @Nullable COSBase plain(COSBase value, int deep) throws IOException {
        if (deep > DEEPEST) {
            throw new IOException("circular");
        }
        if (value instanceof COSNumber || value instanceof COSName || value instanceof COSBoolean) {
            return value;
        }
        if (!(value instanceof COSArray array)) {
            return null;
        }
        COSArray copy = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            COSBase element = array.getObject(i);
            COSBase one = element == null ? null : plain(element, deep + 1);
            if (one != null) {
                copy.add(one);
            }
        }
        return copy;
    }

    private static @Nullable COSBase text(COSBase value) {
        return value instanceof COSString string ? new COSString(string.getBytes()) : null;
    }

    private static Map<String, Copier> plain(String... keys) {
        return Arrays.stream(keys).collect(java.util.stream.Collectors.toMap(key -> key, key -> PdfValues::plain));
    }

    private static Map<String, Copier> and(Map<String, Copier> some, Map<String, Copier> more) {
        Map<String, Copier> both = new java.util.TreeMap<>(some);
        both.putAll(more);
        return both;
    }

    /** Tables 38 to 41. A calculator's remarks compute nothing. */
    @Nullable
    COSBase function(COSBase value) throws IOException {
        if (value instanceof COSArray functions) {
            return each(functions, this::function);
        }
        Map<String, Copier> entries = and(
                plain(
                        "FunctionType",
                        "Domain",
                        "Range",
                        "Size",
                        "BitsPerSample",
                        "Order",
                        "Encode",
                        "Decode",
                        "C0",
                        "C1",
                        "N",
                        "Bounds"),
                Map.of("Functions", this::function));
        if (value instanceof COSStream stream && stream.getInt("FunctionType") == 4) {
            return stream(stream, entries, withoutRemarks(bytes(stream)));
        }
        return value instanceof COSName ? value : dictionary(value, entries);
    }

    private static byte[] withoutRemarks(byte[] program) {
        return new String(program, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceAll("%[^\r\n]*", "")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private COSArray each(COSArray from, Copier copier) throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("circular");
        }
        COSArray to = new COSArray();
        for (int i = 0; i < from.size(); i++) {
            COSBase element = from.getObject(i);
            COSBase copy = element == null ? null : copier.copy(element);
            if (copy != null) {
                to.add(copy);
            }
        }
        depth--;
        return to;
    }

    /** A colour space: 8.6. The list of a {@code DeviceN} space ends before what only describes its colours. */
    @Nullable
    COSBase colour(COSBase value) throws IOException {
        if (!(value instanceof COSArray array) || array.size() == 0) {
            return value instanceof COSName ? value : null;
        }
        if (!(array.getObject(0) instanceof COSName family)) {
            return null;
        }
        return switch (family.getName()) {
            case "ICCBased" ->
                each(
                        array,
                        part -> part instanceof COSStream profile
                                ? dictionary(profile, and(plain("N", "Range"), Map.of("Alternate", this::colour)))
                                : plain(part));
            case "CalGray", "CalRGB", "Lab" ->
                each(
                        array,
                        part -> part instanceof COSDictionary
                                ? dictionary(part, plain("WhitePoint", "BlackPoint", "Gamma", "Matrix", "Range"))
                                : plain(part));
            case "Indexed", "I" -> each(array, this::indexedPart);
            case "Separation", "DeviceN" -> tint(array);
            case "Pattern" -> each(array, this::colour);
            default -> array.size() == 1 ? plain(array) : null;
        };
    }

    private @Nullable COSBase indexedPart(COSBase part) throws IOException {
        return switch (part) {
            case COSString table -> text(table);
            case COSStream table -> dictionary(table, Map.of());
            case COSArray base -> colour(base);
            default -> plain(part);
        };
    }

    /** The names of the inks, the space that stands for them, and how (8.6.6.4, 8.6.6.5). */
    private @Nullable COSBase tint(COSArray array) throws IOException {
        if (array.size() < 4
                || array.getObject(1) == null
                || array.getObject(2) == null
                || array.getObject(3) == null) {
            return null;
        }
        COSBase inks = plain(array.getObject(1));
        COSBase instead = colour(array.getObject(2));
        COSBase how = function(array.getObject(3));
        if (inks == null || instead == null || how == null) {
            return null;
        }
        COSArray copy = new COSArray();
        copy.add(array.getObject(0));
        copy.add(inks);
        copy.add(instead);
        copy.add(how);
        return copy;
    }

    /** Tables 78 to 84. */
    @Nullable
    COSBase shading(COSBase value) throws IOException {
        return dictionary(
                value,
                and(
                        plain(
                                "ShadingType",
                                "Background",
                                "BBox",
                                "AntiAlias",
                                "Coords",
                                "Domain",
                                "Extend",
                                "Matrix",
                                "BitsPerCoordinate",
                                "BitsPerComponent",
                                "BitsPerFlag",
                                "Decode",
                                "VerticesPerRow"),
                        Map.of("ColorSpace", this::colour, "Function", this::function)));
    }

    /** Table 147, of a form: its colours are mixed by themselves. */
    @Nullable
    COSBase group(COSBase value) throws IOException {
        return dictionary(value, and(plain("Type", "S", "I", "K"), Map.of("CS", this::colour)));
    }

    /** Table 116. */
    @Nullable
    COSBase systemInfo(COSBase value) throws IOException {
        return dictionary(
                value, and(plain("Supplement"), Map.of("Registry", PdfValues::text, "Ordering", PdfValues::text)));
    }

    /** A CMap: 9.7.5.3 and 9.10.3. */
    @Nullable
    COSBase characterMap(COSBase value) throws IOException {
        return value instanceof COSName
                ? value
                : dictionary(
                        value,
                        and(
                                plain("Type", "CMapName", "WMode"),
                                Map.of("CIDSystemInfo", this::systemInfo, "UseCMap", this::characterMap)));
    }

    /** Which shape a letter has: a name or a table of two bytes a letter (9.7.4.2). */
    @Nullable
    COSBase shapeNumbers(COSBase value) throws IOException {
        return value instanceof COSName ? value : dictionary(value, Map.of());
    }

    /** Table 122, with the program of the font and without what only tells its family or its letters. */
    @Nullable
    COSBase descriptor(COSBase value) throws IOException {
        Copier program = file ->
                file instanceof COSStream ? dictionary(file, plain("Length1", "Length2", "Length3", "Subtype")) : null;
        return dictionary(
                value,
                and(
                        plain(
                                "Type",
                                "FontName",
                                "FontWeight",
                                "Flags",
                                "FontBBox",
                                "ItalicAngle",
                                "Ascent",
                                "Descent",
                                "Leading",
                                "CapHeight",
                                "XHeight",
                                "StemV",
                                "StemH",
                                "AvgWidth",
                                "MaxWidth",
                                "MissingWidth"),
                        Map.of("FontFile", program, "FontFile2", program, "FontFile3", program)));
    }

    static final List<String> FONT_NUMBERS = List.of(
            "Type",
            "Subtype",
            "BaseFont",
            "FirstChar",
            "LastChar",
            "Widths",
            "DW",
            "W",
            "DW2",
            "W2",
            "FontBBox",
            "FontMatrix");
}
