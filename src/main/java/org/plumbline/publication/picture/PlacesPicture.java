package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Incidents by place as bars, for a case whose places have neither outline nor point. */
record PlacesPicture(List<Places.At> places, List<String> notes, Language language) {
    private static final int MOST_PLACES = 24;
    private static final double LABEL = 170;
    private static final double NUMBER = 40;

    Optional<Picture> draw() {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = Messages.in(language);
        Svg svg = new Svg(language);
        Legend legend = new Legend();
        List<Places.At> shown = places.stream().limit(MOST_PLACES).toList();
        int most = shown.stream().mapToInt(Places.At::all).max().orElse(1);
        double left = Svg.MARGIN + LABEL + 8;
        double unit = (Svg.WIDTH - Svg.MARGIN - NUMBER - left) / most;
        double y = 8;
        for (Places.At at : shown) {
            double high = svg.block(Svg.MARGIN, y + svg.leading() - 4, at.name(), LABEL, 2);
            double bar = y + 3;
            if (at.certain() > 0) {
                svg.rect(Tone.BAR, left, bar, unit * at.certain(), 13);
                legend.uses(Shape.CERTAIN.key(), (to, x, mid) -> to.rect(Tone.BAR, x - 8, mid - 5, 16, 10));
            }
            if (at.possible() > 0) {
                svg.rect(Tone.HOLLOW, left + unit * at.certain(), bar, unit * at.possible(), 13);
                legend.uses(Shape.POSSIBLE.key(), (to, x, mid) -> to.rect(Tone.HOLLOW, x - 8, mid - 5, 16, 10));
            }
            svg.text(left + unit * at.all() + 6, y + 14, "start", messages.write(at.all()), NUMBER);
            y += high + 4;
        }
        y = legend.draw(svg, y + 4, messages);
        List<String> remarks = new ArrayList<>(notes);
        if (places.size() > shown.size()) {
            remarks.add(messages.say("picture.more-rows", places.size() - shown.size()));
        }
        String title = messages.say("picture.map.title");
        DataTable data = Places.table(places.stream(), messages);
        String alternative = messages.say(
                        "picture.places.alternative",
                        shown.stream().mapToInt(Places.At::certain).sum(),
                        shown.stream().mapToInt(Places.At::possible).sum(),
                        shown.size())
                + " " + data.told(places.size() - shown.size(), messages);
        return Optional.of(new Picture(
                "places", title, svg.whole(title, alternative, y), y / Svg.WIDTH, alternative, data, remarks));
    }
}
