package org.plumbline.publication.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Language;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.publication.Withheld;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class PicturesTest {
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String HOSTILE = "<script>\"'& " + "x".repeat(300);

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_example_has_all_but_a_map_in_both_languages(Language language) {
        List<Picture> pictures = example(language);

        assertThat(pictures).extracting(Picture::id).containsExactly("timeline", "incidents", "engagement");
        assertThat(pictures).allSatisfy(PicturesTest::isSound).isEqualTo(example(language));
    }

    @Test
    void attendance_is_drawn_as_the_judgements_list_it() {
        assertThat(example(Language.ENGLISH).getLast().table().rows())
                .extracting(row -> row.get(1))
                .contains("14th meeting of the expert group on counter-terrorism: present")
                .noneMatch(words -> words.contains("stayed away"));
    }

    @Test
    void a_burmese_picture_has_burmese_digits() {
        assertThat(example(Language.BURMESE))
                .allSatisfy(picture -> assertThat(words(picture)).doesNotContainPattern("[0-9]"));
    }

    @Test
    void incidents_are_drawn_over_time_and_on_the_outlines_of_the_case() {
        List<Picture> pictures = made(3, "Township");

        assertThat(pictures).extracting(Picture::id).containsExactly("incidents", "map");
        assertThat(pictures).allSatisfy(PicturesTest::isSound);
        assertThat(pictures.getFirst().table().rows())
                .containsExactly(
                        List.of("1 April 2025", "1", "0"),
                        List.of("2 April 2025", "1", "0"),
                        List.of("3 April 2025", "1", "0"));
        assertThat(pictures.getLast().table().rows()).containsExactly(List.of("Township", "3", "0"));
    }

    @Test
    void hostile_names_are_escaped_and_cut() {
        List<Picture> pictures = made(3, HOSTILE);

        assertThat(pictures).hasSize(2).allSatisfy(PicturesTest::isSound);
        assertThat(pictures)
                .allSatisfy(picture ->
                        assertThat(picture.svg()).doesNotContain("<script").doesNotContain("x".repeat(200)));
    }

    @Test
    void very_many_incidents_stay_small_or_are_not_drawn() {
        assertThat(made(10_000, "Township")).isNotEmpty().allSatisfy(PicturesTest::isSound);
    }

    private static void isSound(Picture picture) {
        Document document = parsed(picture.svg());
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(picture.title());
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(picture.alternative());
        assertThat(picture.svg().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
        assertThat(picture.table().rows()).isNotEmpty();
    }

    private static String words(Picture picture) {
        return parsed(picture.svg()).getDocumentElement().getTextContent();
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | ParserConfigurationException | IOException unsound) {
            throw new AssertionError("not well-formed", unsound);
        }
    }

    private static List<Picture> example(Language language) {
        Ledger ledger = Histories.read(CASE.resolve("history")).ledgerAsOf(Histories.LATEST);
        return pictures(
                ledger,
                "cooperation-and-conduct",
                path -> {
                    try {
                        return Optional.of(Files.readAllBytes(CASE.resolve(path)));
                    } catch (IOException missing) {
                        return Optional.empty();
                    }
                },
                language);
    }

    /** So many attacks in one township, one a day over and over through April. */
    private static List<Picture> made(int incidents, String township) {
        StringBuilder records = new StringBuilder("""
                - Organization: agency
                  name: Agency
                - Organization: desk
                  name: Desk
                - PublicBody: army
                  name: Army
                - Source: a1
                  publisher: Agency
                  published: 2025-05-01
                - Kind: attack
                  name: attack
                - Place: township
                  outline: POLYGON ((96 22, 97 22, 97 24, 96 24, 96 22))
                """);
        records.append("  name: '").append(township.replace("'", "''")).append("'\n");
        for (int i = 0; i < incidents; i++) {
            records.append("- Report: r%d\n  kind: attack\n  actor: army\n".formatted(i))
                    .append("  date: 2025-04-%02d\n  place: township\n  source: a1\n".formatted(i % 30 + 1));
        }
        Ledger ledger = Ledger.of(
                RecordFiles.read("records/a.yaml", records.toString().getBytes(StandardCharsets.UTF_8), "en")
                        .statements()
                        .stream()
                        .map(Placed::statement)
                        .toList());
        String sheet = """
                publication "A title"
                dated 2025-05-02
                author desk
                languages en
                claim attacks: count of incidents by army, kind attack, in township, from 2025-04-01 to 2025-04-30
                """;
        return pictures(
                ledger,
                "p",
                path -> Optional.of((path.endsWith(".claims") ? sheet : "There were [at least 2 attacks][attacks].")
                        .getBytes(StandardCharsets.UTF_8)),
                Language.ENGLISH);
    }

    private static List<Picture> pictures(
            Ledger ledger, String id, Function<String, Optional<byte[]>> files, Language language) {
        CaseEvidence evidence = CaseEvidence.of(ledger);
        PublicationCheck check = new PublicationCheck(
                evidence, (words, text) -> List.of(), new BigDecimal("0.10"), 24, CheckedPassages.NONE);
        String sheet = "publications/" + id + "/sheet.claims";
        CheckedPublication checked = check.check(
                id,
                SheetParser.parse(sheet, files.apply(sheet).orElseThrow()),
                files,
                PublicationCheck.Manner.plain(true));
        return Pictures.of(evidence, check.perspective(checked.sheet()), Withheld.NONE, checked, language)
                .drawn();
    }
}
