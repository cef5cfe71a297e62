package org.plumbline.claim.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.quantity.ImpreciseDate;

class SheetParserTest {
    static final String HEADER = """
            publication "A title"
            dated 2025-04-23
            languages en, my
            """;

    static ReadSheet read(String items) {
        return SheetParser.parse("sheet.claims", HEADER + items);
    }

    static Claim claim(String text) {
        ReadSheet read = read("claim x: " + text + "\n");
        assertThat(read.problems()).isEmpty();
        return read.sheet().orElseThrow().claims().getFirst();
    }

    static List<String> codes(ReadSheet read) {
        return read.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().line() + ":"
                        + problem.place().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en, my to follow", "en and my to follow", "my to follow, en"})
    void anEditionMayBePromisedForLater(String languages) {
        ReadSheet read =
                SheetParser.parse("sheet.claims", "publication \"x\"\ndated 2025-04-23\nlanguages " + languages + "\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.sheet().orElseThrow().languages()).containsExactly("en");
        assertThat(read.sheet().orElseThrow().toFollow()).containsExactly("my");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en to follow, my to follow", "my to follow", "en, my to"})
    void aPromiseAloneIsNoEdition(String languages) {
        ReadSheet read =
                SheetParser.parse("sheet.claims", "publication \"x\"\ndated 2025-04-23\nlanguages " + languages + "\n");
        assertThat(read.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.place().line() == 3);
    }

    @Test
    void aCountKeepsAllItsClauses() {
        Claim claim = claim("""
                count of incidents by myanmar-military, kind air-attack or artillery, in myanmar,
                  since sagaing-earthquake, until 2025-04-23 # why not
                """);
        assertThat(claim.query()).isEqualTo(new Query.Count());
        assertThat(claim.scope().by()).containsExactly("myanmar-military");
        assertThat(claim.scope().kinds()).containsExactly("air-attack", "artillery");
        assertThat(claim.scope().places()).containsExactly("myanmar");
        assertThat(claim.scope().times().getFirst())
                .isInstanceOfSatisfying(
                        TimeClause.Since.class,
                        since -> assertThat(since.point())
                                .isInstanceOfSatisfying(
                                        TimeClause.Point.Named.class,
                                        named -> assertThat(named.id()).isEqualTo("sagaing-earthquake")));
        assertThat(claim.scope().times().get(1))
                .isEqualTo(new TimeClause.Until(
                        new TimeClause.Point.Literal(ImpreciseDate.on(LocalDate.of(2025, 4, 23)))));
        assertThat(claim.text())
                .isEqualTo("count of incidents by myanmar-military, kind air-attack or artillery, in myanmar,"
                        + " since sagaing-earthquake, until 2025-04-23");
    }

    @Test
    void partiesMayBeNamedInAListOrByMembership() {
        assertThat(claim("laos, myanmar and russia took part in ewg-ct-14").query())
                .isEqualTo(
                        new Query.TookPart(new Query.Parties.Named(List.of("laos", "myanmar", "russia")), "ewg-ct-14"));
        assertThat(claim("some members of asean took part in ewg-ct-14").query())
                .isEqualTo(new Query.TookPart(new Query.Parties.SomeMembers("asean"), "ewg-ct-14"));
        assertThat(claim("all members of asean took part in ewg-ct-14").query())
                .isEqualTo(new Query.TookPart(new Query.Parties.AllMembers("asean"), "ewg-ct-14"));
        assertThat(claim("each named took part in ewg-ct-14").query())
                .isEqualTo(new Query.TookPart(new Query.Parties.EachNamed(), "ewg-ct-14"));
    }

    @Test
    void rulesOfJudgementAreRead() {
        Claim.Rules rules = claim("value of magnitude of quake, measured by usgs, standard two independent,"
                        + " sources prefer usgs, complete by log, tolerance 10 %")
                .rules();
        assertThat(rules.standard()).isEqualTo(Claim.Standard.TWO_INDEPENDENT);
        assertThat(rules.sources()).isEqualTo(new Claim.Sources.Prefer("usgs"));
        assertThat(rules.measuredBy()).contains("usgs");
        assertThat(rules.completeBy()).contains("log");
        assertThat(rules.tolerance().map(BigDecimal::stripTrailingZeros)).contains(new BigDecimal("0.1"));
    }

    @Test
    void aRankIsByAMeasureAndNotByAnActor() {
        Claim claim =
                claim("rank of india among suppliers of arms to military, by value, during 2021-02-01..2022-12-31");
        assertThat(claim.query()).isEqualTo(new Query.Rank("india", "arms", "military", "value"));
        assertThat(claim.scope().by()).isEmpty();
        assertThat(claim.scope().times())
                .containsExactly(new TimeClause.During(new TimeClause.Point.Literal(
                        ImpreciseDate.between(LocalDate.of(2021, 2, 1), LocalDate.of(2022, 12, 31)))));
    }

    @Test
    void theDayOfForceMayStandAfterAComma() {
        assertThat(claim("truce in force, on ?").scope().times())
                .containsExactly(new TimeClause.On(new TimeClause.Point.Asked()));
        assertThat(claim("truce in force on ?").query()).isEqualTo(new Query.InForce("truce"));
    }

    @Test
    void anAnchorIsNotATimeClause() {
        Claim claim = claim("""
                truce in force, on 2025-04-17
                  on "a truce" after "since April"
                  on "the truce"
                """);
        assertThat(claim.scope().times()).hasSize(1);
        assertThat(claim.anchors())
                .extracting(Claim.Anchor::quote, Claim.Anchor::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a truce", "since April"),
                        org.assertj.core.groups.Tuple.tuple("the truce", ""));
    }

    @Test
    void aPointMayBeAskedOrThePublication() {
        assertThat(claim("count of incidents, from ? to the publication")
                        .scope()
                        .times())
                .containsExactly(
                        new TimeClause.FromTo(new TimeClause.Point.Asked(), new TimeClause.Point.PublicationDay()));
    }

    @Test
    void allItemsOfASheetAreRead() {
        Sheet sheet = read("""
                author example-desk
                claim a: count of incidents
                opinion "hollow calls"
                waive a because "not yet"
                waive "Five" because "a title"
                waive parity a because "same in use" by AB
                checked a by AB
                cleared a by CD
                """).sheet().orElseThrow();
        assertThat(sheet.author()).isEqualTo(Optional.of("example-desk"));
        assertThat(sheet.languages()).containsExactly("en", "my");
        assertThat(sheet.opinions()).hasSize(1);
        assertThat(sheet.waivers()).hasSize(3);
        assertThat(sheet.marks())
                .extracting(Sheet.Mark::review)
                .containsExactly(Sheet.Review.CHECKED, Sheet.Review.CLEARED);
    }

    @Test
    void anUnknownClauseIsReportedWithTheNearestWordAndReadingGoesOn() {
        ReadSheet read = read("claim a: count of incidents, sinse 2025-01-01, kinde x, until 2025-13-01\nclam b: x\n");
        assertThat(codes(read)).containsExactly("K006 4:30", "K006 4:48", "K011 4:63", "K002 5:1");
        assertThat(read.problems().getFirst().notes().getFirst().arguments()).containsExactly("since");
        assertThat(read.problems().getLast().notes().getFirst().arguments()).containsExactly("claim");
    }

    @Test
    void anUnknownKindIsReportedWithTheNearestWord() {
        ReadSheet read = read("claim a: cuont of incidents by x\n");
        assertThat(codes(read)).containsExactly("K005 4:10");
        assertThat(read.problems().getFirst().notes().getFirst().arguments()).containsExactly("count");
    }

    @Test
    void aClauseThatTheKindDoesNotUseIsAnError() {
        assertThat(codes(read("claim a: days of meeting, by india\n"))).containsExactly("K008 4:27");
    }

    @Test
    void whatAKindNeedsIsAskedFor() {
        assertThat(codes(read("claim a: trend of incidents by x\n"))).containsExactly("K009 4:29", "K009 4:29");
        assertThat(codes(read("claim a: visit of ewg\n"))).containsExactly("K009 4:22");
        assertThat(codes(read("claim a: truce in force\n"))).containsExactly("K009 4:24");
        assertThat(codes(read("claim a: years since x\n"))).containsExactly("K009 4:23");
        assertThat(codes(read("claim a: rank of x among suppliers of arms to y\n")))
                .containsExactly("K009 4:48");
    }

    @Test
    void aLabelUsedTwiceIsAnError() {
        assertThat(codes(read("claim a: count of incidents\nclaim a: days of x\n")))
                .containsExactly("K004 5:7");
    }

    @Test
    void aLabelThatNoClaimHasIsAnErrorWithASuggestion() {
        ReadSheet read = read("claim attacks: count of incidents\nwaive atacks because \"x\"\n");
        assertThat(codes(read)).containsExactly("K014 5:7");
        assertThat(read.problems().getFirst().notes().getFirst().arguments()).containsExactly("attacks");
    }

    @Test
    void aDateInBurmeseDigitsIsAnErrorWithAFix() {
        ReadSheet read = SheetParser.parse("sheet.claims", "publication \"x\"\ndated ၂၀၂၅-၀၄-၂၃\nlanguages my\n");
        assertThat(codes(read)).containsExactly("K011 2:7");
        assertThat(read.problems().getFirst().notes().getFirst().arguments()).containsExactly("2025-04-23");
        assertThat(read.sheet()).isEmpty();
    }

    @Test
    void anEndBeforeTheStartIsAnError() {
        assertThat(codes(read("claim a: count of incidents, from 2025-04-02 to 2025-04-01\n")))
                .containsExactly("K011 4:49");
    }

    @Test
    void namesAreMentionedAsWhatTheyAreUsedAs() {
        assertThat(read("claim a: sum of killed by army, kind air-attack, in yae, since quake, including children\n")
                        .mentions())
                .extracting(Mention::id, Mention::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("killed", Mention.Role.MEASURE),
                        org.assertj.core.groups.Tuple.tuple("army", Mention.Role.ACTOR),
                        org.assertj.core.groups.Tuple.tuple("air-attack", Mention.Role.KIND),
                        org.assertj.core.groups.Tuple.tuple("yae", Mention.Role.PLACE),
                        org.assertj.core.groups.Tuple.tuple("quake", Mention.Role.EVENT),
                        org.assertj.core.groups.Tuple.tuple("children", Mention.Role.GROUP));
    }
}
