package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The structure of a PDF, which a screen reader reads. */
final class Structure {
    private Structure() {}

    /** The elements in their order. */
    static List<PDStructureElement> elements(PDDocument pdf) {
        List<PDStructureElement> elements = new ArrayList<>();
        gather(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    /** Their types. */
    static List<String> of(PDDocument pdf) {
        return elements(pdf).stream().map(PDStructureElement::getStructureType).toList();
    }

    /** How many sections of pages lie in the elements of a type. */
    static long sections(PDDocument pdf, String type) {
        return elements(pdf).stream()
                .filter(element -> element.getStructureType().equals(type))
                .mapToLong(Structure::sections)
                .sum();
    }

    private static long sections(PDStructureNode node) {
        return node.getKids().stream()
                .mapToLong(kid -> kid instanceof PDStructureElement element ? sections(element) : 1)
                .sum();
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                gather(element, elements);
            }
        }
    }
}
