package org.plumbline.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Questions made from a seed: counts, sums and distinct values over any mix of actor, target, kind, place and window. */
final class MadeQuestions {
    private static final List<String> QUERIES = List.of(
            "count of incidents",
            "count of incidents",
            "sum of people-killed",
            "sum of civilians-killed",
            "sum of people-injured",
            "sum of damage",
            "distinct places of incidents",
            "distinct days of incidents",
            "distinct kinds of incidents",
            "distinct actors of incidents");

    private MadeQuestions() {}

    static List<String> mixed(int count, Random random) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(one(random));
        }
        return questions;
    }

    private static String one(Random random) {
        StringBuilder question = new StringBuilder(any(QUERIES, random));
        if (random.nextInt(3) == 0) {
            question.append(" by ").append(any(MadeCase.ACTORS, random));
        }
        if (random.nextInt(6) == 0) {
            question.append(" with ").append(any(MadeCase.ACTORS, random));
        }
        if (random.nextInt(3) == 0) {
            question.append(", kind ").append(any(MadeCase.KINDS, random));
        }
        if (random.nextInt(3) > 0) {
            question.append(", in ").append(any(MadeCase.PLACES.subList(0, random.nextBoolean() ? 16 : 4), random));
        }
        return question.append(window(random))
                .append(any(List.of("", "", "", ", sources only list-a or paper", ", sources only list-b"), random))
                .toString();
    }

    private static String window(Random random) {
        LocalDate from = MadeCase.FIRST_DAY.plusDays(random.nextInt(MadeCase.DAYS));
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> ", since " + from;
            case 2 -> ", until " + from;
            case 3 -> ", within %d days after summit".formatted(1 + random.nextInt(30));
            case 4 -> ", since summit";
            default -> ", from %s to %s".formatted(from, from.plusDays(random.nextInt(90)));
        };
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
