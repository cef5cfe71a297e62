package org.plumbline.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow;

/** A table of places beside what a case has: what is one place, what may be, and what never is. */
final class JoiningTest {
    private static final String CASE = """
            - State: republic
              name: Republic
            - Place: north
              name: {en: North Region}
              level: region
              part of: republic
              code: N
            - Place: south
              name: South
              level: region
              part of: republic
              code: S
            - Place: kale
              name: {en: Kalay}
              code: n0101
              point: 23.5, 94.5
              part of: north
            - Place: old-mill
              name: Mill
              level: township
              part of: north
            - Place: far-mill
              name: Mill
              level: township
              part of: south
            - PublicBody: army-a1
              name: Army
            """;

    private final Ledger known = Made.ledger(CASE);
    private final Messages english = Messages.in(Language.ENGLISH);

    private static Draft draft(long row, String level, String id, String code, String name, String... wholes) {
        List<Draft.Whole> lies = new ArrayList<>();
        for (String whole : wholes) {
            lies.add(new Draft.Whole(whole, whole.startsWith("#")));
        }
        return new Draft(
                Draft.key(code, name, ""),
                level,
                id,
                code,
                List.of(new Location.Named(name, "en", false)),
                lies,
                Optional.of(new TableRow.Point(20, 95)),
                "",
                row,
                true);
    }

    private Joining.Joined join(Draft... drafts) {
        return Joining.join(List.of(drafts), known, "republic");
    }

    private static List<String> ids(Joining.Joined joined) {
        return joined.places().stream().map(Settled::id).toList();
    }

    private List<String> said(Joining.Joined joined) {
        List<String> said = new ArrayList<>();
        joined.rejected().values().forEach(reason -> said.add("rejected: " + english.say(reason)));
        joined.doubts().values().forEach(doubts -> doubts.forEach(doubt -> said.add("doubt: " + english.say(doubt))));
        return said;
    }

    private Ledger with(Joining.Joined joined) {
        List<Statement> all = new ArrayList<>();
        known.entities().forEach(entity -> all.addAll(entity.statements()));
        joined.places().forEach(place -> all.addAll(place.statements("imports/t.csv", "")));
        return Ledger.of(all);
    }

    @Test
    void theSameCodeIsOnePlaceAndTheIdOfTheRecordStays() {
        Joining.Joined joined = join(
                draft(2, "region", "north-n", "N", "North"), draft(3, "township", "kale-n0101", "N0101", "Kale", "#n"));
        assertThat(ids(joined)).containsExactly("north", "kale");
        Ledger all = with(joined);
        assertThat(all.entity("kale").orElseThrow().name("en")).isEqualTo("Kalay");
        assertThat(all.entity("kale").orElseThrow().values("alias")).containsExactly("Kale");
        assertThat(all.entity("kale").orElseThrow().values("point"))
                .as("what the record says stays")
                .containsExactly("23.5, 94.5");
        assertThat(all.entity("kale").orElseThrow().values("level")).containsExactly("township");
        assertThat(all.entity("kale").orElseThrow().values("code")).containsExactly("n0101");
    }

    @Test
    void aCodeWhoseNamesHaveNothingInCommonIsOnePlaceThatSomebodyShouldLookAt() {
        assertThat(said(join(draft(2, "township", "x-n0101", "N0101", "Somewhere"))))
                .containsExactly(
                        "doubt: the code N0101 is Kalay (kale) in the case and Somewhere in the table; taken as one place");
    }

    @Test
    void theSameIdIsOnePlaceAndAnIdOfSomethingElseIsRejected() {
        assertThat(ids(join(draft(2, "township", "old-mill", "", "Mill")))).containsExactly("old-mill");
        assertThat(said(join(draft(2, "township", "army-a1", "A1", "Army"))))
                .containsExactly("rejected: the id army-a1 belongs to a PublicBody of the case");
        assertThat(said(join(draft(2, "township", "kale", "N-0101", "Kale"))))
                .containsExactly("rejected: the id kale is that of a place of the case with another code than N-0101");
        assertThat(said(join(draft(2, "township", "twin", "T1", "Twin"), draft(3, "township", "twin", "T2", "Twin"))))
                .containsExactly("rejected: the id twin is that of another place of the table");
    }

    @Test
    void aCodeThatTwoRecordsHaveIsRejected() {
        Ledger two = Made.ledger(CASE + "- Place: kale-again\n  name: Kale\n  code: N0101\n");
        Joining.Joined joined = Joining.join(List.of(draft(2, "township", "kale-n0101", "N0101", "Kale")), two, "");
        assertThat(said(joined))
                .containsExactly("rejected: two places of the case have the code N0101: kale, kale-again");
    }

    @Test
    void theSameNameAloneIsADoubtAndNothingIsMerged() {
        Joining.Joined joined = join(
                draft(2, "region", "north-n", "N", "North"), draft(3, "township", "mill-n0102", "N0102", "Mill", "#n"));
        assertThat(ids(joined)).containsExactly("north", "mill-n0102");
        assertThat(said(joined))
                .containsExactly("doubt: mill-n0102 has the name of Mill (old-mill) of the case and may be the"
                        + " same place; two places are kept. If it is the same, add to the record of old-mill: “code: N0102”. If"
                        + " not: “not: mill-n0102”");
    }

