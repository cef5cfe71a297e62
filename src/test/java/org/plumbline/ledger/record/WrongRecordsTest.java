package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records that can be read but cannot be right: each is told with its place and what to do. */
class WrongRecordsTest {
    private static final String REPORT = "- Report: r\n  kind: air-strike\n  date: 2025-04-18\n  source: bni\n";

    private static void only(String yaml, String start, String help) {
        assertThat(Complaint.in(yaml))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(start)
                .contains(help);
    }

    @Test
    void anUnknownSchemaIsAnErrorWithTheNearestOne() {
        only(
                "- Reprot: r\n  kind: x\n",
                "E011 records/a.yaml:1:3 there is no schema called “Reprot”",
                "mean “Report”?");
    }

    @Test
    void anUnknownPropertyIsAnErrorWithTheNearestOne() {
        only(REPORT + "  actr: myanmar\n", "E013 records/a.yaml:5:3 “actr” is not a property of Report", "“actor”?");
        only("- Kind: raid\n  name: x\n  colour: red\n", "E013 records/a.yaml:3:3", "write one of these: name, alias");
    }

    @Test
    void anUnknownMeasureIsAnErrorWithTheNearestOne() {
        only(REPORT + "  civilian-killed: 3\n", "E013 records/a.yaml:5:3", "did you mean “civilians-killed”?");
        only(REPORT + "  goats: 3\n", "E013 records/a.yaml:5:3", "- Measure: goats");
    }

    @Test
    void anUnknownKeyOfAValueIsAnErrorWithTheNearestOne() {
        only(REPORT + "  place: {value: yae-htwet, sorce: bni}\n", "E014 records/a.yaml:5:29", "mean “source”?");
    }

    @Test
    void anUnknownActorPlaceOrKindIsAnErrorWithTheNearestOne() {
        only(REPORT + "  actor: mianmar\n", "E017 records/a.yaml:5:10 nothing in this case", "“myanmar”?");
        only(REPORT + "  place: [yae-hetwet]\n", "E017 records/a.yaml:5:11", "“yae-htwet”?");
        only(
                "- Report: r\n  kind: airstrike\n  date: 2025\n  source: bni\n",
                "E017 records/a.yaml:2:9",
                "did you mean “air-strike”?");
        only(REPORT + "  place: atlantis\n", "E017 records/a.yaml:5:10", "- Place|State: atlantis");
    }

    @Test
    void aRecordOfTheWrongSchemaIsAnError() {
        only(REPORT + "  actor: yae-htwet\n", "E018 records/a.yaml:5:10 “yae-htwet” is a Place", "of the schema");
        only(REPORT.replace("bni", "laos"), "E018 records/a.yaml:4:11 “laos” is a State", "Source");
    }

    @Test
    void anUnknownSourceOrOriginatorIsAnErrorWithTheNearestOne() {
        only(REPORT.replace("bni", "bnj"), "E020 records/a.yaml:4:11 there is no source or originator “bnj”", "“bni”?");
        only(REPORT + "  according to: nobody\n", "E020 records/a.yaml:5:17", "or write “unknown”");
        assertThat(Complaint.in(REPORT + "  according to: unknown\n")).isEmpty();
    }

    @Test
    void aDuplicateIdNamesBothPlaces() {
        only(
                "- Kind: air-strike\n  name: again\n",
                "E016 records/z.yaml:11:9 the id “air-strike” is already used by a Kind, at records/a.yaml:1:9",
                "continues: yes");
        only("- Kind: laos\n  name: x\n", "E016 records/z.yaml:5:10", "choose another id");
    }

    @Test
    void aRecordMayContinueAnother() {
        assertThat(Complaint.in("- Kind: air-strike\n  continues: yes\n  note: more\n"))
                .isEmpty();
        only("- Kind: raid\n  continues: yes\n  name: more\n", "E044 records/a.yaml:1:9", "correct the id");
    }

