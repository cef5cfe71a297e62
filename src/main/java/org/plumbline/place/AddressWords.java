package org.plumbline.place;

import java.util.List;

/** A name with what it lies in behind it, parted by commas: "Kale, Sagaing Region". */
record AddressWords(String name, List<String> coarser) {
    private static final String COMMA = "[,\u104A\uFF0C]";
    private static final int MOST_PARTS = 4;

    AddressWords {
        coarser = List.copyOf(coarser);
    }

    static boolean isOne(String words) {
        return parts(words).size() > 1 && parts(words).size() <= MOST_PARTS;
    }

    static AddressWords of(String words) {
        List<String> parts = parts(words);
        return new AddressWords(parts.getFirst(), parts.subList(1, parts.size()));
    }

    private static List<String> parts(String words) {
        if (words.indexOf(',') < 0 && words.indexOf('\u104A') < 0 && words.indexOf('\uFF0C') < 0) {
            return List.of(words);
        }
        return List.of(words.split(COMMA, MOST_PARTS + 1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
