package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "records/a.yaml, records/A.yaml",
        "records/a.yaml, Records/b.yaml",
        "records/x, Records",
        "caf\u00e9.yaml, cafe\u0301.yaml",
        "stra\u00dfe.yaml, STRASSE.yaml",
        "k.yaml, \u212a.yaml",
        "\u03c3.yaml, \u03c2.yaml",
        "ab.yaml, a\u200cb.yaml",
        "\u1019\u102d\u102f.yaml, \u1019\u200b\u102d\u102f.yaml"
    })
    void someSystemsTakeThemForOneName(String one, String other) {
        assertThat(FileNames.among(List.of(one, other)))
                .singleElement()
                .isInstanceOfSatisfying(
                        FileNames.Trouble.Alike.class,
                        trouble -> assertThat(trouble.path()).isEqualTo(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "CON.yaml",
                "aux .yaml",
                "lpt\u00b9.txt",
                "com0",
                "conin$",
                "nul/b.yaml",
                "b.yaml.",
                "b.yaml ",
                "b?.yaml",
                "b\u0007.yaml",
                "a:b"
            })
    void someSystemsCannotHoldIt(String path) {
        assertThat(FileNames.among(List.of("a.yaml", path))).containsExactly(new FileNames.Trouble.Unfit(path));
    }

    @Test
    void ordinaryNamesStandSideBySide() {
        assertThat(FileNames.among(List.of(
                        "records/a.yaml",
                        "records/b.yaml",
                        "records/console.yaml",
                        "a",
                        "con-1.yaml",
                        "မြန်မာ.yaml",
                        ".git")))
                .isEmpty();
    }
}