    @Test
    void idsAreLowerCaseLatin() {
        only("- Kind: Air Strike\n  name: x\n", "E012 records/a.yaml:1:9 “Air Strike”", "for example air-strike");
        only("- Kind: လေ\n  name: x\n", "E012 records/a.yaml:1:9", "lower-case Latin letters");
    }

    @Test
    void aValueWithoutASourceIsAnError() {
        only(
                "- Report: r\n  kind: {value: air-strike, source: bni}\n  date: 2025\n",
                "E019 records/a.yaml:3:9 the value of “date” in “r” has no source",
                "add “source: …”");
    }

    @Test
    void aMissingPropertyIsAnError() {
        only("- Report: r\n  kind: air-strike\n  source: bni\n", "E021 records/a.yaml:1:11", "add a line “date: …”");
    }

    @Test
    void anUnknownChoiceListsTheChoices() {
        only(
                "- Engagement: e\n  kind: air-strike\n  status: hold\n  source: bni\n",
                "E022 records/a.yaml:3:11 “hold” is not one of the words for “status”",
                "did you mean “held”?");
        only(REPORT + "  place: {value: laos, modality: rumoured}\n", "E022 records/a.yaml:5:34", "announced");
    }

    @Test
    void aDayThatDoesNotExistIsAnError() {
        only(REPORT.replace("04-18", "02-30"), "E024 records/a.yaml:3:9 there is no such day: “2025-02-30”", "2025-04");
        only(REPORT.replace("2025-04-18", "2025-13"), "E024 records/a.yaml:3:9", "month only");
        only(REPORT.replace("2025-04-18", "18 April"), "E023 records/a.yaml:3:9 “18 April”", "year-month-day");
        only(REPORT.replace("2025-04-18", "2025-04-18T25:00"), "E024 records/a.yaml:3:9", "look the day up");
        only(REPORT + "  place: {value: laos, from: 2023-02-29}\n", "E024 records/a.yaml:5:30", "look the day up");
    }

    @Test
    void anEndBeforeItsStartIsAnErrorOnlyIfItIsCertain() {
        only(
                REPORT + "  end: 2025-04-17\n",
                "E025 records/a.yaml:5:8 it starts on 2025-04-18",
                "earlier one comes first");
        assertThat(Complaint.in(REPORT + "  end: 2025-04\n")).isEmpty();
        assertThat(Complaint.in(REPORT + "  end: {value: 2025-04-17, source: dvb}\n"))
                .isEmpty();
        only(
                REPORT.replace("2025-04-18", "[2025-04-18..2025-04-13]"),
                "E025 records/a.yaml:3:9",
                "earlier one comes first");
        only(REPORT + "  place: {value: laos, from: 2022, to: 2021}\n", "E025 records/a.yaml:5:18", "earlier");
    }

    @Test
    void figuresThatCannotBeAreErrorsWithAFix() {
        only(REPORT + "  civilians-killed: 38..20\n", "E027 records/a.yaml:5:21", "write 20..38");
        only(REPORT + "  civilians-killed: -3\n", "E028 records/a.yaml:5:21", "start at 0");
        only(REPORT + "  civilians-killed: 20-38\n", "E026 records/a.yaml:5:21", "write 20..38");
        only(REPORT + "  civilians-killed: many\n", "E026 records/a.yaml:5:21", "24+ (at least)");
        only(
                REPORT + "  civilians-killed: ၂ဝ\n",
                "E036 records/a.yaml:5:21 in the figure “၂ဝ”",
                "type the figure again: 20");
        only(
                REPORT + "  civilians-killed: {value: 20+, bound: about}\n",
                "E029 records/a.yaml:5:29",
                "say the bound once");
    }

