package org.plumbline.publication.picture;

import java.util.List;

/**
 * A picture in one language.
 *
 * @param svg that loads nothing
 * @param ratio how many times as high as wide
 * @param alternative what is seen, in a sentence or two
 * @param table what is drawn, as figures
 * @param notes what is not drawn, and why
 */
public record Picture(
        String id, String title, String svg, double ratio, String alternative, DataTable table, List<String> notes) {
    public Picture {
        notes = List.copyOf(notes);
    }
}
