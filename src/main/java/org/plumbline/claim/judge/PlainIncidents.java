package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Window;

/**
 * The incidents of which one report says everything, in one voice: most rows of a table. About them there is nothing to agree on,
 * so they are kept in columns, by place and then by day, and a search touches only what lies in the places and days asked for.
 * Says of them exactly what {@link Matching} and {@link Measuring} say; {@code rest} holds all other incidents.
 */
final class PlainIncidents {
    /** How an incident stands to a scope, as a number in a column. */
    private static final byte OUT = 0;

    private static final byte POSSIBLE = 1;
    private static final byte CERTAIN = 2;

    /** Bytes of columns that are kept for the next claim that wants the same. */
    private static final long MOST_KEPT = 32_000_000;

    private final Hierarchy hierarchy;
    private final Incidents rest;
    private final PlainIncident[] plain;
    private final int[] first;
    private final int[] last;
    private final int[] attribution;
    private final int[] kind;
    private final int[] actor;
    private final int[] target;
    private final List<List<String>> named;
    private final Map<Integer, Segment> byPlace = new LinkedHashMap<>();
    private final int longest;
    private final Map<List<String>, byte[]> standings = new ConcurrentHashMap<>();
    private final Map<String, Amounts> amounts = new ConcurrentHashMap<>();

    /** Incidents of one place, ordered by their first days. */
    private record Segment(int from, int until) {}

    /** What was found: incidents in the scope, and those that only their voice keeps out. */
    interface Visitor {
        void in(int number, Standing standing);

        void refused(int number);
    }

    private PlainIncidents(Incidents rest, List<PlainIncident> plain, List<List<String>> named, Hierarchy hierarchy) {
        this.rest = rest;
        this.hierarchy = hierarchy;
        this.named = named;
        this.plain = plain.toArray(PlainIncident[]::new);
        this.first = column(plain, PlainIncident::first);
        this.last = column(plain, PlainIncident::last);
        this.attribution = column(plain, one -> one.by().number());
        this.kind = column(plain, PlainIncident::kind);
        this.actor = column(plain, PlainIncident::actor);
        this.target = column(plain, PlainIncident::target);
        int days = 0;
        int start = 0;
        for (int i = 0; i < first.length; i++) {
            days = Math.max(days, last[i] - first[i]);
            if (i + 1 == first.length
                    || plain.get(i + 1).place() != plain.get(i).place()) {
                byPlace.put(plain.get(i).place(), new Segment(start, i + 1));
                start = i + 1;
            }
        }
        this.longest = days;
    }

    static PlainIncidents of(Incidents incidents, Hierarchy hierarchy) {
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<List<String>> named = new ArrayList<>();
        List<PlainIncident> plain = new ArrayList<>();
        for (Incident incident : incidents.all()) {
            PlainIncident.of(incident, values -> number(values, numbers, named)).ifPresent(plain::add);
        }
        plain.sort(Comparator.comparingInt(PlainIncident::place).thenComparingInt(PlainIncident::first));
        return new PlainIncidents(incidents.where(one -> !PlainIncident.isPlain(one)), plain, named, hierarchy);
    }

    private static int number(List<String> values, Map<List<String>, Integer> numbers, List<List<String>> named) {
        return numbers.computeIfAbsent(values, key -> {
            named.add(key);
            return named.size() - 1;
        });
    }

    private static int[] column(List<PlainIncident> plain, java.util.function.ToIntFunction<PlainIncident> value) {
        return plain.stream().mapToInt(value).toArray();
    }

    /** All incidents that are not plain. */
    Incidents rest() {
        return rest;
    }

    Incident incident(int number) {
        return plain[number].incident();
    }

    Attribution by(int number) {
        return plain[number].by();
    }

