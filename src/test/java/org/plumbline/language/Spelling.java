package org.plumbline.language;

/** Spells whole numbers from 0 to 10^9 in words, for tests that read them back. */
final class Spelling {
    private static final String[] ENGLISH = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] BURMESE = {
        "သုည", "တစ်", "နှစ်", "သုံး", "လေး", "ငါး", "ခြောက်", "ခုနစ်", "ရှစ်", "ကိုး"
    };

    private Spelling() {}

    static String english(long number, boolean and) {
        if (number < 20) {
            return ENGLISH[(int) number];
        }
        if (number < 100) {
            return TENS[(int) number / 10] + (number % 10 == 0 ? "" : "-" + ENGLISH[(int) number % 10]);
        }
        if (number < 1000) {
            String hundreds = ENGLISH[(int) number / 100] + " hundred";
            return number % 100 == 0 ? hundreds : hundreds + (and ? " and " : " ") + english(number % 100, and);
        }
        long scale = number < 1_000_000 ? 1000 : number < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        String name = scale == 1000 ? " thousand" : scale == 1_000_000 ? " million" : " billion";
        String high = english(number / scale, and) + name;
        return number % scale == 0 ? high : high + " " + english(number % scale, and);
    }

    static String burmese(long number) {
        return number == 0 ? BURMESE[0] : positive(number);
    }

    private static String positive(long number) {
        if (number >= 1_000_000) {
            return positive(number / 1_000_000) + "သန်း" + positive(number % 1_000_000);
        }
        if (number >= 100_000) {
            return BURMESE[(int) (number / 100_000)] + "သိန်း" + positive(number % 100_000);
        }
        if (number >= 10_000) {
            return BURMESE[(int) (number / 10_000)] + "သောင်း" + positive(number % 10_000);
        }
        if (number >= 1000) {
            return scale(number, 1000, "ထောင်", "ထောင့်");
        }
        if (number >= 100) {
            return scale(number, 100, "ရာ", "ရာ့");
        }
        if (number >= 10) {
            return scale(number, 10, "ဆယ်", "ဆယ့်");
        }
        return number == 0 ? "" : BURMESE[(int) number];
    }

    private static String scale(long number, int scale, String alone, String joined) {
        long rest = number % scale;
        return BURMESE[(int) (number / scale)] + (rest == 0 ? alone : joined) + positive(rest);
    }
}
