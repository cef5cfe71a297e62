package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;

/** Sets a manuscript as markup; how a bound stretch and a note mark look is for the page or the PDF to say. */
final class Setting {
    private final Markup out;
    private final Marks marks;
    private int deepest = 1;

    /** The class of a list whose numbers stand in its text. */
    private static final String WRITTEN = "written";

    /** How it looks where the text leads elsewhere. */
    interface Marks {
        void bound(Run.Bound bound, Runnable words);

        void note(int number);

        void picture(Run.Picture picture);

        /** How an item of this number begins, where the digits that are drawn before it would be those of another language. */
        default Optional<String> number(int number) {
            return Optional.empty();
        }
    }

    Setting(Markup out, Marks marks) {
        this.out = out;
        this.marks = marks;
    }

    void parts(List<Part> parts) {
        parts.forEach(this::part);
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading(int level, List<Run> runs) -> block("h" + headingLevel(level), runs);
            case Part.Paragraph(List<Run> runs) -> block("p", runs);
            case Part.Quote(List<Part> parts) -> {
                out.open("blockquote");
                parts(parts);
                out.close().line();
            }
            case Part.Items items -> items(items);
            case Part.Table table -> table(table);
            case Part.Verbatim(String text) -> out.element("pre", text).line();
            case Part.Figure(Run.Picture picture) -> figure(picture);
            case Part.Rule() -> out.open("hr").line();
        }
    }

    /** The page has one h1, its title; below it no level is left out (PDF/UA-1, section 7.4.2). */
    private int headingLevel(int asked) {
        deepest = Math.min(Math.min(6, Math.max(2, asked)), deepest + 1);
        return deepest;
    }

    private void block(String name, List<Run> runs) {
        out.open(name);
        runs(runs);
        out.close().line();
    }

    private void figure(Run.Picture picture) {
        out.open("figure");
        marks.picture(picture);
        if (isCaptioned(picture)) {
            out.element("figcaption", picture.caption());
        }
        out.close().line();
    }

    private static boolean isCaptioned(Run.Picture picture) {
        return !picture.caption().isEmpty() && !picture.isDecorative();
    }

    private void items(Part.Items items) {
        if (items.first().isPresent()) {
            numbered(items.first().get());
        } else {
            out.open("ul");
        }
        for (int i = 0; i < items.items().size(); i++) {
            int at = i;
            out.open("li");
            items.first()
                    .ifPresentOrElse(
                            first -> item(first + at, items.items().get(at)),
                            () -> parts(items.items().get(at)));
            out.close().line();
        }
        out.close().line();
    }

    /** Opens a list of which the first item has this number. */
    void numbered(int first) {
        boolean written = marks.number(first).isPresent();
        out.open(
                "ol", "start", first == 1 || written ? null : String.valueOf(first), "class", written ? WRITTEN : null);
    }

    /** What stands in an item of such a list. */
    void item(int number, List<Part> parts) {
        Optional<String> written = marks.number(number);
        if (written.isEmpty()) {
            parts(parts);
            return;
        }
        List<Run> first = new ArrayList<>(List.of(new Run.Words(written.get() + " ")));
        boolean begins = !parts.isEmpty() && parts.getFirst() instanceof Part.Paragraph;
        if (begins) {
            first.addAll(((Part.Paragraph) parts.getFirst()).runs());
        }
        block("p", first);
        parts(begins ? parts.subList(1, parts.size()) : parts);
    }

    private void table(Part.Table table) {
        String heads = table.head().stream()
                .map(Titles::words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
        out.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", heads.isEmpty() ? null : heads)
                .open("table");
        out.open("thead").open("tr");
        for (List<Run> cell : table.head()) {
            out.open("th", "scope", "col");
            runs(cell);
            out.close();
        }
        out.close().close().open("tbody");
        for (List<List<Run>> row : table.rows()) {
            out.open("tr");
            for (List<Run> cell : row) {
                out.open("td");
                runs(cell);
                out.close();
            }
            out.close().line();
        }
        out.close().close().close().line();
    }

    void runs(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        switch (run) {
            case Run.Words(String text) -> out.text(text);
            case Run.Emphasis(List<Run> runs) -> inline("em", runs);
            case Run.Strong(List<Run> runs) -> inline("strong", runs);
            case Run.Code(String text) -> out.element("code", text);
            case Run.LineBreak() -> out.open("br");
            case Run.Link(String address, List<Run> runs) -> {
                if (Address.isFollowed(address)) {
                    out.open("a", "href", address, "rel", "noreferrer noopener");
                    runs(runs);
                    out.close();
                } else {
                    runs(runs);
                }
            }
            case Run.Picture picture -> {
                marks.picture(picture);
                if (isCaptioned(picture)) {
                    out.text(" (" + picture.caption() + ")");
                }
            }
            case Run.Bound bound -> marks.bound(bound, () -> runs(bound.runs()));
            case Run.NoteMark(int number) -> marks.note(number);
        }
    }

    private void inline(String name, List<Run> runs) {
        out.open(name);
        runs(runs);
        out.close();
    }
}
