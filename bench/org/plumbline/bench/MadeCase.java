package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up case of any size, the same for the same seed: incidents over four years in 300 townships of 15 regions of one
 * country, and a publication whose claims are of mixed kinds.
 *
 * @param incidents how many rows the table of incidents has
 * @param claims how many claims the publication makes
 * @param wrongEvery one of so many figures says more than the evidence shows; 0 for none
 */
record MadeCase(int incidents, int claims, int wrongEvery) {
    /** One figure in forty says more than the evidence shows. */
    MadeCase(int incidents, int claims) {
        this(incidents, claims, 40);
    }

    static final int REGIONS = 15;
    static final int TOWNSHIPS = 300;
    static final int SOURCES = 20;
    static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
    static final int DAYS = 1461;
    static final List<String> KINDS =
            List.of("attack", "air-attack", "air-strike", "drone-attack", "artillery", "mortar-fire");
    static final List<String> ACTORS = List.of("army", "border-guard", "rebels");
    private static final long SEED = 20250423;

    /**
     * One row of the table.
     *
     * @param day days since {@link #FIRST}; {@code last} likewise
     * @param low killed at least, or -1 if nothing is said
     */
    record Row(int day, int last, int place, int kind, int actor, int source, int low, int high) {}

    /** Places: 0 is the country, then the regions, then the townships. */
    static String place(int number) {
        return number == 0
                ? "rivermark"
                : number <= REGIONS ? "region-%02d".formatted(number) : "township-%03d".formatted(number - REGIONS);
    }

    static int wholeOfPlace(int number) {
        return number == 0 ? -1 : number <= REGIONS ? 0 : 1 + (number - REGIONS - 1) % REGIONS;
    }

    static int wholeOfKind(int number) {
        return switch (number) {
            case 0 -> -1;
            case 1, 4 -> 0;
            case 2, 3 -> 1;
            default -> 4;
        };
    }

    static int wholeOfActor(int number) {
        return number == 1 ? 0 : -1;
    }

    /** Speaks for the army, a party to the conflict: what it says in its own favour does not count. */
    static boolean isPartySource(int source) {
        return source == SOURCES - 1;
    }

    static String source(int number) {
        return "daily-%02d".formatted(number + 1);
    }

    List<Row> rows() {
        Random random = new Random(SEED);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            int day = random.nextInt(DAYS);
            int last = random.nextInt(50) == 0 ? Math.min(DAYS - 1, day + random.nextInt(4)) : day;
            int place = random.nextInt(20) == 0 ? 1 + random.nextInt(REGIONS) : 1 + REGIONS + random.nextInt(TOWNSHIPS);
            int kind = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(KINDS.size() - 1);
            int actor = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(2);
            int low = random.nextInt(5) < 2 ? -1 : random.nextInt(random.nextInt(30) == 0 ? 60 : 6);
            int high = low < 0 ? -1 : random.nextInt(3) == 0 ? low + 1 + random.nextInt(5) : low;
            rows.add(new Row(day, last, place, kind, actor, random.nextInt(SOURCES), low, high));
        }
        return rows;
    }

    /** Writes the case into a folder; the tables for the baseline go into {@code baseline} beside it. */
    void write(Path folder) throws IOException {
        List<Row> rows = rows();
        put(folder.resolve("case.yaml"), List.of("title: {en: Made for measuring}", "languages: [en]"));
        put(folder.resolve("records/vocabulary.yaml"), vocabulary());
        put(folder.resolve("records/events.yaml"), MadeClaims.events());
        put(folder.resolve("incidents/reports.csv"), table(rows));
        put(folder.resolve("incidents/reports.import.yaml"), description());
        MadeClaims made = MadeClaims.of(claims, rows, wrongEvery);
        put(folder.resolve("publications/figures/sheet.claims"), made.sheet());
        put(folder.resolve("publications/figures/en.md"), made.text());
        put(folder.resolveSibling("baseline/claims.csv"), made.baseline());
        put(folder.resolveSibling("baseline/parts.csv"), closures());
    }

    private static void put(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static List<String> table(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("no,day,last,what,who,where,killed from,killed to,read in");
        int number = 0;
        for (Row row : rows) {
            lines.add("%d,%s,%s,%s,%s,%s,%s,%s,%s"
                    .formatted(
                            ++number,
                            FIRST.plusDays(row.day),
                            FIRST.plusDays(row.last),
                            KINDS.get(row.kind),
                            ACTORS.get(row.actor),
                            place(row.place),
                            row.low < 0 ? "" : row.low,
                            row.high < 0 ? "" : row.high,
                            source(row.source)));
        }
        return lines;
    }

    private static List<String> description() {
        return List.of(
                "columns:",
                "  id: no",
                "  date: day",
                "  date end: last",
                "  kind: what",
                "  actor: who",
                "  place: where",
                "  source: read in",
                "  measures:",
                "    civilians-killed: {low: killed from, high: killed to}",
                "id prefix: report-");
    }

    private static List<String> vocabulary() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            record(lines, "Kind", KINDS.get(i));
            partOf(lines, wholeOfKind(i) < 0 ? "" : KINDS.get(wholeOfKind(i)));
        }
        record(lines, "Kind", "meeting");
        record(lines, "Kind", "arms");
        for (String measure : List.of("civilians-killed", "troops", "us-dollars")) {
            record(lines, "Measure", measure);
            lines.add("  unit: " + (measure.equals("us-dollars") ? "usd" : "person"));
        }
        for (int i = 0; i <= REGIONS + TOWNSHIPS; i++) {
            record(lines, "Place", place(i));
            partOf(lines, i == 0 ? "" : place(wholeOfPlace(i)));
        }
        for (int i = 0; i < ACTORS.size(); i++) {
            record(lines, "PublicBody", ACTORS.get(i));
            partOf(lines, wholeOfActor(i) < 0 ? "" : ACTORS.get(wholeOfActor(i)));
            lines.add("  conflict party: yes");
        }
        for (int i = 0; i < SOURCES; i++) {
            record(lines, "Organization", "monitor-%02d".formatted(i + 1));
            lines.add("- Source: " + source(i));
            lines.add("  publisher: Daily %c".formatted('A' + i));
            lines.add("  originator: " + (isPartySource(i) ? "army" : "monitor-%02d".formatted(i + 1)));
        }
        return lines;
    }

    private static void record(List<String> lines, String schema, String id) {
        lines.add("- " + schema + ": " + id);
        lines.add("  name: The " + id);
    }

    private static void partOf(List<String> lines, String whole) {
        if (!whole.isEmpty()) {
            lines.add("  part of: " + whole);
        }
    }

    /** Every id with every id that it lies in, itself included. */
    private static List<String> closures() {
        List<String> lines = new ArrayList<>();
        lines.add("part,whole");
        for (int i = 0; i <= REGIONS + TOWNSHIPS; i++) {
            for (int whole = i; whole >= 0; whole = wholeOfPlace(whole)) {
                lines.add(place(i) + "," + place(whole));
            }
        }
        for (int i = 0; i < KINDS.size(); i++) {
            for (int whole = i; whole >= 0; whole = wholeOfKind(whole)) {
                lines.add(KINDS.get(i) + "," + KINDS.get(whole));
            }
        }
        for (int i = 0; i < ACTORS.size(); i++) {
            for (int whole = i; whole >= 0; whole = wholeOfActor(whole)) {
                lines.add(ACTORS.get(i) + "," + ACTORS.get(whole));
            }
        }
        return lines;
    }
}
