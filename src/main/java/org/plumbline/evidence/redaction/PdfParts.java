package org.plumbline.evidence.redaction;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes all anew that the content of pages paints with. What no operator of remaining content names, and every entry that painting does
 * not need, is not carried over, so that nothing stays in the file that nobody can see. The original is only read.
 */
final class PdfParts {
    private static final COSName MASK = COSName.getPDFName("SMask");
    private static final List<COSName> KINDS = List.of(
            COSName.XOBJECT, COSName.FONT, COSName.EXT_G_STATE, COSName.COLORSPACE, COSName.PATTERN, COSName.SHADING);

    private final List<String> words;
    private final PDDocument made;
    private final Tally tally;
    private final PdfValues values;
    private final PdfPictures redrawing;
    private final PdfFonts fonts;
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final Set<COSBase> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pictures;

    PdfParts(List<String> words, PDDocument made, Tally tally) {
        this.words = words;
        this.made = made;
        this.tally = tally;
        this.values = new PdfValues(made);
        this.redrawing = new PdfPictures(made, values, tally);
        this.fonts = new PdfFonts(this, values);
    }

    /**
     * Content without the letters of the words.
     *
     * @param resources what it paints with, and nothing else
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Edited(byte[] content, COSDictionary resources) {}

    int pictures() {
        return pictures;
    }

    /** Edits content. */
    Edited edited(PDContentStream content, @Nullable COSDictionary resources) throws IOException {
        COSDictionary own = resources == null ? new COSDictionary() : resources;
        PDResources named = new PDResources(own);
        ContentEditing editing =
                new ContentEditing(named, words, tally, (entries, data) -> redrawing.anew(entries, data, named));
        byte[] left = editing.edit(content);
        pictures += editing.pictures();
        COSDictionary needed = needed(own, editing.used());
        editing.drawn().forEach((name, picture) -> {
            COSDictionary objects = needed.getCOSDictionary(COSName.XOBJECT);
            if (objects == null) {
                objects = new COSDictionary();
                needed.setItem(COSName.XOBJECT, objects);
            }
            objects.setItem(name, picture);
        });
        fonts.show(editing.used().codes());
        return new Edited(left, needed);
    }

    /** To be called when all pages were gone through. */
    void finish() throws IOException {
        fonts.finish();
        listed.removeAll(painted);
        tally.drop(Dropped.UNUSED_PARTS, listed.size());
    }

    private COSDictionary needed(COSDictionary own, Used used) throws IOException {
        COSDictionary needed = new COSDictionary();
        for (COSName kind : KINDS) {
            COSDictionary all = own.getCOSDictionary(kind);
            COSDictionary left = new COSDictionary();
            for (COSName name : all == null ? Set.<COSName>of() : all.keySet()) {
                COSBase value = all.getDictionaryObject(name);
                if (value == null) {
                    continue;
                }
                listed.add(value);
                if (used.has(kind, name)) {
                    painted.add(value);
                    COSBase copy = copy(kind, value, own);
                    if (copy != null) {
                        left.setItem(name, copy);
                    }
                }
            }
            if (left.size() > 0) {
                needed.setItem(kind, left);
            }
        }
        return needed;
    }

    private @Nullable COSBase copy(COSName kind, COSBase value, COSDictionary own) throws IOException {
        return switch (kind.getName()) {
            case "XObject" -> object(value, own);
            case "Font" -> fonts.copy(value, own);
            case "ExtGState" -> state(value, own);
            case "Pattern" -> pattern(value, own);
            case "Shading" -> values.shading(value);
            default -> values.colour(value);
        };
    }

