package org.plumbline.ledger.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3986, section 6: which addresses are the same by their form. */
final class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Hill.example, https://hill.example/",
        "https://hill.example:443/a, https://hill.example/a",
        "http://hill.example:80, http://hill.example/",
        "http://hill.example:/a, http://hill.example/a",
        "https://hill.example/%7Eada, https://hill.example/~ada",
        "https://hill.example/%e1%80%80, https://hill.example/%E1%80%80",
        "https://hill.example/a/./b/../c, https://hill.example/a/c",
        "https://hill.example/a/.., https://hill.example/",
        "https://hill.example/a#below, https://hill.example/a",
        "https://hill.example?q=1, https://hill.example/?q=1"
    })
    void theSame(String one, String other) {
        assertThat(Address.same(one, other)).isTrue();
        assertThat(Address.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hill.example/a, https://hill.example/a",
        "https://hill.example/a, https://hill.example/a/",
        "https://hill.example/a, https://www.hill.example/a",
        "https://hill.example/a, https://hill.example/A",
        "https://hill.example/a?x=1&y=2, https://hill.example/a?y=2&x=1",
        "https://hill.example:8443/a, https://hill.example/a",
        "https://hill.example/a%2Fb, https://hill.example/a/b"
    })
    void notTheSame(String one, String other) {
        assertThat(Address.same(one, other)).isFalse();
    }

    @Test
    void noAddressIsTheSameAsNone() {
        assertThat(Address.same("", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%1",
                "%zz",
                "://",
                "x://",
                "http://",
                "https://[::1]:443/..",
                "\uD800",
                "https://h/../../.."
            })
    void nonsenseIsTakenAsItStands(String odd) {
        assertThat(Address.same(odd, odd)).isTrue();
    }
}
