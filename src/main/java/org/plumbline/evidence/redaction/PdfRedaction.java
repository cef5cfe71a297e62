package org.plumbline.evidence.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A PDF made anew from its pages: what they paint, without the letters of the words, with a black box in their place. Nothing else
 * of the document is carried over: no part that no page paints, no earlier revision, no annotation, field, attachment, script, bookmark, description or structure.
 */
final class PdfRedaction {
    private static final List<COSName> OF_A_PAGE =
            List.of(COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE, COSName.getPDFName("UserUnit"));
    private static final Pattern REVISION = Pattern.compile("%%EOF");

    private PdfRedaction() {}

    /**
     * What was made.
     *
     * @param pictures how many pictures there are, and pages with letters that no program can tell
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Made(byte[] bytes, int pictures) {}

    static Made of(byte[] bytes, List<String> words, Tally tally) throws IOException {
        try (PDDocument original = Loader.loadPDF(bytes);
                PDDocument made = new PDDocument()) {
            if (original.isEncrypted()) {
                throw new IOException("encrypted");
            }
            count(original, bytes, tally);
            PdfParts parts = new PdfParts(words, made, tally);
            for (PDPage page : original.getPages()) {
                addPage(page, made, parts, words, tally);
            }
            parts.finish();
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            made.save(saved, CompressParameters.NO_COMPRESSION);
            return new Made(saved.toByteArray(), parts.pictures());
        }
    }

    private static void addPage(PDPage page, PDDocument made, PdfParts parts, List<String> words, Tally tally)
            throws IOException {
        tally.drop(Dropped.ANNOTATIONS, page.getAnnotations().size());
        tally.drop(Dropped.THUMBNAILS, page.getCOSObject().containsKey(COSName.getPDFName("Thumb")) ? 1 : 0);
        List<float[]> boxes = GlyphBoxes.of(page, words);
        COSDictionary own = new COSDictionary();
        own.setItem(COSName.TYPE, COSName.PAGE);
        for (COSName key : OF_A_PAGE) {
            COSBase value = org.apache.pdfbox.pdmodel.PDPageTree.getInheritableAttribute(page.getCOSObject(), key);
            COSBase plain = value == null ? null : PdfValues.plain(value);
            if (plain != null) {
                own.setItem(key, plain);
            }
        }
        PDResources resources = page.getResources();
        PdfParts.Edited edited = parts.edited(page, resources == null ? null : resources.getCOSObject());
        own.setItem(COSName.RESOURCES, edited.resources());
        PDPage copy = new PDPage(own);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write("q\n".getBytes(StandardCharsets.US_ASCII));
        content.write(edited.content());
        content.write("\nQ\n".getBytes(StandardCharsets.US_ASCII));
        content.write(GlyphBoxes.painted(boxes).getBytes(StandardCharsets.US_ASCII));
        PDStream stream = new PDStream(made);
        try (java.io.OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            content.writeTo(out);
        }
        copy.setContents(stream);
        made.addPage(copy);
    }

    private static void count(PDDocument original, byte[] bytes, Tally tally) {
        PDDocumentCatalog catalog = original.getDocumentCatalog();
        COSDictionary all = catalog.getCOSObject();
        long ends = REVISION.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        tally.drop(Dropped.EARLIER_REVISIONS, (int) ends - 1);
        tally.drop(
                Dropped.PROPERTIES,
                original.getDocumentInformation().getCOSObject().size());
        tally.drop(Dropped.XMP, all.containsKey(COSName.METADATA) ? 1 : 0);
        tally.drop(Dropped.BOOKMARKS, all.containsKey(COSName.OUTLINES) ? 1 : 0);
        tally.drop(Dropped.STRUCTURE, all.containsKey(COSName.STRUCT_TREE_ROOT) ? 1 : 0);
        tally.drop(Dropped.LAYERS, all.containsKey(COSName.OCPROPERTIES) ? 1 : 0);
        tally.drop(Dropped.FORM_FIELDS, all.containsKey(COSName.ACRO_FORM) ? 1 : 0);
        tally.drop(Dropped.SCRIPTS, all.containsKey(COSName.OPEN_ACTION) || all.containsKey(COSName.AA) ? 1 : 0);
        COSDictionary names = all.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            tally.drop(Dropped.EMBEDDED_FILES, names.containsKey(COSName.EMBEDDED_FILES) ? 1 : 0);
            tally.drop(Dropped.SCRIPTS, names.containsKey(COSName.JAVA_SCRIPT) ? 1 : 0);
        }
    }
}