    private @Nullable COSBase object(COSBase value, COSDictionary own) throws IOException {
        if (!(value instanceof COSStream stream)) {
            return null;
        }
        if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return form(stream, own);
        }
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return null;
        }
        COSBase known = copies.get(stream);
        if (known != null) {
            return known;
        }
        pictures++;
        COSBase anew = redrawing.anew(stream);
        copies.put(stream, anew);
        return anew;
    }

    /** ISO 32000-1, Table 95. A form without resources has those of the content that paints it (7.8.3). */
    private COSBase form(COSStream form, COSDictionary inherited) throws IOException {
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        return painting(
                form,
                new PDFormXObject(form),
                own == null ? inherited : own,
                Map.of("Group", values::group),
                "Type",
                "Subtype",
                "FormType",
                "BBox",
                "Matrix");
    }

    private COSBase painting(
            COSStream original,
            PDContentStream content,
            COSDictionary resources,
            Map<String, PdfValues.Copier> more,
            String... plain)
            throws IOException {
        COSBase known = copies.get(original);
        if (known != null) {
            return known;
        }
        COSStream copy = made.getDocument().createCOSStream();
        copies.put(original, copy); // it may paint itself
        Map<String, PdfValues.Copier> entries = new TreeMap<>(more);
        for (String key : plain) {
            entries.put(key, PdfValues::plain);
        }
        values.fill(copy, original, entries);
        Edited edited = edited(content, resources);
        copy.setItem(COSName.RESOURCES, edited.resources());
        PdfValues.write(copy, edited.content());
        return copy;
    }

    /** Tables 75 and 76. */
    private @Nullable COSBase pattern(COSBase value, COSDictionary own) throws IOException {
        if (value instanceof COSStream stream && stream.getInt(COSName.PATTERN_TYPE) == 1) {
            COSDictionary resources = stream.getCOSDictionary(COSName.RESOURCES);
            return painting(
                    stream,
                    new PDTilingPattern(stream, null),
                    resources == null ? own : resources,
                    Map.of(),
                    "Type",
                    "PatternType",
                    "PaintType",
                    "TilingType",
                    "BBox",
                    "XStep",
                    "YStep",
                    "Matrix");
        }
        if (!(value instanceof COSDictionary pattern)) {
            return null;
        }
        COSDictionary copy = new COSDictionary();
        values.fill(
                copy,
                pattern,
                Map.of(
                        "Type",
                        PdfValues::plain,
                        "PatternType",
                        PdfValues::plain,
                        "Matrix",
                        PdfValues::plain,
                        "Shading",
                        values::shading,
                        "ExtGState",
                        state -> state(state, own)));
        return copy;
    }

    /** Table 58, without what only tells a printer how to mix its inks. */
    private @Nullable COSBase state(COSBase value, COSDictionary own) throws IOException {
        if (!(value instanceof COSDictionary state)) {
            return null;
        }
        COSBase known = copies.get(state);
        if (known != null) {
            return known;
        }
        COSDictionary copy = new COSDictionary();
        copies.put(state, copy);
        Map<String, PdfValues.Copier> entries = new TreeMap<>();
        for (String key : List.of(
                "Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "SA", "BM", "CA", "ca", "AIS", "TK")) {
            entries.put(key, PdfValues::plain);
        }
        entries.put("Font", font -> fontWithSize(font, own));
        entries.put(MASK.getName(), mask -> mask(mask, own));
        values.fill(copy, state, entries);
        return copy;
    }

    private @Nullable COSBase fontWithSize(COSBase value, COSDictionary own) throws IOException {
        if (!(value instanceof COSArray array) || array.size() != 2 || array.getObject(0) == null) {
            return null;
        }
        COSBase font = fonts.copy(array.getObject(0), own);
        COSBase size = array.getObject(1) == null ? null : PdfValues.plain(array.getObject(1));
        if (font == null || size == null) {
            return null;
        }
        COSArray copy = new COSArray();
        copy.add(font);
        copy.add(size);
        return copy;
    }

    /** Table 144. */
    private @Nullable COSBase mask(COSBase value, COSDictionary own) throws IOException {
        if (value instanceof COSName) {
            return value;
        }
        if (!(value instanceof COSDictionary mask)) {
            return null;
        }
        COSDictionary copy = new COSDictionary();
        values.fill(
                copy,
                mask,
                Map.of(
                        "Type",
                        PdfValues::plain,
                        "S",
                        PdfValues::plain,
                        "BC",
                        PdfValues::plain,
                        "TR",
                        values::function,
                        "G",
                        group -> group instanceof COSStream form ? form(form, own) : null));
        return copy;
    }
}
