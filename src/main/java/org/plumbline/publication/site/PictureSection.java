package org.plumbline.publication.site;

import java.util.List;
import org.plumbline.language.Messages;
import org.plumbline.publication.picture.DataTable;
import org.plumbline.publication.picture.Picture;
import org.plumbline.publication.picture.Pictures;

/** The pictures of an edition, each with its caption and its figures as a table; nothing where there are none. */
record PictureSection(Pictures pictures, Messages messages) {
    /** So many times as high as wide a picture would leave its sheet of paper in its usual width. */
    private static final double TALL = 2.15;

    void set(Markup out) {
        if (pictures.isEmpty()) {
            return;
        }
        out.open("section", "id", "pictures", "class", "pictures")
                .element("h2", messages.say("picture.section"))
                .element("p", messages.say("picture.section.reads"), "class", "faint")
                .line();
        pictures.drawn().forEach(picture -> figure(out, picture));
        pictures.missing().forEach(why -> out.element("p", why).line());
        out.close().line();
    }

    private void figure(Markup out, Picture picture) {
        out.open("figure", "class", picture.ratio() > TALL ? "picture tall" : "picture")
                .open("div", "class", "drawn")
                .element("h3", picture.title(), "id", "p-" + picture.id())
                .made(picture.svg())
                .close()
                .open("figcaption")
                .element("p", picture.alternative());
        if (!picture.notes().isEmpty()) {
            out.open("ul");
            picture.notes().forEach(note -> out.element("li", note));
            out.close();
        }
        out.close().close().line();
        String table = messages.say("picture.table");
        out.open("details").element("summary", table, "aria-label", table + ": " + picture.title());
        table(out, picture.title(), picture.table());
        out.close().line();
    }

    private static void table(Markup out, String title, DataTable table) {
        out.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", title)
                .open("table");
        out.open("thead").open("tr");
        table.heads().forEach(head -> out.element("th", head, "scope", "col"));
        out.close().close().open("tbody");
        for (List<String> row : table.rows()) {
            out.open("tr");
            row.forEach(cell -> out.element("td", cell));
            out.close().line();
        }
        out.close().close().close().line();
    }
}
