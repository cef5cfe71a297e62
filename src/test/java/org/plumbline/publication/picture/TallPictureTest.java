package org.plumbline.publication.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;
import org.plumbline.quantity.ImpreciseDate;

/** A picture that would be too tall ends, and says so; its alternative text counts only what it draws, its table has all. */
final class TallPictureTest {
    private static final Row.Sign FLAG = new Row.Sign(day(3), Shape.ENGAGEMENT, false, "a meeting");

    private static ImpreciseDate day(int number) {
        return ImpreciseDate.on(LocalDate.of(2025, 1, 1).plusDays(number));
    }

    private static Row.Stretch stretch(int number) {
        return new Row.Stretch(Optional.of(day(number)), Optional.of(day(number + 20)), false, "stretch " + number);
    }

    private static Row row(String label, int stretches) {
        return new Row(
                label,
                IntStream.range(0, stretches).mapToObj(TallPictureTest::stretch).toList(),
                List.of());
    }

    private static int notDrawn(Picture picture) {
        return picture.notes().stream()
                .filter(note -> note.contains(" rows are not drawn; the table has them."))
                .mapToInt(note -> Integer.parseInt(note.substring(0, note.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofBodies() {
        List<TogetherPicture.Body> bodies = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            bodies.add(new TogetherPicture.Body(
                    "body " + i,
                    List.of(row("party " + i, 1)),
                    Map.of("meeting of " + i, day(i), "another of " + i, day(i + 2))));
        }
        Picture picture =
                new TogetherPicture(bodies, List.of(), Language.ENGLISH).draw().orElseThrow();
        int drawn = 22 - notDrawn(picture);
        assertThat(drawn).isBetween(1, 21);
        assertThat(picture.table().rows()).hasSize(22).last().asString().contains("party 21", "stretch 0");
        assertThat(words(picture)).contains("party " + (drawn - 1)).doesNotContain("party " + drawn);
        assertThat(picture.alternative())
                .startsWith(drawn + " bodies or meetings with " + drawn + " rows ")
                .endsWith(" " + (22 - drawn) + " more lines stand only in the table.");
    }

    @Test
    void ofDays() {
        List<Row> rows =
                IntStream.range(0, 20).mapToObj(i -> row("row " + i, 9)).toList();
        Picture picture = new TimelinePicture(List.of(), rows, List.of(), List.of(FLAG), List.of(), Language.ENGLISH)
                .draw()
                .orElseThrow();
        int drawn = 20 - notDrawn(picture);
        assertThat(drawn).isBetween(1, 11);
        assertThat(picture.table().rows()).hasSize(20 * 9 + 1);
        assertThat(words(picture)).contains("row " + (drawn - 1)).doesNotContain("row " + drawn);
        assertThat(picture.alternative())
                .contains(": " + drawn + " rows of declarations")
                .endsWith(" " + (drawn + (20 - drawn) * 9) + " more lines stand only in the table.");
        assertThat(picture.notes()).contains("row 0: 1 more mark is not drawn; the table has it.");
    }

    @Test
    void ofManyMeetings() {
        List<Row.Sign> flags = IntStream.range(0, 70)
                .mapToObj(i -> new Row.Sign(day(i), Shape.ENGAGEMENT, false, "meeting " + i))
                .toList();
        Picture picture = new TimelinePicture(
                        List.of(), List.of(row("row", 1)), List.of(), flags, List.of(), Language.ENGLISH)
                .draw()
                .orElseThrow();
        assertThat(picture.table().rows()).hasSize(71).last().asString().contains("meeting 69");
        assertThat(picture.alternative())
                .contains("60 engagements")
                .endsWith(" 10 more lines stand only in the table.");
        assertThat(picture.notes()).contains("engagements: 10 more marks are not drawn; the table has them.");
    }

    @Test
    void ofPlaces() {
        List<Places.At> places = IntStream.range(0, 40)
                .mapToObj(i -> new Places.At("place " + i, 1, 0))
                .toList();
        Picture picture =
                new PlacesPicture(places, List.of(), Language.ENGLISH).draw().orElseThrow();
        assertThat(picture.table().rows()).hasSize(40);
        assertThat(picture.alternative()).contains("at 24 places").endsWith(" 16 more lines stand only in the table.");
    }

    @Test
    void aTableOfSomeHundredLinesEndsAndTellsWhereTheOthersAre() {
        List<Places.At> places = IntStream.range(0, 1000)
                .mapToObj(i -> new Places.At("place " + i, 1, 0))
                .toList();
        Picture picture =
                new PlacesPicture(places, List.of(), Language.ENGLISH).draw().orElseThrow();
        assertThat(picture.table().rows()).hasSize(DataTable.MOST_ROWS);
        assertThat(picture.table().beyond()).isEqualTo(1000 - DataTable.MOST_ROWS);
        assertThat(picture.alternative())
                .doesNotContain("stand only in the table")
                .contains(
                        "976 more lines are not drawn. The table has the first 300 of 1000 lines.", "evidence bundle");
    }

    private static String words(Picture picture) {
        return picture.svg().substring(picture.svg().indexOf("</desc>")).replaceAll("<[^>]*>", " ");
    }
}
