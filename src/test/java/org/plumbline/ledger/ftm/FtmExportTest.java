package org.plumbline.ledger.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.quantity.ImpreciseDate;

final class FtmExportTest {
    private static final Instant NOON = Instant.parse("2025-04-23T12:00:00Z");

    private final List<Recorded> recorded = new ArrayList<>();

    private void given(Statement statement) {
        recorded.add(new Recorded(statement, "desk", "records/a.yaml", recorded.size() + 1, NOON, null));
    }

    private FtmExport.Result export() {
        return FtmExport.of("a-case", recorded);
    }

    private List<String> values(String prop) {
        return export().statements().stream()
                .filter(one -> one.prop().equals(prop))
                .map(FtmStatement::value)
                .toList();
    }

    @Test
    void aBodyKeepsItsNamesInBothLanguages() {
        given(Statement.own("ewg", "PublicBody", "name", "Working Group").withLanguage("en"));
        given(Statement.own("ewg", "PublicBody", "name", "လုပ်ငန်းအဖွဲ့").withLanguage("my"));
        given(Statement.own("ewg", "PublicBody", "conflict party", "no"));

        FtmExport.Result result = export();

        assertThat(result.statements())
                .extracting(FtmStatement::prop, FtmStatement::value, FtmStatement::lang, FtmStatement::schema)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("name", "Working Group", "eng", "PublicBody"),
                        org.assertj.core.groups.Tuple.tuple("name", "လုပ်ငန်းအဖွဲ့", "mya", "PublicBody"));
        assertThat(result.left()).isEqualTo(1);
        assertThat(result.side()).hasSize(3);
        assertThat(result.side().getLast().ftmId()).isEmpty();
        assertThat(result.entities().getFirst().properties().get("name")).hasSize(2);
    }

    @Test
    void onlyThoseWhoTookPartAreInvolved() {
        given(Statement.by("s", "meeting", "Engagement", "present", "laos"));
        given(Statement.by("s", "meeting", "Engagement", "by video", "india"));
        given(Statement.by("s", "meeting", "Engagement", "stayed away", "japan"));
        given(Statement.by("s", "meeting", "Engagement", "expected", "new-zealand"));

        assertThat(values("involved")).containsExactly("laos", "india");
        assertThat(export().left()).isEqualTo(2);
    }

    @Test
    void whatIsDeniedOrAnnouncedIsNotSaidAsAFact() {
        given(Statement.by("s", "meeting", "Engagement", "present", "laos").withModality(Modality.DENIED));
        given(Statement.by("s", "meeting", "Engagement", "start", "2025-03-19").withModality(Modality.ANNOUNCED));

        assertThat(export().statements()).isEmpty();
        assertThat(export().side()).hasSize(2);
    }

    @Test
    void anImpreciseDateIsOnlyAsLongAsItIsCertain() {
        assertThat(plain("2025-04-18")).contains("2025-04-18");
        assertThat(plain("2025-04-18T13:00")).contains("2025-04-18T13:00");
        assertThat(plain("2025-04")).contains("2025-04");
        assertThat(plain("[2025-04-13..2025-04-14]")).contains("2025-04");
        assertThat(plain("[2025-04-30..2025-05-01]")).contains("2025");
        assertThat(plain("2025")).contains("2025");
        assertThat(plain("[2024-12-31..2025-01-01]")).isEmpty();
    }

    private static java.util.Optional<String> plain(String text) {
        return FtmExport.plainDate(ImpreciseDate.parse(text).orElseThrow());
    }

    @Test
    void aTermHeldByAPersonIsAnOccupancyAndOneHeldByAStateAMembership() {
        given(Statement.own("anwar", "Person", "name", "Anwar"));
        given(Statement.own("malaysia", "State", "name", "Malaysia"));
        given(Statement.own("chair", "Role", "name", "chair"));
        given(Statement.by("s", "term-1", "RoleTerm", "holder", "anwar"));
        given(Statement.by("s", "term-1", "RoleTerm", "role", "chair"));
        given(Statement.by("s", "term-2", "RoleTerm", "holder", "malaysia"));
        given(Statement.by("s", "term-2", "RoleTerm", "role", "chair"));

        assertThat(export().statements())
                .extracting(FtmStatement::entityId, FtmStatement::schema, FtmStatement::prop, FtmStatement::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("term-1", "Occupancy", "post", "chair"),
                        org.assertj.core.groups.Tuple.tuple("term-2", "Membership", "role", "chair"),
                        org.assertj.core.groups.Tuple.tuple("term-2", "Membership", "member", "malaysia"));
    }

    @Test
    void theTimesAreThoseOfTheRecordingInUtcWithoutZone() {
        given(Statement.own("malaysia", "State", "name", "Malaysia"));

        assertThat(export().statements())
                .allSatisfy(one -> assertThat(one.firstSeen()).isEqualTo("2025-04-23T12:00:00"));
    }

    @Test
    void everyTermOfTheTableIsComplete() {
        assertThat(FtmTerms.read().schema("State")).contains("PublicBody");
        assertThat(FtmTerms.read().schema("Tally")).isEmpty();
    }
}
