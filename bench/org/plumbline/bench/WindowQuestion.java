package org.plumbline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One question about incidents in a window, in the language of claim sheets and as SQL over the table of {@link WindowSql}. */
record WindowQuestion(String asked, String sql) {
    /** Counts, sums and distinct values over windows from a day to years, in towns, districts, regions, countries or anywhere. */
    static List<WindowQuestion> mixed(int count) {
        Random random = new Random(99);
        List<WindowQuestion> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(one(random));
        }
        return questions;
    }

    private static WindowQuestion one(Random random) {
        int[] lengths = {1, 2, 7, 7, 30, 30, 90, 365, 365, 1_000};
        int length = lengths[random.nextInt(lengths.length)];
        LocalDate from = MadeGed.FIRST_DAY.plusDays((int) (MadeGed.DAYS * Math.sqrt(random.nextDouble())));
        LocalDate until = from.plusDays(length - 1);
        int country = (int) (MadeGed.COUNTRIES * Math.pow(random.nextDouble(), 3));
        int town = (int) (MadeGed.TOWNS * Math.pow(random.nextDouble(), 3));
        StringBuilder scope = new StringBuilder();
        String certain = "first >= date '%s' and last <= date '%s'".formatted(from, until);
        String possible = "last >= date '%s' and first <= date '%s'".formatted(from, until);
        String wholly = "true";
        if (random.nextInt(3) == 0) {
            int side = random.nextInt(4) == 0 ? 1 : 0;
            scope.append(" by side-%d-%d".formatted(country, side));
            possible += " and '%s' in (a, b)".formatted(MadeGed.side(country, side));
            wholly = "(kind = 3 or a = b)"; // the dead of a clash are of both sides, to one of them belong none to all
        }
        if (random.nextInt(3) == 0) {
            scope.append(", kind ").append(random.nextBoolean() ? "state-based-conflict" : "one-sided-violence");
            possible += " and kind = " + (scope.toString().endsWith("conflict") ? "1" : "3");
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                scope.append(", in land-").append(country);
                possible += " and land = " + country;
            }
            case 1 -> {
                scope.append(", in region-%d-%d".formatted(country, town % MadeGed.REGIONS));
                possible += " and region = '%s'".formatted(MadeGed.region(country, town));
            }
            case 2 -> {
                scope.append(", in district-%d-%d".formatted(country, town % MadeGed.DISTRICTS));
                possible += " and (district = '%s' or (district is null and region = '%s'))"
                        .formatted(MadeGed.district(country, town), MadeGed.region(country, town));
                certain += " and district is not null";
            }
            case 3 -> {
                scope.append(", in town-%d-%d".formatted(country, town));
                possible +=
                        " and (town = '%s' or (town is null and (district = '%s' or (district is null and region = '%s'))))"
                                .formatted(
                                        MadeGed.town(country, town),
                                        MadeGed.district(country, town),
                                        MadeGed.region(country, town));
                certain += " and town is not null";
            }
            default -> {}
        }
        scope.append(", from ").append(from).append(" to ").append(until);
        return asking(random.nextInt(10), scope.toString(), certain, possible, wholly);
    }

    private static WindowQuestion asking(int what, String scope, String certain, String possible, String wholly) {
        String rows = "with t as (select *, (%s) as sure, %s as wholly from incidents where %s) "
                .formatted(certain, wholly, possible);
        if (what < 4) {
            return new WindowQuestion(
                    "count of incidents" + scope,
                    rows + "select count(*) filter (sure), count(*) filter (not sure) from t");
        }
        if (what < 8) {
            return new WindowQuestion(
                    "sum of people-killed" + scope,
                    rows
                            + "select count(*) filter (sure), count(*) filter (not sure), coalesce(sum(low) filter (sure and wholly), 0),"
                            + " coalesce(sum(best) filter (sure and wholly), 0), coalesce(sum(high) filter (sure), 0) from t");
        }
        if (what == 8) {
            return new WindowQuestion(
                    "distinct days of incidents" + scope,
                    rows + "select count(distinct first) filter (sure and first = last) from t");
        }
        return new WindowQuestion(
                "distinct places of incidents" + scope,
                rows + "select count(distinct town)"
                        + " + (select count(*) from (select district from t where sure group by district"
                        + " having count(town) = 0 and district is not null))"
                        + " + (select count(*) from (select region from t where sure group by region"
                        + " having count(district) = 0)) from t where sure");
    }
}
