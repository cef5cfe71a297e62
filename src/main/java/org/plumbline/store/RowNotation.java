package org.plumbline.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Rows of tables as bytes. What many rows have in common is written where it first comes, and named by its number after that. */
final class RowNotation {
    private static final int NO_CLOCK = -1;

    private RowNotation() {}

    /** Writes rows. */
    static final class Writer {
        private final DataOutputStream out;
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<List<String>, Integer> lists = new HashMap<>();
        private final Map<Interval, Integer> ranges = new HashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(TableRow row) throws IOException {
            out.writeUTF(row.id());
            date(row.date());
            ImpreciseDate end = row.end();
            out.writeBoolean(end != null);
            if (end != null) {
                date(end);
            }
            list(row.kinds());
            list(row.actors());
            list(row.targets());
            list(row.places());
            range(row.occurrences());
            number(row.measures().size());
            for (Map.Entry<String, Interval> measure : row.measures().entrySet()) {
                word(measure.getKey());
                range(measure.getValue());
            }
            number(row.best().size());
            for (Map.Entry<String, BigDecimal> best : row.best().entrySet()) {
                word(best.getKey());
                word(best.getValue().toString());
            }
            TableRow.Point point = row.point();
            out.writeBoolean(point != null);
            if (point != null) {
                out.writeDouble(point.latitude());
                out.writeDouble(point.longitude());
            }
            word(row.source());
            word(row.originator());
            number(row.line());
        }

        private void date(ImpreciseDate date) throws IOException {
            out.writeInt(Math.toIntExact(date.earliest().toEpochDay()));
            number(Math.toIntExact(date.latest().toEpochDay() - date.earliest().toEpochDay()));
            LocalTime clock = date.clock();
            out.writeInt(clock == null ? NO_CLOCK : clock.toSecondOfDay());
        }

        private void word(String word) throws IOException {
            if (isNew(word, words)) {
                out.writeUTF(word);
            }
        }

        private void list(List<String> list) throws IOException {
            if (isNew(list, lists)) {
                number(list.size());
                for (String word : list) {
                    word(word);
                }
            }
        }

        private void range(Interval range) throws IOException {
            if (isNew(range, ranges)) {
                end(range.low(), range.lowOpen());
                end(range.high(), range.highOpen());
            }
        }

        private void end(@Nullable BigDecimal value, boolean open) throws IOException {
            word(value == null ? "" : value.toString());
            out.writeBoolean(open);
        }

        private <T> boolean isNew(T value, Map<T, Integer> known) throws IOException {
            Integer number = known.putIfAbsent(value, known.size());
            number(number == null ? known.size() - 1 : number);
            return number == null;
        }

        /** Seven bits in each byte, the lowest first; all but the last have the eighth bit set (LEB128). */
        private void number(int value) throws IOException {
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                out.writeByte((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.writeByte(rest);
        }
    }

    /** Reads rows. */
    static final class Reader {
        private final DataInputStream in;
        private final List<String> words = new ArrayList<>();
        private final List<List<String>> lists = new ArrayList<>();
        private final List<Interval> ranges = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        TableRow next() throws IOException {
            String id = in.readUTF();
            ImpreciseDate date = date();
            ImpreciseDate end = in.readBoolean() ? date() : null;
            List<String> kinds = list();
            List<String> actors = list();
            List<String> targets = list();
            List<String> places = list();
            Interval occurrences = range();
            Map<String, Interval> measures = new HashMap<>();
            for (int left = number(); left > 0; left--) {
                measures.put(word(), range());
            }
            Map<String, BigDecimal> best = new HashMap<>();
            for (int left = number(); left > 0; left--) {
                best.put(word(), new BigDecimal(word()));
            }
            TableRow.Point point = in.readBoolean() ? new TableRow.Point(in.readDouble(), in.readDouble()) : null;
            return new TableRow(
                    id,
                    date,
                    end,
                    kinds,
                    actors,
                    targets,
                    places,
                    occurrences,
                    measures,
                    best,
                    point,
                    word(),
                    word(),
                    number());
        }

        private ImpreciseDate date() throws IOException {
            LocalDate earliest = LocalDate.ofEpochDay(in.readInt());
            LocalDate latest = earliest.plusDays(number());
            int clock = in.readInt();
            return new ImpreciseDate(earliest, latest, clock == NO_CLOCK ? null : LocalTime.ofSecondOfDay(clock));
        }

        private String word() throws IOException {
            int number = number();
            if (number == words.size()) {
                words.add(in.readUTF());
            }
            return words.get(number);
        }

        private List<String> list() throws IOException {
            int number = number();
            if (number == lists.size()) {
                List<String> list = new ArrayList<>();
                for (int left = number(); left > 0; left--) {
                    list.add(word());
                }
                lists.add(List.copyOf(list));
            }
            return lists.get(number);
        }

        private Interval range() throws IOException {
            int number = number();
            if (number == ranges.size()) {
                BigDecimal low = end();
                boolean lowOpen = in.readBoolean();
                BigDecimal high = end();
                ranges.add(new Interval(low, lowOpen, high, in.readBoolean()));
            }
            return ranges.get(number);
        }

        private @Nullable BigDecimal end() throws IOException {
            String word = word();
            return word.isEmpty() ? null : new BigDecimal(word);
        }

        private int number() throws IOException {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = in.readUnsignedByte();
                value |= (next & 0x7F) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
        }
    }
}
