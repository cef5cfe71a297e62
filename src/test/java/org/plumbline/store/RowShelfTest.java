package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** What is kept comes back as it was, or not at all. */
final class RowShelfTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyRowComesBackAsItWas(long seed) throws IOException {
        List<TableRow> rows = rows(seed, 2000);
        keep("made from this", rows);
        assertThat(found("made from this")).isEqualTo(rows);
    }

    @Test
    void whatWasMadeFromSomethingElseIsNotHandedOver() throws IOException {
        keep("made from this", rows(1, 10));
        assertThat(found("made from that")).isEmpty();
        assertThat(new RowShelf(folder).find("other", "made from this", row -> {}))
                .isFalse();
    }

    @Test
    void aDamagedFileIsNotHandedOverNotEvenInPart() throws IOException {
        keep("made from this", rows(2, 200));
        Path file = folder.resolve(".plumbline/rows-table.bin");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(found("made from this")).isEmpty();
        }
        for (int length : new int[] {0, 1, 7, 8, 9, 100, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(found("made from this")).isEmpty();
        }
        Files.write(file, whole);
        assertThat(found("made from this")).hasSize(200);
    }

    @Test
    void whatBreaksOffIsNotKept() {
        try (RowShelf.Draft draft = new RowShelf(folder).draft("table", "made from this")) {
            rows(1, 20).forEach(draft);
        }
        assertThat(folder.resolve(".plumbline")).isEmptyDirectory();
        assertThat(found("made from this")).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKeptAndNobodyIsTroubled() throws IOException {
        Files.writeString(folder.resolve(".plumbline"), "a file, not a folder");
        try (RowShelf.Draft draft = new RowShelf(folder).draft("table", "made from this")) {
            rows(1, 20).forEach(draft);
            assertThat(draft.keep()).isFalse();
        }
    }

    @Test
    void aTableWithoutRowsIsKeptToo() throws IOException {
        keep("made from this", List.of());
        assertThat(new RowShelf(folder).find("table", "made from this", row -> {}))
                .isTrue();
    }

    private void keep(String madeFrom, List<TableRow> rows) throws IOException {
        try (RowShelf.Draft draft = new RowShelf(folder).draft("table", madeFrom)) {
            rows.forEach(draft);
            assertThat(draft.keep()).isTrue();
        }
    }

    private List<TableRow> found(String madeFrom) {
        List<TableRow> found = new ArrayList<>();
        boolean there = new RowShelf(folder).find("table", madeFrom, found::add);
        assertThat(there).isEqualTo(!found.isEmpty());
        return found;
    }

    private static List<TableRow> rows(long seed, int count) {
        Random random = new Random(seed);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("id-" + i + (random.nextInt(9) == 0 ? "-ည" : ""), random));
        }
        return rows;
    }

    private static TableRow row(String id, Random random) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
        ImpreciseDate date = switch (random.nextInt(4)) {
            case 0 -> new ImpreciseDate(day, day, LocalTime.of(random.nextInt(24), 30));
            case 1 -> ImpreciseDate.between(day, day.plusDays(random.nextInt(800)));
            default -> ImpreciseDate.on(day);
        };
        Map<String, Interval> measures = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        for (String measure : List.of("killed", "hurt", "usd-million")) {
            if (random.nextBoolean()) {
                measures.put(measure, range(random));
            }
            if (random.nextInt(4) == 0) {
                best.put(measure, new BigDecimal(random.nextInt(100)).movePointLeft(random.nextInt(3)));
            }
        }
        return new TableRow(
                id,
                date,
                random.nextInt(5) == 0 ? ImpreciseDate.on(date.latest().plusDays(3)) : null,
                names(random),
                names(random),
                names(random),
                names(random),
                Interval.exactly(1 + random.nextInt(2)),
                measures,
                best,
                random.nextBoolean()
                        ? new TableRow.Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180)
                        : null,
                "source-" + random.nextInt(3),
                random.nextBoolean() ? "" : "unknown",
                random.nextInt(1_000_000));
    }

    private static List<String> names(Random random) {
        return List.of(List.<String>of(), List.of("a"), List.of("a", "b"), List.of("b", "a"))
                .get(random.nextInt(4));
    }

    private static Interval range(Random random) {
        BigDecimal low = new BigDecimal(random.nextInt(300));
        return switch (random.nextInt(5)) {
            case 0 -> Interval.UNKNOWN_TOLL;
            case 1 -> Interval.moreThan(low);
            case 2 -> Interval.lessThan(low.add(BigDecimal.ONE));
            case 3 -> Interval.between(low, low.add(new BigDecimal("2.5")));
            default -> Interval.exactly(low);
        };
    }
}
