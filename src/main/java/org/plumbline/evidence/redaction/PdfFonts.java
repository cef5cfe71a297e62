package org.plumbline.evidence.redaction;

import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the fonts in which something is shown. Which letters are shown is known only when all content was gone through; then each
 * font gets the names of these letters, and a font whose letters are drawn by operators gets these drawings.
 */
final class PdfFonts {
    private final PdfParts parts;
    private final PdfValues values;
    private final IdentityHashMap<COSDictionary, Font> fonts = new IdentityHashMap<>();

    /** A font and its copy. */
    private static final class Font {
        final COSDictionary original;
        final COSDictionary copy = new COSDictionary();
        final @Nullable COSDictionary inherited;
        final BitSet shown = new BitSet();
        final BitSet drawn = new BitSet();

        Font(COSDictionary original, @Nullable COSDictionary inherited) {
            this.original = original;
            this.inherited = inherited;
        }

        boolean isDrawn() {
            return COSName.TYPE3.equals(original.getCOSName(COSName.SUBTYPE));
        }
    }

    PdfFonts(PdfParts parts, PdfValues values) {
        this.parts = parts;
        this.values = values;
    }

    /**
     * The copy of a font.
     *
     * @param inherited the resources of the content that shows it, for drawn letters without resources of their own
     */
    @Nullable
    COSBase copy(COSBase value, @Nullable COSDictionary inherited) throws IOException {
        if (!(value instanceof COSDictionary original)) {
            return null;
        }
        Font known = fonts.get(original);
        if (known != null) {
            return known.copy;
        }
        Font font = new Font(original, inherited);
        fonts.put(original, font);
        Map<String, PdfValues.Copier> entries = new TreeMap<>();
        PdfValues.FONT_NUMBERS.forEach(key -> entries.put(key, PdfValues::plain));
        entries.put("FontDescriptor", values::descriptor);
        entries.put(
                "Encoding",
                encoding -> encoding instanceof COSDictionary && !(encoding instanceof COSStream)
                        ? null // see letters
                        : values.characterMap(encoding));
        entries.put("ToUnicode", values::characterMap);
        entries.put("CIDSystemInfo", values::systemInfo);
        entries.put("CIDToGIDMap", values::shapeNumbers);
        entries.put("DescendantFonts", descendants -> descendants(descendants, inherited));
        values.fill(font.copy, original, entries);
        return font.copy;
    }

    private @Nullable COSBase descendants(COSBase value, @Nullable COSDictionary inherited) throws IOException {
        if (!(value instanceof COSArray array)) {
            return null;
        }
        COSArray copies = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            COSBase descendant = array.getObject(i);
            COSBase copy = descendant == null ? null : copy(descendant, inherited);
            if (copy != null) {
                copies.add(copy);
            }
        }
        return copies;
    }

    /** These letters are shown. */
    void show(IdentityHashMap<COSDictionary, BitSet> codes) {
        codes.forEach((font, shown) -> {
            Font known = fonts.get(font);
            if (known != null) {
                known.shown.or(shown);
            }
        });
    }

    /** Gives the fonts what their letters need. A drawn letter may show letters of other fonts. */
    void finish() throws IOException {
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (Font font : List.copyOf(fonts.values())) {
                isMore |= font.isDrawn() && draw(font);
            }
        }
        for (Font font : fonts.values()) {
            letters(font);
        }
    }

    /** Whether a letter was drawn that was not before. */
    private boolean draw(Font font) throws IOException {
        BitSet left = (BitSet) font.shown.clone();
        left.andNot(font.drawn);
        font.drawn.or(left);
        COSDictionary shapes = font.original.getCOSDictionary(COSName.CHAR_PROCS);
        if (left.isEmpty() || shapes == null) {
            return false;
        }
        PDType3Font type3 = new PDType3Font(font.original);
        COSDictionary own = font.original.getCOSDictionary(COSName.RESOURCES);
        COSDictionary drawn = part(font.copy, COSName.CHAR_PROCS);
        for (int code = left.nextSetBit(0); code >= 0; code = left.nextSetBit(code + 1)) {
            COSName name = COSName.getPDFName(
                    type3.getEncoding() == null ? "" : type3.getEncoding().getName(code));
            if (shapes.getDictionaryObject(name) instanceof COSStream shape && !drawn.containsKey(name)) {
                PdfParts.Edited edited =
                        parts.edited(new PDType3CharProc(type3, shape), own == null ? font.inherited : own);
                drawn.setItem(name, values.stream(new COSDictionary(), Map.of(), edited.content()));
                COSDictionary resources = part(font.copy, COSName.RESOURCES);
                for (COSName kind : edited.resources().keySet()) {
                    COSDictionary needed = edited.resources().getCOSDictionary(kind);
                    if (needed != null) {
                        part(resources, kind).addAll(needed);
                    }
                }
            }
        }
        return true;
    }

    private static COSDictionary part(COSDictionary of, COSName name) {
        COSDictionary part = of.getCOSDictionary(name);
        if (part == null) {
            part = new COSDictionary();
            of.setItem(name, part);
        }
        return part;
    }

    /** The names of the letters that are shown (Table 114). */
    private static void letters(Font font) throws IOException {
        COSBase encoding = font.original.getDictionaryObject(COSName.ENCODING);
        if (!(encoding instanceof COSDictionary names) || encoding instanceof COSStream) {
            return;
        }
        COSDictionary copy = new COSDictionary();
        for (String key : List.of("Type", "BaseEncoding")) {
            COSBase value = names.getDictionaryObject(key);
            if (value instanceof COSName) {
                copy.setItem(key, value);
            }
        }
        if (names.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences) {
            copy.setItem(COSName.DIFFERENCES, differences(differences, font.shown));
        }
        font.copy.setItem(COSName.ENCODING, copy);
    }

    private static COSArray differences(COSArray all, BitSet shown) {
        COSArray left = new COSArray();
        int code = 0;
        for (int i = 0; i < all.size(); i++) {
            switch (all.getObject(i)) {
                case COSNumber number -> code = Math.max(0, number.intValue());
                case COSName name -> {
                    if (shown.get(code)) {
                        left.add(COSInteger.get(code));
                        left.add(name);
                    }
                    code++;
                }
                case null, default -> {}
            }
        }
        return left;
    }
}
