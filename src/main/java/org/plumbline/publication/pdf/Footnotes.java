package org.plumbline.publication.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDStructureElementNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Notes at the foot of the page where they are called: {@code <span class="footnote" id="f1">} right behind the link that ends with its call,
 * {@code <sup class="call" id="call-f1">}. The layout program sets them there, but knows no tag for them; they get it here (ISO 32000-1, table 333,
 * and ISO 14289-1, 7.9: each note has an identifier), and are read behind the paragraph that calls them.
 */
final class Footnotes {
    static final String NOTE = "footnote";
    static final String CALL = "call";

    private static final COSName IDENTIFIER = COSName.getPDFName("ID");
    /** Within a paragraph: what a note must not stand in. */
    private static final Set<String> INLINE =
            Set.of(StandardStructureTypes.SPAN, StandardStructureTypes.LINK, StandardStructureTypes.REFERENCE);

    private static final Set<String> PARAGRAPH = Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6");

    private final Map<String, PDStructureElement> notes = new HashMap<>();
    /** In the order of reading. */
    private final Map<String, PDStructureElement> calls = new LinkedHashMap<>();

    private Footnotes() {}

    /** Marks notes and calls so that they can be told in the structure, where nothing but the titles of elements arrives. */
    static void mark(Document document) {
        for (Element element : Elements.below(document)) {
            switch (element.getAttribute("class")) {
                case NOTE -> element.setAttribute("title", NOTE + " " + element.getAttribute("id"));
                case CALL ->
                    element.setAttribute(
                            "title", CALL + " " + element.getAttribute("id").substring(CALL.length() + 1));
                default -> {}
            }
        }
    }

    /** Makes notes of what was marked, each behind the paragraph of its call. */
    static void tag(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        Footnotes footnotes = new Footnotes();
        footnotes.gather(root);
        Map<COSBase, PDStructureElement> last = new HashMap<>();
        if (!footnotes.calls.keySet().equals(footnotes.notes.keySet())) {
            throw new IllegalArgumentException(
                    "notes " + footnotes.notes.keySet() + " are called as " + footnotes.calls.keySet());
        }
        footnotes.calls.forEach((id, call) -> footnotes.place(id, call, last));
        if (!footnotes.notes.isEmpty()) {
            PDStructureElementNameTreeNode names = new PDStructureElementNameTreeNode();
            names.setNames(new TreeMap<>(footnotes.notes));
            root.setIDTree(names);
        }
    }

    private void gather(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String title =
                        Optional.ofNullable(element.getAlternateDescription()).orElse("");
                if (title.startsWith(NOTE + " ")) {
                    notes.put(title.substring(NOTE.length() + 1), element);
                    element.getCOSObject().removeItem(COSName.ALT);
                } else if (title.startsWith(CALL + " ")) {
                    calls.put(title.substring(CALL.length() + 1), element);
                    element.getCOSObject().removeItem(COSName.ALT);
                } else if (title.isEmpty()) {
                    element.getCOSObject().removeItem(COSName.ALT); // an empty one would hide the words of a link
                }
                gather(element);
            }
        }
    }

    private void place(String id, PDStructureElement call, Map<COSBase, PDStructureElement> last) {
        PDStructureElement note = Objects.requireNonNull(notes.get(id));
        note.setStructureType(StandardStructureTypes.NOTE);
        note.getCOSObject().setString(IDENTIFIER, id);
        cut(note);
        PDStructureElement block = call;
        while (INLINE.contains(block.getStructureType()) && block.getParent() instanceof PDStructureElement parent) {
            block = parent;
        }
        if (PARAGRAPH.contains(block.getStructureType())) {
            PDStructureNode parent = block.getParent();
            PDStructureElement before = last.getOrDefault(block.getCOSObject(), block);
            behind(before, note, parent);
            last.put(block.getCOSObject(), note);
        } else {
            block.appendKid(note);
        }
    }

    private static void behind(PDStructureElement before, PDStructureElement note, PDStructureNode parent) {
        note.setParent(parent);
        COSBase kids = parent.getCOSObject().getDictionaryObject(COSName.K);
        COSArray array = kids instanceof COSArray many ? many : new COSArray();
        if (!(kids instanceof COSArray)) {
            array.add(kids);
            parent.getCOSObject().setItem(COSName.K, array);
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i).equals(before.getCOSObject())) {
                array.add(i + 1, note.getCOSObject());
                return;
            }
        }
        throw new IllegalStateException("a paragraph is not where it says");
    }

    /** Takes a note out, and what held nothing but notes with it. */
    private static void cut(PDStructureElement element) {
        PDStructureNode parent = element.getParent();
        switch (parent) {
            case PDStructureElement above -> {
                above.removeKid(element);
                if (above.getKids().isEmpty()) {
                    cut(above);
                }
            }
            default -> parent.removeKid(element);
        }
    }
}
