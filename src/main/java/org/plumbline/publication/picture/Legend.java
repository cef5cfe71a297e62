package org.plumbline.publication.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.language.Messages;

/** What the signs of a picture mean: of those that it uses, in the order in which it first did. */
final class Legend {
    private static final double WORDS = 42;

    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /** Draws a sign around a point. */
    interface Sample {
        void draw(Svg svg, double x, double y);
    }

    /** @param key of the message */
    void uses(String key, Sample sample) {
        samples.putIfAbsent(key, sample);
    }

    /** Draws it, and tells where it ends below. */
    double draw(Svg svg, double top, Messages messages) {
        double y = top + svg.leading();
        for (Map.Entry<String, Sample> one : samples.entrySet()) {
            one.getValue().draw(svg, Svg.MARGIN + 12.0, y - 5);
            y += svg.block(WORDS, y, messages.say(one.getKey()), Svg.WIDTH - WORDS - Svg.MARGIN, 3) + 3;
        }
        return y - svg.leading() + 8;
    }
}
