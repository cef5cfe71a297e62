package org.plumbline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The publication of a made-up case. Its counts and sums are mostly borne out; one in forty says more than the evidence shows.
 *
 * @param baseline the counts and sums alone, as a table
 */
record MadeClaims(List<String> sheet, List<String> text, List<String> baseline) {
    private static final long SEED = 4711;
    private static final int EVENTS = 60;

    /** What the incidents of a case hold, by day, to find out which figures are true. */
    private record Truth(List<List<MadeCase.Row>> byDay) {
        static Truth of(List<MadeCase.Row> rows) {
            List<List<MadeCase.Row>> byDay = new ArrayList<>();
            for (int i = 0; i < MadeCase.DAYS; i++) {
                byDay.add(new ArrayList<>());
            }
            rows.forEach(row -> byDay.get(row.day()).add(row));
            return new Truth(byDay);
        }

        long leastOf(boolean sum, int from, int until, int place, int kind, int actor) {
            long total = 0;
            for (int day = from; day <= until; day++) {
                for (MadeCase.Row row : byDay.get(day)) {
                    if (row.last() <= until
                            && !MadeCase.isPartySource(row.source())
                            && isIn(row.actor(), actor, MadeCase::wholeOfActor)
                            && isIn(row.kind(), kind, MadeCase::wholeOfKind)
                            && isIn(row.place(), place, MadeCase::wholeOfPlace)) {
                        total += sum ? Math.max(0, row.low()) : 1;
                    }
                }
            }
            return total;
        }

