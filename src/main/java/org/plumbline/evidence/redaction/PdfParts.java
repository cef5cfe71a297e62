package org.plumbline.evidence.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.plumbline.evidence.text.Limits;

/** Goes through all that a page is made of: edits what paints text, draws pictures anew, strikes out what only describes. */
final class PdfParts {
    /** Entries that paint nothing (ISO 32000-1: 14.3 to 14.11, 12.6, 7.11; ISO 32000-2: 14.13). */
    private static final Set<String> DESCRIBING = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "StructParent",
            "StructParents",
            "Thumb",
            "AA",
            "A",
            "OpenAction",
            "JS",
            "EF",
            "AF",
            "Alternates",
            "OPI",
            "Private",
            "OC",
            "OCGs",
            "Properties",
            "Annots",
            "B",
            "Parent",
            "P",
            "ID",
            "Measure",
            "PtData",
            "Ref",
            "PresSteps",
            "Dests",
            "Names",
            "Title",
            "Author");

    private final List<String> words;
    private final PDDocument made;
    private final Tally tally;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<COSBase, COSBase> redrawn = new IdentityHashMap<>();
    private int pictures;

    PdfParts(List<String> words, PDDocument made, Tally tally) {
        this.words = words;
        this.made = made;
        this.tally = tally;
    }

    int pictures() {
        return pictures;
    }

    /** The content without the letters of the words. */
    byte[] edited(PDContentStream content, PDResources resources) throws IOException {
        ContentEditing editing = new ContentEditing(resources, words, tally);
        byte[] left = editing.edit(content);
        pictures += editing.pictures();
        return left;
    }

    /** Goes through a dictionary and all it leads to. */
    void clean(COSDictionary dictionary) throws IOException {
        if (!seen.add(dictionary)) {
            return;
        }
        for (COSName key : List.copyOf(dictionary.keySet())) {
            if (DESCRIBING.contains(key.getName()) && !isFontEntry(dictionary, key)) {
                dictionary.removeItem(key);
            }
        }
        editParts(dictionary);
        for (COSName key : List.copyOf(dictionary.keySet())) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (value instanceof COSStream stream
                    && isPicture(stream)
                    && !key.equals(COSName.SMASK)
                    && !key.equals(COSName.MASK)) {
                dictionary.setItem(key, redrawn(stream));
            } else {
                go(value);
            }
        }
    }

    /** {@code P} and {@code B} may be names of resources; those dictionaries hold nothing but such names. */
    private static boolean isFontEntry(COSDictionary dictionary, COSName key) {
        return key.getName().length() == 1
                && !dictionary.containsKey(COSName.TYPE)
                && !dictionary.containsKey(COSName.S);
    }

    private void go(COSBase value) throws IOException {
        switch (value) {
            case COSDictionary inner -> clean(inner);
            case COSArray array -> {
                if (seen.add(array)) {
                    for (int i = 0; i < array.size(); i++) {
                        go(array.getObject(i));
                    }
                }
            }
            case COSObject reference -> go(reference.getObject());
            case null, default -> {}
        }
    }

    private void editParts(COSDictionary dictionary) throws IOException {
        if (dictionary instanceof COSStream stream && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            PDFormXObject form = new PDFormXObject(stream);
            replace(stream, edited(form, resources(form.getResources())));
        } else if (dictionary instanceof COSStream stream && stream.getInt(COSName.PATTERN_TYPE) == 1) {
            PDTilingPattern pattern = new PDTilingPattern(stream, null);
            replace(stream, edited(pattern, resources(pattern.getResources())));
        } else if (COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            PDType3Font font = new PDType3Font(dictionary);
            COSDictionary shapes = font.getCharProcs();
            for (COSName name : shapes == null ? List.<COSName>of() : List.copyOf(shapes.keySet())) {
                if (shapes.getDictionaryObject(name) instanceof COSStream stream && seen.add(stream)) {
                    replace(stream, edited(new PDType3CharProc(font, stream), resources(font.getResources())));
                }
            }
        }
    }

    private static PDResources resources(PDResources own) {
        return own == null ? new PDResources() : own;
    }

    private static void replace(COSStream stream, byte[] content) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** The picture from its pixels alone; a stencil keeps its bits, which have no place for anything else. */
    private COSBase redrawn(COSStream stream) throws IOException {
        if (redrawn.containsKey(stream)) {
            return redrawn.get(stream);
        }
        pictures++;
        PDImageXObject picture = new PDImageXObject(new PDStream(stream), new PDResources());
        COSBase anew;
        if (picture.isStencil()) {
            clean(stream);
            anew = stream;
        } else {
            if ((long) picture.getWidth() * picture.getHeight() > Limits.USUAL.pixels()) {
                throw new IOException("too large");
            }
            BufferedImage pixels = picture.getImage();
            anew = LosslessFactory.createFromImage(made, pixels).getCOSObject();
            tally.drop(Dropped.PICTURE_METADATA);
        }
        redrawn.put(stream, anew);
        return anew;
    }
}
