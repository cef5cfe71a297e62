package org.plumbline.publication.picture;

import java.util.Locale;

/** How something looks: a class, for the style sheet of a page, and attributes where no style sheet is read. */
enum Tone {
    PAPER("fill=\"#ffffff\""),
    TEXT("fill=\"#1a1a1a\""),
    /** Surely so. */
    BAR("fill=\"#1f5fa8\" stroke=\"#1f5fa8\""),
    /** Possible. */
    HOLLOW("fill=\"#ffffff\" stroke=\"#1f5fa8\" stroke-width=\"1.6\""),
    /** Not known exactly, or disputed. */
    OPEN("fill=\"none\" stroke=\"#8a4b00\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\""),
    LINE("fill=\"none\" stroke=\"#b5b1a9\""),
    /** Through what was on one day. */
    TOGETHER("fill=\"none\" stroke=\"#1f5fa8\""),
    WINDOW("fill=\"#e9e4d8\" stroke=\"#767676\""),
    LAND("fill=\"#eeeae2\" stroke=\"#8c887f\"");

    private final String attributes;

    Tone(String attributes) {
        this.attributes = attributes;
    }

    String attributes() {
        return "class=\"" + className() + "\" " + attributes;
    }

    String className() {
        return "pic-" + name().toLowerCase(Locale.ROOT);
    }
}