        private static boolean isIn(int part, int whole, java.util.function.IntUnaryOperator wholeOf) {
            for (int at = part; at >= 0; at = wholeOf.applyAsInt(at)) {
                if (at == whole) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Makes claims.
     *
     * @param every so many figures one says more than the evidence shows; 0 for none
     */
    static MadeClaims of(int claims, List<MadeCase.Row> rows, int every) {
        Truth truth = Truth.of(rows);
        Random random = new Random(SEED);
        MadeClaims made = new MadeClaims(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        made.sheet.addAll(List.of("publication \"Figures\"", "dated 2025-04-23", "languages en"));
        made.text.add("# Figures");
        made.baseline.add("label,sums,from_day,until_day,place,kind,actor");
        for (int i = 0; i < claims; i++) {
            if (i % 20 == 0) {
                made.text.add("");
            }
            switch (i % 20) {
                case 14, 15, 16, 17, 18, 19 -> made.other(i, random);
                default -> made.figure(i, truth, random, every);
            }
        }
        return made;
    }

    private void figure(int number, Truth truth, Random random, int every) {
        boolean sum = number % 20 >= 8 && number % 20 < 13;
        boolean distinct = number % 20 == 13;
        int from = 0;
        int until = 0;
        int place = 0;
        int kind = 0;
        int actor = 0;
        long least = 0;
        for (int draw = 0; draw < 40 && least == 0; draw++) {
            from = random.nextInt(MadeCase.DAYS - 90);
            until = from + random.nextInt(90);
            place = switch (random.nextInt(3)) {
                case 0 -> 0;
                case 1 -> 1 + random.nextInt(MadeCase.REGIONS);
                default -> 1 + MadeCase.REGIONS + random.nextInt(MadeCase.TOWNSHIPS);
            };
            kind = random.nextInt(MadeCase.KINDS.size());
            actor = random.nextInt(MadeCase.ACTORS.size());
            least = truth.leastOf(sum, from, until, place, kind, actor);
        }
        LocalDate first = MadeCase.FIRST.plusDays(from);
        LocalDate last = MadeCase.FIRST.plusDays(until);
        String query = sum ? "sum of civilians-killed" : distinct ? "distinct days of incidents" : "count of incidents";
        sheet.add("claim c%d: %s by %s, kind %s, in %s, from %s to %s"
                .formatted(
                        number,
                        query,
                        MadeCase.ACTORS.get(actor),
                        MadeCase.KINDS.get(kind),
                        MadeCase.place(place),
                        first,
                        last));
        if (distinct) {
            text.add("[Attacks on at least one day][c%d].".formatted(number));
            return;
        }
        long says = every > 0 && random.nextInt(every) == 0 ? least + 1 : Math.max(0, least - random.nextInt(3) / 2);
        text.add("[At least %d %s][c%d].".formatted(says, sum ? "people were killed" : "attacks were counted", number));
        baseline.add("c%d,%b,%s,%s,%s,%s,%s"
                .formatted(
                        number,
                        sum,
                        first,
                        last,
                        MadeCase.place(place),
                        MadeCase.KINDS.get(kind),
                        MadeCase.ACTORS.get(actor)));
    }

    /** Claims of the kinds that are not about incidents, or about other claims. */
    private void other(int number, Random random) {
        int event = random.nextInt(EVENTS - 1);
        int monitor = 1 + event % MadeCase.SOURCES;
        int round = number / 20;
        String query;
        String words;
        switch (number % 20) {
            case 14 -> {
                query = "value of troops of meeting-%02d".formatted(round % EVENTS);
                words = "%d people".formatted(100 + round % EVENTS);
            }
            case 15 -> {
                query = "monitor-%02d took part in meeting-%02d".formatted(monitor, event);
                words = "It took part";
            }
            case 16 -> {
                query = round % 2 == 0
                        ? "monitor-%02d held chair of council, as of %s"
                                .formatted(monitor, dayOf(event).plusDays(3))
                        : "pause-%02d in force on %s"
                                .formatted(event, dayOf(event).plusDays(4));
                words = round % 2 == 0 ? "It held the chair" : "The pause was in force";
            }
            case 17 -> {
                query = round % 2 == 0
                        ? "days since meeting-%02d, until %s"
                                .formatted(event, dayOf(event).plusDays(12))
                        : "days of meeting-%02d".formatted(event);
                words = round % 2 == 0 ? "12 days" : "2 days";
            }
            case 18 -> {
                boolean compares = round % 2 == 1;
                query = compares
                        ? "compare c%d with c%d, fewer".formatted(number - 24, number - 4)
                        : "meeting-%02d before meeting-%02d".formatted(event, event + 1);
                words = compares ? "That is fewer" : "This came before";
            }
            default -> {
                query = switch (round % 3) {
                    case 0 -> "rank of monitor-01 among suppliers of arms to army, by value, during 2022";
                    case 1 -> "meeting of council, planned in %s, during 2026".formatted(MadeCase.place(event + 16));
                    default -> "meeting-%02d happened, in %s".formatted(event, MadeCase.place(event + 16));
                };
                words = switch (round % 3) {
                    case 0 -> "The first";
                    case 1 -> "It is planned";
                    default -> "It took place there";
                };
            }
        }
        sheet.add("claim c%d: %s".formatted(number, query));
        text.add("[%s][c%d].".formatted(words, number));
    }

    private static LocalDate dayOf(int event) {
        return MadeCase.FIRST.plusDays(20L * event);
    }

    /** Meetings, terms, pauses and transfers that the other claims are about. */
    static List<String> events() {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of("- Role: chair", "  name: chair", "- PublicBody: council", "  name: Council of monitors"));
        for (int i = 0; i < EVENTS; i++) {
            int monitor = 1 + i % MadeCase.SOURCES;
            String place = MadeCase.place(i + 16);
            lines.addAll(
                    """
                    - Engagement: meeting-%1$02d
                      kind: meeting
                      of: council
                      source: daily-01
                      status: held
                      start: %2$s
                      end: %3$s
                      place: %4$s
                      present: [monitor-%5$02d, army]
                      troops: %6$d
                    - Engagement: next-meeting-%1$02d
                      kind: meeting
                      of: council
                      source: daily-02
                      status: announced
                      start: 2026-05
                      place: %4$s
                    - RoleTerm: term-%1$02d
                      role: chair
                      body: council
                      source: daily-03
                      holder: monitor-%5$02d
                      from: %2$s
                      to: %7$s
                    - Commitment: pause-%1$02d
                      kind: meeting
                      source: daily-04
                      parties: army
                      date: %2$s
                    - Instrument: pause-%1$02d-declared
                      commitment: pause-%1$02d
                      act: declares
                      source: daily-04
                      by: army
                      announced: %2$s
                      from: %2$s
                      to: %7$s
                    - Transfer: delivery-%1$02d
                      source: daily-05
                      supplier: monitor-%5$02d
                      recipient: army
                      goods: arms
                      from: 2022
                      to: 2022
                      us-dollars: %6$d
                    """.formatted(i, dayOf(i), dayOf(i).plusDays(1), place, monitor, 100 + i, dayOf(i).plusDays(10))
                            .lines()
                            .toList());
        }
        return lines;
    }
}
