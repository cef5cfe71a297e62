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
    record Sign(ImpreciseDate day, Shape shape, boolean open, String words) {}

    /** All days on which something begins, ends or is. */
    Stream<ImpreciseDate> days() {
        return Stream.concat(
                signs.stream().map(Sign::day),
                stretches.stream().flatMap(one -> Stream.concat(one.from().stream(), one.until().stream())));
    }
}