    @Test
    void circlesNameAllTheirSteps() {
        only(
                "- Place: a\n  name: A\n  part of: b\n- Place: b\n  name: B\n  part of: c\n- Place: c\n  name: C\n  part of: a\n",
                "E030 records/a.yaml:9:12 this goes round in a circle: a → b → c → a",
                "take one of these steps out");
        only("- Kind: k\n  name: K\n  part of: k\n", "E030 records/a.yaml:3:12", "k → k");
    }

    @Test
    void sourcesThatRetellEachOtherAreAnError() {
        only(
                "- Source: a\n  publisher: A\n  retelling of: b\n- Source: b\n  publisher: B\n  retelling of: a\n",
                "E031 records/a.yaml:6:17 these sources retell each other in a circle: a → b → a",
                "take one of these steps out");
        assertThat(Complaint.in("- Source: a\n  publisher: A\n  originator: a\n"))
                .isEmpty();
    }

    @Test
    void aChainOfTenThousandPlacesIsNoCircleAndDoesNotOverflow() {
        StringBuilder chain = new StringBuilder("- Place: p0\n  name: p\n");
        for (int i = 1; i < 10_000; i++) {
            chain.append("- Place: p" + i + "\n  name: p\n  part of: p" + (i - 1) + "\n");
        }
        assertThat(Complaint.in(chain.toString())).isEmpty();
    }

    @Test
    void aReportBelongsToOneIncident() {
        String links =
                REPORT + "- Link: a\n  reports: r\n  certainty: surely\n- Link: b\n  reports: r\n  certainty: surely\n";
        only(links, "E032 records/a.yaml:9:12 the report “r” already belongs", "certainty: possibly");
    }

    @Test
    void whatIsHeldToBeTwoIsNotMadeOne() {
        String reports = REPORT + REPORT.replace("Report: r", "Report: q") + REPORT.replace("Report: r", "Report: p");
        String chain = """
                - Link: a
                  reports: [r, q]
                  certainty: surely
                  because: b
                - Link: c
                  reports: [a, p]
                  certainty: surely
                  because: b
                """;
        assertThat(Complaint.in(reports + chain)).isEmpty();
        only(
                reports + chain + "- Link: d\n  reports: [r, p]\n  certainty: not\n  because: b\n",
                "E045 records/a.yaml:22:16 “d” holds “r” and “p” to be two incidents, but “c” makes them one",
                "take out the link");
    }

    @Test
    void linksAreCheckedForWhatTheyHold() {
        only(
                REPORT + "- Link: a\n  reports: [r, x]\n  certainty: surely\n  because: b\n",
                "E017 records/a.yaml:6:16 nothing in this case has the id “x”",
                "or add a record “- Link|Report: x”");
        only(
                REPORT + "- Link: a\n  reports: r\n  certainty: possibly\n  because: b\n",
                "E033 records/a.yaml:6:12",
                "two or more");
        only(
                REPORT
                        + "- Link: a\n  reports: r\n  certainty: surely\n- Link: b\n  reports: [a, r]\n  certainty: possibly\n",
                "E034 records/a.yaml:8:9 the link “b” does not say why",
                "because");
    }

    @Test
    void theSameSaidTwiceIsAWarning() {
        only(REPORT + "  place: [laos, laos]\n", "E035 records/a.yaml:5:17", "delete one");
    }

    @Test
    void formsAreChecked() {
        only("- Source: s\n  publisher: S\n  address: example.org\n", "E037 records/a.yaml:3:12", "https://");
        only("- Source: s\n  publisher: S\n  language: Burmese\n", "E037 records/a.yaml:3:13", "en or my");
        only("- Kind: k\n  name:\n", "E015 records/a.yaml:2:8", "write a value");
        only("- Kind: k\n", "E015 records/a.yaml:1:9", "its name");
    }

    @Test
    void allProblemsOfAFileAreFoundAndTheFirstFiftyShown() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            many.append("- Kind: k" + i + "\n  name: K\n  nmae: x\n");
        }
        assertThat(Complaint.in(many.toString())).hasSize(51).last().asString().contains("30 more problems");
    }
}
