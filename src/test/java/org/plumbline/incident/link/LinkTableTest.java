package org.plumbline.incident.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkTableTest {
    private static final Comparison CLOSE =
            new Comparison(Level.SAME_DAY, Level.SAME_PLACE, Level.SAME_ACTOR, Level.KIND_NOT_SAID, Level.OTHER_TOLL);

    @Test
    void whatIsWrittenIsReadBack() {
        List<Pair> pairs = List.of(
                new Pair(side("r-1"), side("ucdp-2"), CLOSE, 4.26), new Pair(side("a,\"b"), side("ည"), CLOSE, -2.5));
        LinkTable.Result.Read read = (LinkTable.Result.Read) LinkTable.read(LinkTable.write(pairs));
        assertThat(read.links()).extracting(FoundLink::one).containsExactly("r-1", "a,\"b");
        assertThat(read.links()).extracting(FoundLink::other).containsExactly("ucdp-2", "ည");
        assertThat(read.links()).extracting(FoundLink::bits).containsExactly(4.3, -2.5);
        assertThat(read.links()).allMatch(link -> link.comparison().equals(CLOSE));
        assertThat(LinkTable.read(LinkTable.write(List.of()))).isEqualTo(new LinkTable.Result.Read(List.of()));
    }

    @Test
    void aPairHasOneIdWhicheverStandsFirst() {
        FoundLink one = FoundLink.of(new Pair(side("r-1"), side("r-2"), CLOSE, 0));
        FoundLink turned = FoundLink.of(new Pair(side("r-2"), side("r-1"), CLOSE, 0));
        FoundLink other = FoundLink.of(new Pair(side("r-1"), side("r-3"), CLOSE, 0));
        assertThat(one.id()).isEqualTo(turned.id()).isNotEqualTo(other.id()).matches("same-[0-9a-f]{15}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,one\n",
                "HEADER\nx,a,b,1.0,same-day,same-place,same-actor,same-kind\n",
                "HEADER\nx,a,b,1e9,same-day,same-place,same-actor,same-kind,no-toll\n",
                "HEADER\nx,a,b,1.0,same-place,same-day,same-actor,same-kind,no-toll\n",
                "HEADER\nx,a,b,1.0,same-day,same-place,same-actor,same-kind,no-such\n",
                "HEADER\n\"x,a,b,1.0,same-day,same-place,same-actor,same-kind,no-toll\n",
            })
    void aTableThatIsBrokenIsTold(String text) {
        String whole = text.replace("HEADER", "id,one,other,bits,date,place,actor,kind,toll");
        assertThat(LinkTable.read(whole.getBytes(StandardCharsets.UTF_8))).isInstanceOf(LinkTable.Result.Broken.class);
    }

    private static Side side(String id) {
        return new Side(id, 0, 0, List.of(), List.of(), List.of(), Map.of(), Map.of(), null, Set.of(id));
    }
}
