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

/** A picture that would be too tall ends, and says so; its alternative text counts only what it draws. */
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
                .filter(note -> note.endsWith("are not drawn."))
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
        int drawn = picture.table().rows().size();
        assertThat(drawn).isLessThan(22);
        assertThat(picture.alternative()).startsWith(drawn + " bodies or meetings with " + drawn + " rows ");
        assertThat(notDrawn(picture)).isEqualTo(22 - drawn);
    }

    @Test
    void ofDays() {
        List<Row> rows =
                IntStream.range(0, 12).mapToObj(i -> row("row " + i, 8)).toList();
        Picture picture = new TimelinePicture(rows, List.of(), List.of(FLAG), List.of(), Language.ENGLISH)
                .draw()
                .orElseThrow();
        int drawn = (picture.table().rows().size() - 1) / 8;
        assertThat(drawn).isLessThan(12);
        assertThat(picture.alternative()).contains(": " + drawn + " rows of declarations");
        assertThat(notDrawn(picture)).isEqualTo(12 - drawn);
    }
}
