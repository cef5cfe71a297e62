package org.plumbline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.ReportCollection;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Maker;
import org.plumbline.ledger.table.Names;

/**
 * A made table with the columns of UCDP GED, and a case that knows its names. Kinds, sides, precisions, spans, tolls and the length of
 * the texts are drawn together, row by row, from the shares of a real table: one that is given, or the shares noted here, which
 * were read off the events of one country in 2021 to 2023. Places are those of {@value #COUNTRIES} countries of 16 regions, 64
 * districts and 1,152 towns each; a few of them have most of the events. Days grow denser over 35 years.
 */
final class MadeGed {
    static final int COUNTRIES = 20;
    static final int REGIONS = 16;
    static final int DISTRICTS = 64;
    static final int TOWNS = 1_152;
    static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    static final int DAYS = 12_784;

    private static final String HEADER =
            "id,relid,year,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_article,"
                    + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,event_clarity,date_prec,"
                    + "date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n";

    private final Random random = new Random(20_211_123);
    private final List<Shape> shapes;

    /** What is drawn together: one real row without its names and its day. */
    private record Shape(
            String kind,
            int sideA,
            int sideB,
            String where,
            String datePrecision,
            int span,
            int low,
            int best,
            int high,
            int text) {}

    private MadeGed(List<Shape> shapes) {
        this.shapes = shapes;
    }

    /** Like a real table, or like the shares noted here. */
    static MadeGed like(List<Path> real) throws IOException {
        return new MadeGed(real.isEmpty() ? noted() : of(real.getFirst()));
    }

