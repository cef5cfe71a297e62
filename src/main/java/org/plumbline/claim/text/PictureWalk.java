package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;

/** Gathers the pictures of a manuscript. */
final class PictureWalk {
    private final List<Run.Picture> found = new ArrayList<>();

    private PictureWalk() {}

    static List<Run.Picture> of(Manuscript text) {
        PictureWalk walk = new PictureWalk();
        walk.parts(text.parts());
        text.notes().forEach(walk::parts);
        return List.copyOf(walk.found);
    }

    private void parts(List<Part> parts) {
        for (Part part : parts) {
            switch (part) {
                case Part.Heading heading -> runs(heading.runs());
                case Part.Paragraph paragraph -> runs(paragraph.runs());
                case Part.Quote quote -> parts(quote.parts());
                case Part.Items items -> items.items().forEach(this::parts);
                case Part.Table table -> {
                    table.head().forEach(this::runs);
                    table.rows().forEach(row -> row.forEach(this::runs));
                }
                case Part.Figure(Run.Picture picture) -> found.add(picture);
                case Part.Verbatim verbatim -> {}
                case Part.Rule rule -> {}
            }
        }
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Picture picture -> found.add(picture);
                case Run.Emphasis(List<Run> inner) -> runs(inner);
                case Run.Strong(List<Run> inner) -> runs(inner);
                case Run.Link link -> runs(link.runs());
                case Run.Bound bound -> runs(bound.runs());
                case Run.Words words -> {}
                case Run.Code code -> {}
                case Run.LineBreak end -> {}
                case Run.NoteMark mark -> {}
            }
        }
    }
}
