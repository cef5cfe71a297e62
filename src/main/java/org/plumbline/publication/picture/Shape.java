package org.plumbline.publication.picture;

import java.util.Locale;

/** The marks: each has a form of its own, so that no colour is needed to tell them apart. */
enum Shape {
    CERTAIN,
    POSSIBLE,
    ENDS,
    OTHER_ACT,
    ENGAGEMENT,
    EVENT,
    PRESENT,
    BY_VIDEO,
    TOOK_PART,
    INVITED,
    EXPECTED,
    STAYED_AWAY,
    EXCLUDED,
    WITHDREW;

    String key() {
        return "picture.shape." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is hollow whatever it stands for. */
    boolean isHollow() {
        return switch (this) {
            case CERTAIN, ENDS, OTHER_ACT, ENGAGEMENT, EVENT, PRESENT, BY_VIDEO, TOOK_PART -> false;
            case POSSIBLE, INVITED, EXPECTED, STAYED_AWAY, EXCLUDED, WITHDREW -> true;
        };
    }

    /** @param open not surely so: hollow */
    void draw(Svg svg, double x, double y, double size, boolean open) {
        Tone tone = open ? Tone.HOLLOW : Tone.BAR;
        switch (this) {
            case CERTAIN -> svg.circle(tone, x, y, size);
            case POSSIBLE -> svg.circle(Tone.HOLLOW, x, y, size);
            case ENDS -> svg.rect(tone, x - 2, y - size - 3, 4, 2 * size + 6);
            case OTHER_ACT -> svg.path(tone, way(x, y - size, x + size, y + size, x - size, y + size));
            case ENGAGEMENT -> {
                svg.line(Tone.HOLLOW, x, y - size - 3, x, y + size + 3);
                svg.path(tone, way(x, y - size - 3, x + 2 * size, y - size / 2, x, y + 1));
            }
            case EVENT -> svg.path(tone, way(x - size - 1, y - size, x + size + 1, y - size, x, y + size + 1));
            case PRESENT -> svg.rect(tone, x - size, y - size, 2 * size, 2 * size);
            case BY_VIDEO -> svg.path(tone, way(x, y - size - 2, x + size + 2, y, x, y + size + 2, x - size - 2, y));
            case TOOK_PART -> svg.circle(tone, x, y, size);
            case INVITED -> svg.circle(Tone.HOLLOW, x, y, size);
            case EXPECTED -> svg.path(Tone.HOLLOW, way(x, y - size, x + size, y + size, x - size, y + size));
            case STAYED_AWAY -> cross(svg, x, y, size);
            case EXCLUDED -> {
                svg.rect(Tone.HOLLOW, x - size, y - size, 2 * size, 2 * size);
                cross(svg, x, y, size);
            }
            case WITHDREW -> {
                svg.circle(Tone.HOLLOW, x, y, size);
                cross(svg, x, y, size - 1);
            }
        }
    }

    private static void cross(Svg svg, double x, double y, double size) {
        svg.line(Tone.HOLLOW, x - size, y - size, x + size, y + size);
        svg.line(Tone.HOLLOW, x - size, y + size, x + size, y - size);
    }

    private static String way(double... corners) {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            way.append(String.format(Locale.ROOT, "%s%.1f %.1f ", i == 0 ? "M" : "L", corners[i], corners[i + 1]));
        }
        return way.append("Z").toString();
    }
}
