package org.plumbline.language;

/** A number in a row: "21st meeting". */
public final class Nth {
    private Nth() {}

    /**
     * To be filled into a message before what is numbered.
     *
     * @param number zero or more
     */
    public static Phrase of(int number) {
        boolean isTeen = number / 10 % 10 == 1;
        String ending = isTeen
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return Phrase.of("language.nth." + ending, number);
    }
}
