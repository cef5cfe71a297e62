package org.plumbline.claim.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * Reads the paragraphs of a Word document (ECMA-376: {@code word/document.xml}, foot- and endnotes) with the JDK alone. A paragraph is a line. Text that is marked as deleted is
 * left out. No document type, no outside entity, and no more than {@link #LARGEST} bytes unpacked.
 */
final class DocxText {
    /** Most bytes of one part after unpacking, against archives made to explode. */
    static final int LARGEST = 64 << 20;

    private static final int MOST_ENTRIES = 10_000;
    private static final List<String> PARTS = List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Optional<Block.Cell>> cells = new ArrayList<>();
    private int tables;
    private int depth;
    private int row;
    private int column;
    private boolean inText;
    private int deleted;
    private StringBuilder paragraph = new StringBuilder();

    private DocxText() {}

    record Read(PlainText source, List<Block> blocks) {}

    static Read read(String path, byte[] bytes) {
        try {
            List<byte[]> parts = parts(bytes);
            if (parts.isEmpty()) {
                return refused(path, "compare.docx-no-text");
            }
            DocxText docx = new DocxText();
            for (byte[] part : parts) {
                docx.part(part);
            }
            return docx.finish(path);
        } catch (IOException | XMLStreamException broken) {
            return refused(path, "compare.docx-broken");
        }
    }

    private static Read refused(String path, String key) {
        Place place = new Place(path, 1, 1);
        Problem problem = new Problem(
                "K001",
                Problem.Weight.ERROR,
                place,
                place,
                "",
                Phrase.of(key),
                List.of(Phrase.of("compare.docx-help")));
        return new Read(new PlainText(path, "", List.of(""), List.of(0), List.of(problem)), List.of());
    }

    private static List<byte[]> parts(byte[] bytes) throws IOException {
        byte[][] found = new byte[PARTS.size()][];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int part = PARTS.indexOf(entry.getName());
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("too many entries");
                }
                if (part >= 0) {
                    found[part] = unpacked(zip);
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
        List<byte[]> parts = new ArrayList<>();
        for (byte[] part : found) {
            if (part != null) {
                parts.add(part);
            }
        }
        return found[0] == null ? List.of() : parts;
    }

    private static byte[] unpacked(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > LARGEST) {
                throw new IOException("unpacks to more than " + LARGEST + " bytes");
            }
        }
        return out.toByteArray();
    }

    private void part(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no outside entities");
        });
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> start(reader.getLocalName());
                case XMLStreamReader.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> characters(reader.getText());
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a Word document has no document type");
                default -> {}
            }
        }
    }

    private void start(String name) {
        switch (name) {
            case "tbl" -> {
                depth++;
                row = -1;
            }
            case "tr" -> {
                row++;
                column = -1;
            }
            case "tc" -> column++;
            case "t" -> inText = true;
            case "del", "moveFrom" -> deleted++;
            case "tab", "br", "cr" -> characters(" ", true);
            case "noBreakHyphen" -> characters("-", true);
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tbl" -> {
                depth--;
                tables++;
            }
            case "t" -> inText = false;
            case "del", "moveFrom" -> deleted--;
            default -> {}
        }
    }

    private void characters(String characters) {
        characters(characters, inText);
    }

    private void characters(String characters, boolean shown) {
        if (shown && deleted == 0) {
            paragraph.append(characters.replace('\n', ' ').replace('\r', ' '));
        }
    }

    private void endParagraph() {
        starts.add(text.length());
        cells.add(depth == 1 ? Optional.of(new Block.Cell(tables, row, column)) : Optional.empty());
        text.append(paragraph).append('\n');
        paragraph = new StringBuilder();
    }

    private Read finish(String path) {
        PlainText source = PlainText.of(path, text.toString());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = (i + 1 < starts.size() ? starts.get(i + 1) : text.length()) - 1;
            block(source, start, end, cells.get(i)).ifPresent(blocks::add);
        }
        return new Read(source, blocks);
    }

    private static Optional<Block> block(PlainText source, int start, int end, Optional<Block.Cell> cell) {
        String words = source.text().substring(start, end);
        if (words.isBlank()) {
            return Optional.empty();
        }
        int[] offsets = new int[words.length()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = start + i;
        }
        Block.Kind kind = cell.isPresent() ? Block.Kind.CELL : Block.Kind.PARAGRAPH;
        return Optional.of(new Block(kind, words, offsets, List.of(), Addresses.in(words), cell));
    }
}
