package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;

/** Which addresses a reader may be sent to: pages and letter boxes, never a script, a file or data. */
public final class Address {
    private static final Pattern FOLLOWED = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private Address() {}

    static boolean isFollowed(String address) {
        return FOLLOWED.matcher(address.strip()).matches();
    }

    /** The addresses of links in a text that no reader may be sent to, as written. */
    public static List<String> refused(Manuscript text) {
        List<String> refused = new ArrayList<>();
        gather(text.parts(), refused);
        text.notes().forEach(note -> gather(note, refused));
        return refused;
    }

    private static void gather(List<Part> parts, List<String> refused) {
        for (Part part : parts) {
            switch (part) {
                case Part.Heading heading -> runs(heading.runs(), refused);
                case Part.Paragraph paragraph -> runs(paragraph.runs(), refused);
                case Part.Quote quote -> gather(quote.parts(), refused);
                case Part.Items items -> items.items().forEach(item -> gather(item, refused));
                case Part.Table table -> {
                    table.head().forEach(cell -> runs(cell, refused));
                    table.rows().forEach(row -> row.forEach(cell -> runs(cell, refused)));
                }
                case Part.Figure figure -> {}
                case Part.Verbatim verbatim -> {}
                case Part.Rule rule -> {}
            }
        }
    }

    private static void runs(List<Run> runs, List<String> refused) {
        for (Run run : runs) {
            switch (run) {
                case Run.Link(String address, List<Run> inner) -> {
                    if (!isFollowed(address)) {
                        refused.add(address);
                    }
                    runs(inner, refused);
                }
                case Run.Emphasis(List<Run> inner) -> runs(inner, refused);
                case Run.Strong(List<Run> inner) -> runs(inner, refused);
                case Run.Bound bound -> runs(bound.runs(), refused);
                case Run.Words words -> {}
                case Run.Code code -> {}
                case Run.LineBreak end -> {}
                case Run.Picture picture -> {}
                case Run.NoteMark mark -> {}
            }
        }
    }
}