    /** Visits every plain incident that is in the scope, or would be if its voice were accepted. */
    void search(Claim.Scope scope, Window window, Acceptance acceptance, Visitor visitor) {
        Days days = Days.of(window);
        byte[] places = standings(scope.places());
        Features features =
                new Features(standings(scope.kinds()), standings(scope.by()), standings(scope.with()), acceptance);
        byPlace.forEach((place, segment) -> {
            byte standing = standing(places, place);
            if (standing != OUT) {
                search(segment, standing, days, features, visitor);
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    private record Features(byte[] kinds, byte[] actors, byte[] targets, Acceptance acceptance) {}

    private void search(Segment segment, byte inPlace, Days days, Features features, Visitor visitor) {
        for (int i = firstFrom(segment, days.outerFrom - longest); i < segment.until; i++) {
            if (first[i] > days.outerUntil) {
                return;
            }
            byte standing = days.standing(first[i], last[i]);
            standing = least(standing, inPlace);
            standing = least(standing, standing(features.kinds, kind[i]));
            standing = least(standing, standing(features.actors, actor[i]));
            standing = least(standing, standing(features.targets, target[i]));
            if (standing == OUT) {
                continue;
            }
            if (features.acceptance.accepts(plain[i].by(), attribution[i])) {
                visitor.in(i, standing == CERTAIN ? Standing.CERTAIN : Standing.POSSIBLE);
            } else {
                visitor.refused(i);
            }
        }
    }

    private static byte least(byte one, byte other) {
        return one < other ? one : other;
    }

    /** Days of a window, counted from 1970. */
    private record Days(long outerFrom, long innerFrom, long innerUntil, long outerUntil) {
        static Days of(Window window) {
            return new Days(
                    day(window.outerFrom()),
                    day(window.innerFrom()),
                    day(window.innerUntil()),
                    day(window.outerUntil()));
        }

        private static long day(LocalDate day) {
            return day.toEpochDay();
        }

        /** As {@link Window#holds} for a day without a clock time. */
        byte standing(int first, int last) {
            if (last < outerFrom || first > outerUntil) {
                return OUT;
            }
            return first >= innerFrom && last <= innerUntil ? CERTAIN : POSSIBLE;
        }
    }

    private int firstFrom(Segment segment, long day) {
        int low = segment.from;
        int high = segment.until;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How each list of names stands to what is wanted; an empty column where anything will do. */
    private byte[] standings(List<String> wanted) {
        if ((long) standings.size() * named.size() > MOST_KEPT) {
            standings.clear();
        }
        return standings.computeIfAbsent(wanted, this::standingsOfAll);
    }

    private byte[] standingsOfAll(List<String> wanted) {
        byte[] column = new byte[wanted.isEmpty() ? 0 : named.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = switch (Matching.standing(named.get(i), wanted, hierarchy)) {
                case CERTAIN -> CERTAIN;
                case POSSIBLE -> POSSIBLE;
                case LEFT_OUT -> OUT;
            };
        }
        return column;
    }

    private static byte standing(byte[] column, int number) {
        return column.length == 0 ? CERTAIN : number < 0 ? POSSIBLE : column[number];
    }

    /** How much of a measure each incident adds. */
    Amounts amounts(String measure) {
        return amounts.computeIfAbsent(measure, key -> Amounts.of(key, plain, hierarchy));
    }

    /**
     * Amounts of one measure, where they are whole numbers that are not open; {@code NOT_SAID} or {@code NOT_WHOLE} otherwise.
     *
     * @param isOwn whether nothing is carried from other measures
     * @param high {@code Long.MAX_VALUE} where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    record Amounts(boolean isOwn, long[] low, long[] high) {
        static final long NOT_SAID = -1;
        static final long NOT_WHOLE = -2;

        private static Amounts of(String measure, PlainIncident[] plain, Hierarchy hierarchy) {
            Measuring measuring = new Measuring(measure, said -> true, hierarchy);
            Amounts amounts = new Amounts(measuring.isOwn(), new long[plain.length], new long[plain.length]);
            Arrays.fill(amounts.high, Long.MAX_VALUE);
            for (int i = 0; i < plain.length; i++) {
                Agreement amount = plain[i].amount(measure, measuring);
                if (amount.byVoice().isEmpty()) {
                    amounts.low[i] = NOT_SAID;
                } else if (WholeRange.isWhole(amount.range())) {
                    amounts.low[i] = WholeRange.low(amount.range());
                    amounts.high[i] = WholeRange.high(amount.range());
                } else {
                    amounts.low[i] = NOT_WHOLE;
                }
            }
            return amounts;
        }
    }
}
