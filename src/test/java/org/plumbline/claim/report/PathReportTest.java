package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.engagement.Paths;
import org.plumbline.engagement.Tie;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Modality;
import org.plumbline.quantity.ImpreciseDate;

/** Ways between two parties in words: each step says who did what to whom, whichever way it is walked. */
class PathReportTest {
    private static Tie tie(String from, String to, Manner manner, String end) {
        return new Tie(
                from,
                to,
                manner,
                "record",
                ImpreciseDate.parse("2022-01-01"),
                ImpreciseDate.parse(end),
                Tie.Standing.HELD,
                List.of(),
                "",
                List.of(),
                List.of(new Tie.Evidence("post", "post", Modality.STATED)));
    }

    private static String told(Language language, Tie... ties) {
        List<List<Paths.Step>> ways = Paths.between(List.of(ties), "army", "front", 5, 6);
        return PathReport.text(
                        ways,
                        Paths.leftOut(List.of(ties)),
                        "army",
                        "front",
                        id -> new Phrase.Name(id, ""),
                        language,
                        Ink.PLAIN)
                .replaceAll("\\s+", " ");
    }

    @Test
    void aDeliveryNamesSupplierAndRecipientWhicheverWayTheStepIsWalked() {
        Tie toArmy = tie("company", "army", Manner.SUPPLIED, "2022-03-01");
        Tie toCompany = tie("front", "company", Manner.SUPPLIED, "2022-03-01");
        assertThat(told(Language.ENGLISH, toArmy, toCompany))
                .contains(
                        "army — company company supplied goods to army,",
                        "company — front front supplied goods to company,");
        assertThat(told(Language.BURMESE, toArmy, toCompany))
                .contains("company က army ထံသို့ ကုန်ပစ္စည်း ပေးပို့", "front က company ထံသို့ ကုန်ပစ္စည်း ပေးပို့");
    }

    @Test
    void aListWithoutAWayTellsHowManyRecordsAreInDoubt() {
        Tie denied = new Tie(
                "army",
                "front",
                Manner.MEMBER,
                "r",
                Optional.empty(),
                Optional.empty(),
                Tie.Standing.DISPUTED,
                List.of(),
                "",
                List.of(),
                List.of());
        assertThat(told(Language.ENGLISH, denied))
                .contains("No way was found", "No way goes over 1 record of these days: what it tells is denied");
        assertThat(told(Language.BURMESE, denied)).contains("မှတ်တမ်း ၁ ခု");
    }

    @Test
    void whoBelongsToWhatIsNamedToo() {
        assertThat(told(
                        Language.ENGLISH,
                        tie("body", "army", Manner.MEMBER, ""),
                        tie("front", "body", Manner.PART, "")))
                .contains(
                        "body is a member of army, from 1 January 2022", "front is part of body, from 1 January 2022");
    }

    @Test
    void aDeliveryWithoutAnEndIsNotOfOneDay() {
        Tie open = tie("front", "army", Manner.SUPPLIED, "");
        assertThat(open.mayTouch(ImpreciseDate.parse("2023-01-01").map(ImpreciseDate::earliest), Optional.empty()))
                .isTrue();
        assertThat(told(Language.ENGLISH, open)).contains("from 1 January 2022; no end is told [post]");
    }
}
