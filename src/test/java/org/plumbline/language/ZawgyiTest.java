package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ZawgyiTest {
    private static final Path UNICODE = Path.of("../shared/data/zawgyi/udhr_mya_unicode_src.txt");
    private static final Path ZAWGYI = Path.of("../shared/data/zawgyi/udhr_mya_zawgyi_out.txt");

    @Test
    void aLongTextIsToldApart() throws IOException {
        Assumptions.assumeTrue(Files.exists(UNICODE) && Files.exists(ZAWGYI), "the two texts are not here");
        String unicode = Files.readString(UNICODE);
        String zawgyi = Files.readString(ZAWGYI);
        assertThat(Zawgyi.isZawgyi(unicode)).isFalse();
        assertThat(Zawgyi.isZawgyi(zawgyi)).isTrue();
        assertThat(Zawgyi.paragraphs(unicode)).isEmpty();
        assertThat(Zawgyi.paragraphs(zawgyi)).isNotEmpty();
        assertThat(Zawgyi.paragraphs(Zawgyi.toUnicode(zawgyi))).isEmpty();
    }

    @Test
    void textWithoutBurmeseIsNever() {
        assertThat(Zawgyi.isZawgyi("36 civilians, in two villages")).isFalse();
    }
}