    private static List<Shape> of(Path real) throws IOException {
        List<Shape> shapes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(real)) {
            Set<String> sides = new LinkedHashSet<>();
            for (NamedCsvRecord row : rows) {
                sides.add(row.getField("side_a"));
                sides.add(row.getField("side_b"));
                List<String> all = List.copyOf(sides);
                LocalDate start = LocalDate.parse(row.getField("date_start").substring(0, 10));
                LocalDate end = LocalDate.parse(row.getField("date_end").substring(0, 10));
                boolean civilians = row.getField("side_b").equals("Civilians");
                shapes.add(new Shape(
                        row.getField("type_of_violence"),
                        all.indexOf(row.getField("side_a")),
                        civilians ? -1 : all.indexOf(row.getField("side_b")),
                        row.getField("where_prec"),
                        row.getField("date_prec"),
                        (int) (end.toEpochDay() - start.toEpochDay()),
                        Integer.parseInt(row.getField("low")),
                        Integer.parseInt(row.getField("best")),
                        Integer.parseInt(row.getField("high")),
                        row.getField("source_article").length()));
            }
        }
        return shapes;
    }

    /** Shares of 1,000 rows. */
    private static List<Shape> noted() {
        Random random = new Random(7);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            boolean oneSided = i % 5 == 0;
            boolean exact = random.nextInt(1000) < 899;
            int low = (int) Math.max(0, Math.min(171, Math.round(Math.exp(random.nextGaussian() * 1.1) - 0.6)));
            int best = low + (random.nextInt(12) == 0 ? 1 : 0);
            shapes.add(new Shape(
                    oneSided ? "3" : "1",
                    random.nextInt(28) == 0 ? 1 : 0,
                    oneSided ? -1 : random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(12),
                    new String[] {"5", "5", "5", "5", "5", "1", "1", "2", "2", "3", "4"}[random.nextInt(11)],
                    exact ? "1" : "2",
                    exact ? 0 : 1 + random.nextInt(14),
                    low,
                    best,
                    best + (random.nextBoolean() ? 0 : random.nextInt(1 + best * 3)),
                    200 + random.nextInt(200)));
        }
        return shapes;
    }

    /** Writes the table, sorted by nothing, with {@code count} events. */
    void write(Path table, int count) throws IOException {
        String words = "clash near the town leaves several dead, residents and local media say, ".repeat(40);
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write(HEADER);
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < count; i++) {
                row.setLength(0);
                append(row, i, words);
                out.append(row);
            }
        }
    }

    private void append(StringBuilder row, int number, String words) {
        Shape shape = shapes.get(random.nextInt(shapes.size()));
        int country = skewed(COUNTRIES);
        int town = skewed(TOWNS);
        LocalDate day = FIRST_DAY.plusDays((int) (DAYS * Math.sqrt(random.nextDouble())));
        LocalDate end = day.plusDays(shape.span);
        String sideA = side(country, shape.sideA);
        String sideB = shape.sideB < 0 ? "Civilians" : side(country, shape.sideB);
        boolean coarse = shape.where.equals("4");
        row.append(300_000 + number)
                .append(",X-")
                .append(number)
                .append(',')
                .append(day.getYear())
                .append(',');
        row.append(shape.kind)
                .append(',')
                .append(sideA)
                .append(" - ")
                .append(sideB)
                .append(',');
        row.append(sideA)
                .append(',')
                .append(sideB)
                .append(",1,\"\"\"The Paper,")
                .append(day)
                .append(',');
        row.append(words, 0, Math.min(words.length(), Math.max(1, shape.text - 30)))
                .append("\"\"\",");
        row.append(shape.where)
                .append(',')
                .append(coarse ? region(country, town) : town(country, town))
                .append(',');
        row.append("as told,").append(region(country, town)).append(',');
        row.append(coarse ? "" : district(country, town)).append(',');
        row.append(latitude(country, town))
                .append(',')
                .append(longitude(country, town))
                .append(",1,");
        row.append(shape.datePrecision)
                .append(',')
                .append(day)
                .append(" 00:00:00,")
                .append(end)
                .append(" 00:00:00,0,0,");
        row.append(shape.best)
                .append(",0,")
                .append(shape.best)
                .append(',')
                .append(shape.high)
                .append(',');
        row.append(shape.low).append('\n');
    }

    /** A few come often, most seldom. */
    private int skewed(int most) {
        double uniform = random.nextDouble();
        return (int) (most * uniform * uniform * uniform);
    }

    static String side(int country, int side) {
        return "Side " + side + " of Land " + country;
    }

    static String region(int country, int town) {
        return "Region " + town % REGIONS + " of Land " + country;
    }

    static String district(int country, int town) {
        return "District " + town % DISTRICTS + " of Land " + country;
    }

    static String town(int country, int town) {
        return "Town " + town + " of Land " + country;
    }

    private static String latitude(int country, int town) {
        return String.valueOf((country * 4_000_000 + town * 3_001 % 4_000_000) / 1e6 - 30);
    }

    private static String longitude(int country, int town) {
        return String.valueOf((country * 7_000_000 + town * 5_003 % 6_000_000) / 1e6 - 60);
    }

    /** The records of a case that knows every name of the table. */
    static void writeCase(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("case.yaml"), "title: {en: Made table}\nlanguages: [en]\nzone: UTC\n");
        StringBuilder words = new StringBuilder();
        words.append("- Source: ged\n  publisher: The Program\n  kind: dataset\n");
        words.append("- Measure: people-killed\n  name: people killed\n  unit: person\n");
        words.append("- Kind: violence\n  name: violence\n");
        for (String kind : List.of("state-based-conflict", "non-state-conflict", "one-sided-violence")) {
            words.append("- Kind: ")
                    .append(kind)
                    .append("\n  name: ")
                    .append(kind)
                    .append("\n  part of: violence\n");
        }
        for (int country = 0; country < COUNTRIES; country++) {
            for (int side = 0; side < 20; side++) {
                words.append("- Organization: side-%d-%d\n  name: %s\n".formatted(country, side, side(country, side)));
            }
        }
        Files.writeString(folder.resolve("records/words.yaml"), words);
        for (int country = 0; country < COUNTRIES; country++) {
            Files.writeString(folder.resolve("records/land-%d.yaml".formatted(country)), places(country));
        }
    }

    /** The evidence of the case and the table in this folder, read as the commands read it. */
    static CaseEvidence evidence(Path folder) throws IOException {
        Ledger ledger = ledger(folder.resolve("case"));
        Sources sources = SourceRecords.read(ledger);
        Links links = Links.of(ledger, List.of());
        ReportCollection collection = new ReportCollection(links.linked(), sources);
        Intake.Listener listener = new Intake.Listener(collection::add, remark -> {}, rows -> {});
        Intake.read(folder.resolve("made.csv"), description(), Names.of(ledger), null, listener);
        return CaseEvidence.of(ledger, sources, Incidents.of(ledger, sources, links, collection));
    }

    /** What the records of a made case say. */
    static Ledger ledger(Path folder) {
        return Ledger.of(RecordFiles.readAll(folder, "en").stream()
                .flatMap(file -> file.statements().stream())
                .map(Placed::statement)
                .toList());
    }

    /** How the columns are read. */
    static ImportDescription description() {
        List<String> header = List.of(HEADER.strip().split(",", -1));
        String text = Maker.of(header).orElseThrow().description() + "\nsource: ged\n";
        return ImportDescription.read("ged", text.getBytes(StandardCharsets.UTF_8))
                .description()
                .orElseThrow();
    }

    private static String places(int country) {
        StringBuilder places = new StringBuilder("- Place: land-%d\n  name: Land %d\n".formatted(country, country));
        for (int region = 0; region < REGIONS; region++) {
            place(places, "region-%d-%d".formatted(country, region), region(country, region), "land-" + country);
        }
        for (int district = 0; district < DISTRICTS; district++) {
            String above = "region-%d-%d".formatted(country, district % REGIONS);
            place(places, "district-%d-%d".formatted(country, district), district(country, district), above);
        }
        for (int town = 0; town < TOWNS; town++) {
            String above = "district-%d-%d".formatted(country, town % DISTRICTS);
            place(places, "town-%d-%d".formatted(country, town), town(country, town), above);
        }
        return places.toString();
    }

    private static void place(StringBuilder places, String id, String name, String above) {
        places.append("- Place: ").append(id).append("\n  name: ").append(name);
        places.append("\n  part of: ").append(above).append('\n');
    }
}
