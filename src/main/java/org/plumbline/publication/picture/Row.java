package org.plumbline.publication.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** One line of a picture of time. */
record Row(String label, List<Stretch> stretches, List<Sign> signs) {
    Row {
        stretches = List.copyOf(stretches);
        signs = List.copyOf(signs);
    }

    /** Something that lasted; without a last day its end is open, without a first its beginning. */
    record Stretch(Optional<ImpreciseDate> from, Optional<ImpreciseDate> until, boolean disputed, String words) {
        Stretch {
            from = from.map(Row::toTheDay);
            until = until.map(Row::toTheDay);
        }

        /** Its days in words. */
        String days(Messages messages) {
            String days = messages.say(
                    "picture.from-to",
                    from.map(messages::write).orElse(messages.say("picture.open")),
                    until.map(messages::write).orElse(messages.say("picture.open")));
            return disputed ? messages.say("picture.disputed", days) : days;
        }
    }

    /** Something on one day, or on one of several. */
    record Sign(ImpreciseDate day, Shape shape, boolean open, String words) {
        Sign {
            day = toTheDay(day);
        }

        /** Its line in a table of days. */
        List<String> line(String label, Messages messages) {
            return List.of(label, words, messages.write(day), messages.write(1));
        }
    }

    /** A picture tells no hours. */
    static ImpreciseDate toTheDay(ImpreciseDate day) {
        return ImpreciseDate.between(day.earliest(), day.latest());
    }

    /** All of it as lines of a table of days. */
    Stream<List<String>> lines(Messages messages) {
        return Stream.concat(
                stretches.stream().map(one -> List.of(label, one.words(), one.days(messages), messages.write(1))),
                signs.stream().map(sign -> sign.line(label, messages)));
    }

    /** All days on which something begins, ends or is. */
    Stream<ImpreciseDate> days() {
        return Stream.concat(
                signs.stream().map(Sign::day),
                stretches.stream().flatMap(one -> Stream.concat(one.from().stream(), one.until().stream())));
    }
}
