package org.plumbline.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points and outlines of places: what is read, and what is refused with its place and what to do. */
class PlaceFormsTest {
    private static final String SQUARE = "POLYGON ((96 21, 97 21, 97 22, 96 22, 96 21))";

    private static String place(String property, String value) {
        return "- Place: mill\n  name: Mill\n  " + property + ": \"" + value + "\"\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.98, 96.08", "21.98 96.08", "-21.98,  -96.08", "၂၁.၉၈, ၉၆.၀၈", "90, 180", "0, 96"})
    void aPointIsLatitudeThenLongitude(String point) {
        assertThat(Complaint.in(place("point", point))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            96.08, 21.98              | longitude seems to stand before latitude
            96.08, 191                | lies outside the earth
            -90.5, 181                | lies outside the earth
            0, 0                      | a point that is not known
            0.0, -0.0                 | a point that is not known
            north, east               | is no point
            21.98                     | is no point
            21.98, 96.08, 3           | is no point
            21°58'N, 96°04'E          | is no point
            21., 96                   | is no point
            1e1, 96                   | is no point
            2198000000, 96            | is no point
            NaN, NaN                  | is no point
            """)
    void aPointInAnotherFormIsAnErrorWithItsPlace(String point, String says) {
        assertThat(Complaint.in(place("point", point)))
                .singleElement()
                .asString()
                .startsWith("E048 records/a.yaml:3:10")
                .contains(says);
    }

    @Test
    void anOutlineIsLongitudeThenLatitude() {
        assertThat(Complaint.in(place("outline", SQUARE))).isEmpty();
        assertThat(Complaint.in(
                        place("outline", "multipolygon(((96 21,97 21,97 22,96 21)),((98 21,99 21,99 22,98 21)))")))
                .isEmpty();
        assertThat(Complaint.in(
                        place("outline", SQUARE.replace("))", "), (96.2 21.2, 96.4 21.2, 96.4 21.4, 96.2 21.2))"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POLYGON ((96 21, 97 21, 97 22, 96 22))              | does not end where it begins
            POLYGON ((96 21, 97 21, 96 21))                     | fewer than four corners
            POLYGON ((96 21, 97 22, 97 21, 96 22, 96 21))       | crosses or touches itself near 96.5 21.5
            POLYGON ((21 96, 21 97, 22 97, 21 96))              | latitude seems to stand before longitude
            POLYGON ((196 21, 197 21, 197 22, 196 21))          | lies outside the earth
            POLYGON ((96 21, 97 NaN, 97 22, 96 21))             | lies outside the earth
            POLYGON ((96 21, 97 21, 97 22, 96 2                 | cut off
            POLYGON ((96 21, 97 21, 97 22, 96 21)) and more     | cut off
            POLYGON ((96 21, 97 21, 97 22, 96 21)) POLYGON ((1 2, 2 2, 2 3, 1 2)) | cut off
            POLYGON ((96 21, 97 here, 97 22, 96 21))            | cut off
            POLYGON                                             | cut off
            POLYGON EMPTY                                       | no corner
            POINT (96 21)                                       | is no outline
            96 21, 97 21, 97 22                                 | is no outline
            GEOMETRYCOLLECTION (POLYGON ((96 21, 97 21, 97 22, 96 21))) | is no outline
            """)
    void anOutlineThatEnclosesNothingIsAnErrorWithItsPlace(String outline, String says) {
        assertThat(Complaint.in(place("outline", outline)))
                .singleElement()
                .asString()
                .startsWith("E049 records/a.yaml:3:12")
                .contains(says);
    }

    @Test
    void bracketsWithoutEndAndOutlinesOfManyMegabytesAreRefusedQuickly() {
        assertThat(Complaint.in(place("outline", "POLYGON " + "(".repeat(100_000))))
                .hasSize(1);
        assertThat(OutlineNotation.read("POLYGON ((" + "96 21, ".repeat(1_500_000)))
                .isEqualTo(new OutlineNotation.Result.Bad(OutlineNotation.Fault.TOO_LONG, "10500010"));
    }
}