    @Test
    void aRecordThatSaysSoIsAnotherPlace() {
        Ledger told = Made.ledger(CASE.replace(
                "  name: Mill\n  level: township\n  part of: north",
                "  name: Mill\n  level: township\n  part of: north\n  not: mill-n0102"));
        Joining.Joined joined = Joining.join(
                List.of(
                        draft(2, "region", "north-n", "N", "North"),
                        draft(3, "township", "mill-n0102", "N0102", "Mill", "#n")),
                told,
                "");
        assertThat(said(joined)).isEmpty();
    }

    @Test
    void anotherLevelIsAnotherPlace() {
        assertThat(said(join(draft(3, "district", "mill-d", "N-D7", "Mill", "N"))))
                .isEmpty();
    }

    @Test
    void whatLiesInSomethingThatIsNotKnownIsKeptAndNamed() {
        Joining.Joined joined = join(draft(2, "township", "tamu-t", "T", "Tamu", "Z9"));
        assertThat(said(joined))
                .containsExactly("doubt: what it lies in, “Z9”, is not known, or more than one place is"
                        + " called so; left out");
        assertThat(ids(joined)).containsExactly("tamu-t");
    }

    @Test
    void aCoarserPlaceIsFoundByCodeIdOrItsOneName() {
        for (String reference : List.of("S", "south", "South", "#s")) {
            Joining.Joined joined = join(
                    draft(1, "region", "south-s", "S", "South"),
                    draft(2, "township", "tamu-t", "T", "Tamu", reference));
            assertThat(joined.places().getLast().wholes()).as(reference).containsExactly("south");
        }
        assertThat(join(draft(2, "village", "v", "V", "Village", "Mill"))
                        .places()
                        .getFirst()
                        .wholes())
                .as("two places are called so")
                .isEmpty();
    }

    @Test
    void theCoarsestPlacesLieInWhatTheImportSays() {
        assertThat(join(draft(2, "region", "west-w", "W", "West"))
                        .places()
                        .getFirst()
                        .wholes())
                .containsExactly("republic");
    }

    @Test
    void aCircleThroughTheTableIsNamedAndItsLastStepLeftOut() {
        Joining.Joined joined = join(
                draft(2, "area", "a", "A", "Alpha", "#b"),
                draft(3, "area", "b", "B", "Beta", "#c"),
                draft(4, "area", "c", "C", "Gamma", "#a"));
        assertThat(said(joined))
                .containsExactly("doubt: this goes round in a circle, and the last step is left out: c → a → b → c");
        assertThat(Hierarchy.of(with(joined)).isPartOf("a", "c")).isTrue();
        assertThat(Hierarchy.of(with(joined)).isPartOf("c", "a")).isFalse();
    }

    @Test
    void aCircleThroughTheTableAndTheRecordsIsNamedToo() {
        Joining.Joined joined = join(
                draft(2, "township", "kale-n0101", "N0101", "Kalay"),
                draft(3, "region", "north-n", "N", "North", "#n0101"));
        assertThat(said(joined))
                .containsExactly(
                        "doubt: this goes round in a circle, and the last step is left out: north → kale → north");
        assertThat(said(join(draft(2, "state", "republic", "", "Republic", "kale"))))
                .containsExactly(
                        "doubt: this goes round in a circle, and the last step is left out: republic → kale → north"
                                + " → republic");
    }

    @Test
    void whateverTheTableNothingIsEverPartOfItself() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Draft> drafts = new ArrayList<>();
            String[] codes = {"N", "S", "N0101", "A", "B", "C", "D"};
            for (int i = 0; i < codes.length; i++) {
                List<String> wholes = new ArrayList<>();
                for (int k = random.nextInt(3); k > 0; k--) {
                    wholes.add("#" + codes[random.nextInt(codes.length)].toLowerCase(java.util.Locale.ROOT));
                }
                drafts.add(draft(i + 2, "area", "x" + i, codes[i], "Name " + i, wholes.toArray(String[]::new)));
            }
            Joining.Joined joined = Joining.join(drafts, known, random.nextBoolean() ? "republic" : "");
            Hierarchy hierarchy = Hierarchy.of(with(joined));
            for (Settled place : joined.places()) {
                for (String whole : place.wholes()) {
                    assertThat(hierarchy.isPartOf(whole, place.id()))
                            .as("seed %s", seed)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void readableIdsAreMadeOfNameAndCode() {
        assertThat(Draft.readableId(List.of("Hpa-An"), "MMR003001", List.of())).isEqualTo("hpa-an-mmr003001");
        assertThat(Draft.readableId(List.of("ကလေး", "Kale"), "X 1", List.of())).isEqualTo("kale-x-1");
        assertThat(Draft.readableId(List.of("ကလေး"), "X1", List.of())).isEqualTo("x1");
        assertThat(Draft.readableId(List.of("Kan Gyi"), "", List.of("Kale"))).isEqualTo("kan-gyi-kale");
        assertThat(Draft.readableId(List.of("ကလေး"), "", List.of())).isEmpty();
        String veryLong = Draft.readableId(List.of("x".repeat(500)), "C".repeat(30) + "1", List.of());
        assertThat(veryLong).hasSizeLessThanOrEqualTo(80).endsWith("c1");
    }
}
