package org.plumbline.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.report.Json;
import org.plumbline.claim.sheet.Question;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Incidents;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Verify.java comes to the same sums as Plumbline, which shares no code with it, and finds what was changed in how they were made. */
final class VerifiedSumsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final List<String> QUESTIONS = List.of(
            "count of incidents, in town, during 2024-03-05",
            "sum of killed, in town, during 2024-03-05",
            "sum of killed, in town, during 2024-03-05, by two independent sources");

    @TempDir
    static Path folder;

    private static Verifying verify;

    @BeforeAll
    static void compiled() {
        verify = new Verifying(folder);
    }

    /** Rows of lists in places in and beside the scope, some of them possibly one. */
    private record World(List<Statement> statements, List<TableRow> rows) {
        static World random(Random random) {
            List<Statement> statements = new ArrayList<>(List.of(
                    Statement.own("list-a", "Source", "publisher", "A"),
                    Statement.own("list-b", "Source", "publisher", "B"),
                    Statement.own("list-c", "Source", "publisher", "C"),
                    Statement.own("killed", "Measure", "unit", random.nextBoolean() ? "person" : "tonne"),
                    Statement.own("town", "Place", "part of", "land"),
                    Statement.own("other-town", "Place", "part of", "land")));
            List<TableRow> rows = new ArrayList<>();
            int many = 2 + random.nextInt(7);
            for (int i = 0; i < many; i++) {
                rows.add(row(random, "r" + i, "list-" + "abc".charAt(random.nextInt(3)), i + 2));
            }
            for (int i = random.nextInt(2 * many); i > 0; i--) {
                link(statements, "r" + random.nextInt(many), "r" + random.nextInt(many));
            }
            return new World(statements, rows);
        }

        private static void link(List<Statement> statements, String one, String other) {
            if (!one.equals(other)) {
                String id = one + "-or-" + other;
                statements.add(Statement.own(id, "Link", "reports", one));
                statements.add(Statement.own(id, "Link", "reports", other));
                statements.add(Statement.own(id, "Link", "certainty", "possibly"));
            }
        }

        private static TableRow row(Random random, String id, String source, int line) {
            List<String> places = switch (random.nextInt(6)) {
                case 0 -> List.of("land");
                case 1 -> List.of("town", "other-town");
                case 2 -> List.of("other-town");
                default -> List.of("town");
            };
            Interval killed = switch (random.nextInt(4)) {
                case 0 -> Interval.atLeast(random.nextInt(5));
                case 1 -> Interval.moreThan(BigDecimal.valueOf(random.nextInt(5)));
                default -> Interval.between(random.nextInt(3), 3 + random.nextInt(5));
            };
            ImpreciseDate day =
                    random.nextInt(6) == 0 ? ImpreciseDate.between(DAY.minusDays(1), DAY) : ImpreciseDate.on(DAY);
            return new TableRow(
                    id,
                    day,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    places,
                    Interval.exactly(1),
                    random.nextInt(5) == 0 ? Map.of() : Map.of("killed", killed),
                    Map.of(),
                    null,
                    source,
                    "",
                    line);
        }

        Evidence judged(String question) {
            Ledger ledger = Ledger.of(statements);
            Sources sources = SourceRecords.read(ledger);
            CaseEvidence evidence = CaseEvidence.of(ledger, sources, Incidents.of(ledger, sources, rows));
            Perspective perspective =
                    Perspective.of(LocalDate.of(2025, 1, 1), Optional.empty(), new BigDecimal("0.1"), 24);
            Counted counted = new Judge(evidence, perspective)
                    .count(Question.parse("q", question).claim().orElseThrow(), Judge.Depth.DERIVATION);
            return ((Counted.Found) counted).evidence();
        }
    }

    /** As much of a bundle as the sum needs. */
    private static Map<String, byte[]> files(Evidence evidence, Path empty) {
        return files(evidence, empty, Withheld.NONE);
    }

    private static Map<String, byte[]> files(Evidence evidence, Path empty, Withheld withheld) {
        Map<String, Content> rows = new LinkedHashMap<>();
        RestingOn restingOn = new RestingOn(Histories.read(empty), java.time.Instant.EPOCH, withheld);
        String claims = Json.object(json -> json.put("format", 2)
                .objects(
                        "claims",
                        List.of(evidence),
                        one -> json.put("label", "c")
                                .put("edition", "en")
                                .put("kind", "sum")
                                .put("verdict", "supported")
                                .object(
                                        "evidence",
                                        inner -> json.put("finding", "numbers")
                                                .put("range", Notation.of(range(one)))
                                                .object(
                                                        "derivation",
                                                        how -> new DerivationFile(
                                                                        json, withheld, restingOn, rows, List.of())
                                                                .write(
                                                                        one.derivation()
                                                                                .orElseThrow(),
                                                                        one,
                                                                        "c")))
                                .strings("parts", List.of())));
        Map<String, byte[]> files = new TreeMap<>();
        files.put("claims.json", claims.getBytes(StandardCharsets.UTF_8));
        rows.forEach((name, content) -> files.put(name, bytes(content)));
        return files;
    }

    private static Interval range(Evidence evidence) {
        return ((Evidence.Finding.Numbers) evidence.finding()).range();
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** What the verifier says is wrong with the sum; there is no log and no signature here. */
    private static List<String> wrong(Map<String, byte[]> files) {
        try {
            Path zip = Files.write(folder.resolve("some.zip"), Zips.zip(files));
            return verify.of(zip.toString())
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("WRONG  claims.json") || line.startsWith("WRONG  rows/"))
                    .filter(line -> !line.contains("manifest"))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void itComesToTheSameSumForAnyRowsThatMayBeOne(@TempDir Path empty) {
        Random random = new Random(2026);
        int grouped = 0;
        for (int i = 0; i < 600; i++) {
            World world = World.random(random);
            Map<String, byte[]> files = files(world.judged(QUESTIONS.get(i % QUESTIONS.size())), empty);
            assertThat(wrong(files))
                    .as(i + ": " + Zips.text(files, "rows/c.csv") + Zips.text(files, "claims.json"))
                    .isEmpty();
            grouped += Zips.text(files, "rows/c.csv").contains(",as-one,") ? 1 : 0;
        }
        assertThat(grouped).isGreaterThan(100);
    }

    /** Two rows of two lists that may be one: together 4 to 9 as two, at least 5 as one. */
    private static Map<String, byte[]> two(Path empty) {
        List<Statement> statements =
                new ArrayList<>(World.random(new Random(1)).statements().subList(0, 6));
        World.link(statements, "r0", "r1");
        World world = new World(statements, List.of(row("r0", "list-a", 4), row("r1", "list-b", 5)));
        Map<String, byte[]> files = files(world.judged(QUESTIONS.get(1)), empty);
        assertThat(wrong(files)).isEmpty();
        assertThat(Zips.text(files, "claims.json")).contains("\"range\" : \"[4..inf)\"");
        return files;
    }

    private static TableRow row(String id, String source, int killed) {
        return row(id, source, killed, "town");
    }

    private static TableRow row(String id, String source, int killed, String place) {
        return new TableRow(
                id,
                ImpreciseDate.on(DAY),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(place),
                Interval.exactly(1),
                Map.of("killed", Interval.exactly(killed)),
                Map.of(),
                null,
                source,
                "",
                2);
    }

    /** Beside a row in the scope one of a withheld list that it may be, which lies in it, beside it or nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"town", "other-town", "land"})
    void nothingOfAWithheldRowStandsBesideAnotherThatItMayBe(String place, @TempDir Path empty) {
        List<Statement> statements =
                new ArrayList<>(World.random(new Random(1)).statements().subList(0, 6));
        World.link(statements, "r0", "hidden");
        World.link(statements, "r1", "hidden");
        World world = new World(
                statements,
                List.of(row("r0", "list-a", 4), row("r1", "list-a", 4, "land"), row("hidden", "list-b", 777, place)));
        Map<String, byte[]> files = files(world.judged(QUESTIONS.get(1)), empty, new Withheld(Set.of("list-b")));
        assertThat(Zips.text(files, "rows/c.csv"))
                .contains("r0,r0,")
                .doesNotContain("hidden", "list-b", "777", "as-one");
    }

    private static List<String> changed(Map<String, byte[]> files, String name, String from, String to) {
        assertThat(Zips.text(files, name)).contains(from);
        Zips.put(files, name, Zips.text(files, name).replace(from, to));
        return wrong(files);
    }

    @Test
    void moreThanEitherOfTwoRowsThatMayBeOneIsFound(@TempDir Path empty) {
        Map<String, byte[]> files = two(empty);
        changed(files, "claims.json", "[4..inf)", "[9..inf)");
        assertThat(changed(files, "rows/c.csv", "A=[4..4]; B=[5..5],,[4..5]", "A=[9..9]; B=[9..9],,[9..9]"))
                .containsExactly("WRONG  claims.json: c (en) [sum]: its evidence is written as [9..inf), "
                        + "but rows/c.csv comes to [5..inf)");
    }

    @Test
    void aRowTakenOutOfItsGroupIsFound(@TempDir Path empty) {
        Map<String, byte[]> files = two(empty);
        changed(files, "claims.json", "[4..inf)", "[9..inf)");
        assertThat(changed(files, "rows/c.csv", "list-a,list-a,,g1,", "list-a,list-a,,,"))
                .contains("WRONG  rows/c.csv: row r0 may be one that its group leaves out");
    }

    @Test
    void aRowThatIsSaidToCountWithAListThatItIsNotInIsFound(@TempDir Path empty) {
        Map<String, byte[]> files = two(empty);
        changed(files, "claims.json", "[4..inf)", "[9..inf)");
        assertThat(changed(files, "rows/c.csv", "list-a,list-a,,g1,list-a", "list-a,list-a,,g1,list-a list-b"))
                .contains("WRONG  rows/c.csv: row r0 does not count whichever other it is");
    }

    @Test
    void rowsOfOneListThatMayBeOneAreNotTakenForTwo(@TempDir Path empty) {
        Map<String, byte[]> files = two(empty);
        changed(files, "claims.json", "[4..inf)", "[9..inf)");
        changed(files, "rows/c.csv", "list-b,list-b,,g1,list-b", "list-a,list-b,,g1,list-a");
        assertThat(wrong(files)).contains("WRONG  rows/c.csv: row r0 does not count whichever other it is");
    }
}
