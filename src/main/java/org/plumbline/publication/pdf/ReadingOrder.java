package org.plumbline.publication.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is drawn on a page into the order in which it is read, which is that of the structure (ISO 32000-1, 14.8.2.3), since
 * many a program copies text in the order of drawing. The layout program draws the words of a line before its links. A head that
 * is repeated on a later page is no part of the structure (14.8.2.2).
 */
final class ReadingOrder {
    /** More than there are sections. */
    private static final int NOTES = 1 << 30;

    /** A section of a page in the structure. */
    private record Leaf(PDStructureNode parent, Object kid, int place, boolean repeated) {}

    /** A head of a table that was met. */
    private static final class Head {
        private @Nullable COSBase first;

        boolean isRepeatedOn(COSBase page) {
            if (first == null) {
                first = page;
            }
            return !first.equals(page);
        }
    }

    private final PDStructureTreeRoot root;
    private final Map<COSBase, Map<Integer, Leaf>> leaves = new HashMap<>();
    private int next;

    private ReadingOrder(PDStructureTreeRoot root) {
        this.root = root;
    }

    /** @throws IOException if a page cannot be read or written */
    static void put(PDDocument document) throws IOException {
        ReadingOrder order = new ReadingOrder(document.getDocumentCatalog().getStructureTreeRoot());
        order.walk(order.root, null, null, false);
        for (PDPage page : document.getPages()) {
            order.put(document, page);
        }
    }

    private void put(PDDocument document, PDPage page) throws IOException {
        Map<Integer, Leaf> read = leaves.getOrDefault(page.getCOSObject(), Map.of());
        Map<Integer, Integer> places = new LinkedHashMap<>();
        Set<Integer> repeated = new HashSet<>();
        read.forEach((mcid, leaf) -> {
            places.put(mcid, leaf.place());
            if (leaf.repeated()) {
                repeated.add(mcid);
                cut(page, mcid, leaf);
            }
        });
        PageContent.of(page).inOrder(places).write(document, page, repeated);
    }

    /**
     * Walks down the structure.
     *
     * @param above the page that sections without one of their own are on
     * @param head of the table, within one
     * @param note whether it is in a note, which stands behind all else on its page
     */
    private void walk(PDStructureNode node, @Nullable PDPage above, @Nullable Head head, boolean note) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element ->
                    walk(
                            element,
                            element.getPage() == null ? above : element.getPage(),
                            StandardStructureTypes.T_HEAD.equals(element.getStructureType()) ? new Head() : head,
                            note || StandardStructureTypes.NOTE.equals(element.getStructureType()));
                case Integer mcid when above != null -> leaf(node, kid, above, mcid, head, note);
                case PDMarkedContentReference there
                when there.getPage() != null -> leaf(node, kid, there.getPage(), there.getMCID(), head, note);
                default -> {} // where a link lies on the page, which draws nothing
            }
        }
    }

    private void leaf(PDStructureNode parent, Object kid, PDPage page, int mcid, @Nullable Head head, boolean note) {
        boolean repeated = head != null && head.isRepeatedOn(page.getCOSObject());
        leaves.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>())
                .put(mcid, new Leaf(parent, kid, note ? NOTES + next++ : next++, repeated));
    }

    /** Takes a section out of the structure, and out of the way back to it. */
    private void cut(PDPage page, int mcid, Leaf leaf) {
        PDStructureElement parent = (PDStructureElement) leaf.parent();
        switch (leaf.kid()) {
            case PDMarkedContentReference there -> parent.removeKid(there);
            default -> parent.removeKid(COSInteger.get(mcid));
        }
        COSArray back = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < back.size(); i += 2) {
            if (back.getInt(i) == page.getStructParents() && back.getObject(i + 1) instanceof COSArray sections) {
                sections.set(mcid, COSNull.NULL);
            }
        }
    }
}
