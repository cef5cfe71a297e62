package org.plumbline.evidence.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.plumbline.evidence.text.Extraction;
import org.plumbline.evidence.text.TextExtractor;

/** Searches a file for words that must not be in it: in its bytes, in every stream and string of it, and in its text. */
final class Leak {
    /** Words of fewer bytes stand in compressed bytes by chance; they are searched for in strings and texts only. */
    private static final int FEWEST_BYTES = 6;

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);

    private final List<String> words;
    private final Set<String> patterns = new TreeSet<>();

    Leak(List<String> words) {
        this.words = words;
        words.forEach(this::addPatterns);
    }

    private void addPatterns(String said) {
        String blanks = said.strip().replaceAll("\\s+", " ");
        for (String form : List.of(
                Normalizer.normalize(blanks, Normalizer.Form.NFC), Normalizer.normalize(blanks, Normalizer.Form.NFD))) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = form.getBytes(encoding);
                if (encoding.newEncoder().canEncode(form) && bytes.length >= FEWEST_BYTES) {
                    patterns.add(lower(bytes));
                    patterns.add(HexFormat.of().formatHex(bytes));
                }
            }
        }
    }

    /** Whether one of the words is in a file that was just made; a file that cannot be searched counts as one that holds them. */
    boolean isIn(byte[] bytes, String mediaType, TextExtractor extractor) throws IOException {
        return isInBytes(bytes)
                || (mediaType.equals("application/pdf") && isInPdf(bytes))
                || switch (extractor.extract(bytes, mediaType)) {
                    case Extraction.Read(var text) -> isInText(text.text());
                    case Extraction.NoText none -> false;
                    case Extraction.Refused unread -> true;
                };
    }

    private boolean isInText(String text) {
        Folded folded = Folded.of(text);
        return words.stream().anyMatch(folded::holds);
    }

    private boolean isInBytes(byte[] bytes) {
        String lower = lower(bytes);
        return patterns.stream().anyMatch(lower::contains);
    }

    /** Bytes as text that can be searched, ASCII letters small. */
    private static String lower(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private boolean isInPdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (isInObject(object.getObject(), 0)) {
                    return true;
                }
            }
            PDFTextStripper sorted = new PDFTextStripper();
            sorted.setSortByPosition(true);
            return isInText(sorted.getText(document))
                    || isInObject(document.getDocument().getTrailer(), 0);
        }
    }

    private boolean isInObject(COSBase object, int depth) throws IOException {
        if (depth > 200) {
            return true; // nothing of ours is so deep: not searched to its end
        }
        return switch (object) {
            case COSString string -> isInText(string.getString()) || isInBytes(string.getBytes());
            case COSName name -> isInText(name.getName());
            case COSArray array -> {
                for (COSBase element : array) {
                    if (isInObject(element, depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            case COSDictionary dictionary -> isInDictionary(dictionary, depth);
            case null, default -> false; // numbers, and references to objects that are searched by themselves
        };
    }

    private boolean isInDictionary(COSDictionary dictionary, int depth) throws IOException {
        for (COSName key : dictionary.keySet()) {
            if (isInText(key.getName()) || isInObject(dictionary.getItem(key), depth + 1)) {
                return true;
            }
        }
        if (dictionary instanceof COSStream stream) {
            try (InputStream decoded = stream.createInputStream()) {
                return isInBytes(decoded.readAllBytes());
            }
        }
        return false;
    }
}
