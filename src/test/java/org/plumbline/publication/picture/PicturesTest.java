package org.plumbline.publication.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.plumbline.language.Messages;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.publication.Withheld;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class PicturesTest {
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String HOSTILE = "<script>\"'& " + "x".repeat(300);

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_example_has_every_kind_and_bars_instead_of_a_map_in_both_languages(Language language) {
        List<Picture> pictures = example(language);

        assertThat(pictures).extracting(Picture::id).containsExactly("timeline", "incidents", "places", "engagement");
        assertThat(pictures).allSatisfy(PicturesTest::isSound).isEqualTo(example(language));
        assertThat(pictures.get(2).notes()).contains(Messages.in(language).say("picture.no-map"));
    }

    @Test
    void attendance_is_drawn_as_the_judgements_list_it() {
        assertThat(example(Language.ENGLISH).getLast().table().rows())
                .extracting(row -> row.get(2))
                .contains("14th meeting of the expert group on counter-terrorism: present")
                .noneMatch(words -> words.contains("stayed away"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_event_that_a_claim_names_stands_on_the_line_of_days_before_what_was_declared_after_it(Language language) {
        Picture timeline = example(language).getFirst();
        Messages messages = Messages.in(language);
        String quake = language == Language.ENGLISH ? "earthquake of 28 March 2025" : "၂၀၂၅ ခုနှစ် မတ်လ ၂၈ ရက် ငလျင်";

        assertThat(timeline.table().rows().getFirst())
                .containsExactly(
                        messages.say("picture.events"),
                        quake,
                        language == Language.ENGLISH ? "28 March 2025" : "၂၀၂၅ ခုနှစ် မတ်လ ၂၈ ရက်",
                        messages.write(1));
        assertThat(words(timeline)).contains(quake, messages.say("picture.shape.event"));
        assertThat(timeline.alternative()).contains(language == Language.ENGLISH ? "1 event as triangles" : "တြိဂံ");
    }

    @Test
    void an_event_that_no_claim_names_or_of_which_a_withheld_source_tells_is_not_drawn() {
        String event = """
                - Happening: storm
                  name: The storm
                  kind: attack
                  start: 2025-04-02
                  source: a2
                - Source: a2
                  publisher: Agency
                  published: 2025-05-01
                """;
        String claims = "claim storm: storm happened\n";
        String bound = "[The storm came][storm]. ";

        assertThat(made(records(3, "Township") + event, claims, bound, Withheld.NONE)
                        .toString())
                .contains("The storm");
        assertThat(made(records(3, "Township") + event, "", "", Withheld.NONE).toString())
                .doesNotContain("The storm");
        assertThat(made(records(3, "Township") + event, claims, bound, new Withheld(Set.of("a2")))
                        .toString())
                .doesNotContain("The storm");
    }

    @Test
    void a_burmese_picture_has_burmese_digits() {
        assertThat(example(Language.BURMESE)).allSatisfy(picture -> {
            assertThat(words(picture)).doesNotContainPattern("[0-9]");
            assertThat(picture.table().rows().toString() + picture.notes()).doesNotContainPattern("[0-9]");
        });
    }

    @Test
    void a_few_early_days_do_not_press_the_others_together_the_line_is_broken_and_says_so() {
        Picture timeline = example(Language.ENGLISH).getFirst();

        assertThat(timeline.notes())
                .anyMatch(
                        note -> note.startsWith(
                                "The line of days is broken where nothing is drawn: between 27 September 2023 and 18 March 2025."));
        assertThat(timeline.table().rows()).contains(List.of("incidents", "certain", "31 March 2025", "4"));
    }

    @Test
    void a_legend_explains_only_signs_that_are_drawn() {
        assertThat(words(made(3, "Township").getFirst()))
                .contains("incidents, certain")
                .doesNotContain("incidents, possible", "dashed", "engagement");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_words_leave_a_picture(Language language) {
        List<Picture> all = new ArrayList<>(example(language));
        all.addAll(made(40, HOSTILE));
        Svg svg = new Svg(language);

        assertThat(all).allSatisfy(picture -> {
            NodeList texts = parsed(picture.svg()).getElementsByTagName("text");
            assertThat(texts.getLength()).isPositive();
            for (int i = 0; i < texts.getLength(); i++) {
                Element text = (Element) texts.item(i);
                double wide = svg.room(text.getTextContent());
                double x = Double.parseDouble(text.getAttribute("x"));
                double left = switch (text.getAttribute("text-anchor")) {
                    case "end" -> x - wide;
                    case "middle" -> x - wide / 2;
                    default -> x;
                };
                assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(-0.1);
                assertThat(left + wide).as(text.getTextContent()).isLessThanOrEqualTo(Svg.WIDTH + 0.1);
            }
        });
    }

    @Test
    void every_tone_has_its_rule_on_the_page_so_that_a_dark_page_has_dark_pictures() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/org/plumbline/publication/site/page.css"));

        assertThat(Tone.values()).allSatisfy(tone -> assertThat(page).contains("." + tone.className()));
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
    void what_may_be_the_same_as_another_is_only_possible() {
        List<Picture> pictures = made(records(2, "Township") + """
                - Link: one-or-the-other
                  reports: [r0, r1]
                  certainty: possibly
                  because: The same village on two days.
                """, 1, Withheld.NONE);

        assertThat(pictures.getFirst().table().rows())
                .containsExactly(List.of("1 April 2025", "0", "1"), List.of("2 April 2025", "0", "1"));
        assertThat(pictures.getLast().table().rows()).containsExactly(List.of("Township", "0", "2"));
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(picture.notes())
                        .contains(
                                "2 of the possible incidents may be the same as another one, and may have been counted"
                                        + " with it."));
    }

    @Test
    void what_may_lie_on_several_days_is_drawn_over_all_of_them_and_in_no_column() {
        List<Picture> pictures = made(records(1, "Township") + """
                - Report: sometime
                  kind: attack
                  actor: army
                  date: 2025-04-10..2025-04-12
                  place: township
                  source: a1
                """, 1, Withheld.NONE);

        assertThat(pictures.getFirst().table().rows())
                .containsExactly(
                        List.of("1 April 2025", "1", "0"),
                        List.of("between 10 April 2025 and 12 April 2025", "1", "0"));
        assertThat(words(pictures.getFirst())).contains("an incident on one of these days");
    }

    @Test
    void what_the_judgements_refuse_is_not_drawn_and_the_note_says_so() {
        List<Picture> pictures = made(records(1, "Township") + """
                - Source: late
                  publisher: Agency
                  published: 2025-06-01
                - Report: told-later
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: township
                  source: late
                """, 1, Withheld.NONE);

        assertThat(pictures.getFirst().table().rows()).containsExactly(List.of("1 April 2025", "1", "0"));
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(picture.notes())
                        .anyMatch(note -> note.startsWith("1 record that the judgements left out is not drawn")));
    }

    @Test
    void nothing_that_a_withheld_source_says_is_in_a_picture_a_table_or_a_note() {
        String secret = """
                - Source: marked-source
                  publisher: Marked Publisher
                  published: 2025-05-01
                - Place: marked-village
                  name: Marked Village
                  part of: township
                  point: 22.5, 96.5
                - Report: marked-report
                  kind: attack
                  actor: army
                  date: 2025-04-29
                  place: marked-village
                  source: marked-source
                """;
        List<Picture> open = made(records(2, "Township"), 1, Withheld.NONE);
        List<Picture> with = made(records(2, "Township") + secret, 1, Withheld.NONE);
        List<Picture> without = made(records(2, "Township") + secret, 1, new Withheld(Set.of("marked-source")));

        assertThat(with.toString()).as("else this test shows nothing").contains("Marked Village", "29 April 2025");
        assertThat(without).isEqualTo(open);
    }

    @Test
    void where_nothing_is_counted_there_is_no_picture() {
        assertThat(made(records(0, "Township"), 1, Withheld.NONE)).isEmpty();
    }

    @Test
    void a_text_of_very_many_claims_has_its_pictures_too() {
        assertThat(made(records(3, "Township"), 320, Withheld.NONE))
                .extracting(Picture::table)
                .isEqualTo(made(records(3, "Township"), 1, Withheld.NONE).stream()
                        .map(Picture::table)
                        .toList());
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
    void very_many_incidents_stay_small() {
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
        assertThat(picture.svg()).as("a strict page refuses it").doesNotContain("style=");
        assertThat(picture.ratio()).as("it must fit on a sheet").isBetween(0.3, 3.2);
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
                Withheld.NONE,
                language);
    }

    private static List<Picture> made(int incidents, String township) {
        return made(records(incidents, township), 1, Withheld.NONE);
    }

    /** So many attacks in one township, one a day over and over through April. */
    private static String records(int incidents, String township) {
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
        return records.toString();
    }

    /** @param bound so often is the one claim bound in the text */
    private static List<Picture> made(String records, int bound, Withheld withheld) {
        return made(records, "", "There were [at least 2 attacks][attacks].\n\n".repeat(bound - 1), withheld);
    }

    /** With more claims, and more of the text before the one sentence that counts attacks. */
    private static List<Picture> made(String records, String claims, String before, Withheld withheld) {
        Ledger ledger = Ledger.of(
                RecordFiles.read("records/a.yaml", records.getBytes(StandardCharsets.UTF_8), "en").statements().stream()
                        .map(Placed::statement)
                        .toList());
        String sheet = """
                publication "A title"
                dated 2025-05-02
                author desk
                languages en
                claim attacks: count of incidents by army, kind attack, in township, from 2025-04-01 to 2025-04-30
                """;
        String text = before + "There were [at least 2 attacks][attacks].\n";
        return pictures(
                ledger,
                "p",
                path -> Optional.of(
                        (path.endsWith(".claims") ? sheet + claims : text).getBytes(StandardCharsets.UTF_8)),
                withheld,
                Language.ENGLISH);
    }

    private static List<Picture> pictures(
            Ledger ledger, String id, Function<String, Optional<byte[]>> files, Withheld withheld, Language language) {
        CaseEvidence evidence = CaseEvidence.of(ledger);
        PublicationCheck check = new PublicationCheck(
                evidence, (words, text) -> List.of(), new BigDecimal("0.10"), 24, CheckedPassages.NONE);
        String sheet = "publications/" + id + "/sheet.claims";
        CheckedPublication checked = check.check(
                id,
                SheetParser.parse(sheet, files.apply(sheet).orElseThrow()),
                files,
                PublicationCheck.Manner.plain(true));
        return Pictures.of(evidence, check.perspective(checked.sheet()), withheld, checked, language)
                .drawn();
    }
}
