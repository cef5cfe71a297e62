package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SourcesTest {
    @Test
    void whatWasWrittenDownOfAnAttributionIsOneAttributionAgain() {
        Sources sources = Sources.of(List.of(), Map.of());
        Attribution retold = sources.attribution("paper", "witness", false);
        assertThat(retold.source()).isEqualTo("paper");
        assertThat(retold.voice()).isEqualTo("witness");
        assertThat(retold.original()).isFalse();
        assertThat(sources.attribution("paper", "witness", false)).isSameAs(retold);
        assertThat(List.of(retold, sources.attribution("paper", "witness", true), sources.attribution("paper", "")))
                .as("no two of them share a number")
                .extracting(Attribution::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number < sources.attributionCount());
        assertThat(sources.attribution("", Attribution.OWN_VOICE, true)).isEqualTo(sources.attribution("", ""));
    }
}
