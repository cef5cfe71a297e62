package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.quantity.ImpreciseDate;

final class ConsentTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);

    private static Consent consent(String purpose, String audience, String from, String until, String withdrawn) {
        return new Consent("s", purpose, audience, day(from), day(until), day(withdrawn));
    }

    private static Optional<ImpreciseDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : ImpreciseDate.parse(text);
    }

    private static boolean allows(Consent... records) {
        return Consent.allowsPublication(List.of(records), DAY);
    }

    @Test
    void withoutAnyRecordNothingMayBePublished() {
        assertThat(allows()).isFalse();
    }

    @Test
    void consentToPublishForThePublicAllowsIt() {
        assertThat(allows(consent("publication", "public", "", "", ""))).isTrue();
        assertThat(allows(consent("publication", "public", "2025-06-15", "2025-06-15", "")))
                .isTrue();
    }

    @Test
    void anotherPurposeOrAudienceDoesNot() {
        assertThat(allows(consent("court", "public", "", "", ""))).isFalse();
        assertThat(allows(consent("publication", "partners", "", "", ""))).isFalse();
        assertThat(allows(consent("", "", "", "", ""))).isFalse();
    }

    @Test
    void consentThatIsOverOrHasNotBegunDoesNotAndDaysThatAreNotExactCountAgainstIt() {
        assertThat(allows(consent("publication", "public", "", "2025-06-14", "")))
                .isFalse();
        assertThat(allows(consent("publication", "public", "2025-06-16", "", "")))
                .isFalse();
        assertThat(allows(consent("publication", "public", "2025-06", "", ""))).isFalse();
        assertThat(allows(consent("publication", "public", "", "2025-06", ""))).isFalse();
    }

    @Test
    void aWithdrawalEndsItAndEveryEarlierConsentToo() {
        Consent withdrawn = consent("publication", "public", "2025-01-01", "", "2025-06-01");
        assertThat(allows(withdrawn)).isFalse();
        assertThat(allows(consent("publication", "public", "2025-01-01", "", ""), withdrawn))
                .isFalse();
        assertThat(allows(consent("publication", "public", "", "", ""), withdrawn))
                .isFalse();
    }

    @Test
    void consentGivenAfterAWithdrawalCounts() {
        Consent withdrawn = consent("publication", "public", "2025-01-01", "", "2025-06-01");
        assertThat(allows(withdrawn, consent("publication", "public", "2025-06-02", "", "")))
                .isTrue();
        assertThat(allows(withdrawn, consent("publication", "public", "2025-06-01", "", "")))
                .isFalse();
    }
}
