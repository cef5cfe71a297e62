package org.plumbline.publication.picture;

import java.util.Locale;

/** How something looks: a class for the page, and attributes where no style sheet is read. */
enum Tone {
    PAPER("fill=\"#ffffff\"", "fill:#161616"),
    TEXT("fill=\"#1a1a1a\"", "fill:#f0f0f0"),
    BAR("fill=\"#1f5fa8\" stroke=\"#1f5fa8\"", "fill:#8ab4f8;stroke:#8ab4f8"),
    /** Possible. */
    HOLLOW("fill=\"#ffffff\" stroke=\"#1f5fa8\" stroke-width=\"2\"", "fill:#161616;stroke:#8ab4f8"),
    /** Not known exactly, or disputed. */
    OPEN("fill=\"none\" stroke=\"#8a4b00\" stroke-width=\"2\" stroke-dasharray=\"4 3\"", "stroke:#f2b66d"),
    LINE("fill=\"none\" stroke=\"#767676\"", "stroke:#a0a0a0"),
    WINDOW("fill=\"#fff2cc\"", "fill:#3a3000"),
    LAND("fill=\"#eeeeee\" stroke=\"#767676\"", "fill:#303030;stroke:#a0a0a0");

    private final String attributes;
    private final String dark;

    Tone(String attributes, String dark) {
        this.attributes = attributes;
        this.dark = dark;
    }

    String attributes() {
        return "class=\"" + className() + "\" " + attributes;
    }

    String dark() {
        return "." + className() + "{" + dark + "}";
    }

    private String className() {
        return "pic-" + name().toLowerCase(Locale.ROOT);
    }
}
