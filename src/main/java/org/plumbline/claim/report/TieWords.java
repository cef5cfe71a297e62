package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.engagement.Tie;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/** The words that all reports of the network use for a tie. */
record TieWords(Messages messages, Function<String, Phrase.Name> name) {
    static String key(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String manner(Tie tie) {
        return messages.say("engagement.manner." + key(tie.manner()));
    }

    /** The same with both ends named, each in its part, where nobody could tell which is which: not of what happens at an engagement. */
    String who(Tie tie) {
        return switch (tie.manner().group()) {
            case ATTENDANCE, HOST -> manner(tie);
            case OFFICE, STRUCTURE, TRANSFER ->
                messages.say("engagement.who." + key(tie.manner()), name.apply(tie.from()), name.apply(tie.to()));
        };
    }

    /** With a mark if it did not come about, or not surely. */
    String marked(Tie tie, String text) {
        boolean saysSoItself = tie.manner() == Manner.INVITED || tie.manner() == Manner.EXPECTED;
        return switch (tie.standing()) {
            case HELD -> text;
            case ANNOUNCED -> saysSoItself ? text : messages.say("engagement.announced", text);
            case DISPUTED -> messages.say("engagement.disputed", text);
            case POSSIBLE -> messages.say("engagement.possible", text);
            case NOT -> tie.isAbsence() ? text : messages.say("engagement.cancelled", text);
            case DENIED -> messages.say("engagement.denied", text);
            case NOT_ACCEPTED -> messages.say("engagement.own-word", text);
        };
    }

    /** Whose seat it filled, if it filled one. */
    String bySeat(Tie tie, String text) {
        return tie.isBySeat() ? messages.say("engagement.by-seat", text, name.apply(tie.seat())) : text;
    }

    List<Phrase.Name> names(List<String> ids) {
        return ids.stream().map(name).toList();
    }

    /** The days of an event. */
    String days(Optional<ImpreciseDate> start, Optional<ImpreciseDate> end) {
        if (start.isEmpty()) {
            return messages.say("engagement.undated");
        }
        String first = day(start.get());
        return end.isEmpty() || end.equals(start) ? first : messages.say("engagement.from-to", first, day(end.get()));
    }

    /** The days of a transfer. It need not have ended on the day on which it began. */
    String deliveries(Tie tie) {
        boolean isOpen = tie.start().isPresent() && tie.end().isEmpty();
        boolean onlyEnd = tie.start().isEmpty() && tie.end().isPresent();
        if (isOpen) {
            return messages.say("engagement.no-end", day(tie.start().get()));
        }
        return onlyEnd ? messages.say("engagement.no-start", day(tie.end().get())) : days(tie.start(), tie.end());
    }

    /** A day, month or year as such; one of two days; otherwise the days between which it lies. */
    private String day(ImpreciseDate day) {
        if (isNamed(day)) {
            return messages.write(day);
        }
        boolean isOneOfTwo = day.earliest().plusDays(1).equals(day.latest());
        return messages.say(isOneOfTwo ? "language.or" : "engagement.between", day.earliest(), day.latest());
    }

    /** The time of an office: what is certain of an end that is not known to the day, month or year. */
    String during(Tie tie, String office) {
        Optional<LocalDate> surelyFrom = tie.start().map(ImpreciseDate::latest);
        Optional<LocalDate> surelyUntil = tie.end().map(ImpreciseDate::earliest);
        if (surelyFrom.isPresent() && surelyFrom.equals(surelyUntil)) {
            boolean oneDay = tie.start().equals(tie.end());
            return messages.say(
                    oneDay ? "engagement.on" : "engagement.at-any-rate-on", office, messages.write(surelyFrom.get()));
        }
        String begun = tie.start()
                .map(day -> isNamed(day)
                        ? messages.say("engagement.since", office, day)
                        : messages.say("engagement.since-latest", office, day.latest()))
                .orElse(office);
        return tie.end()
                .map(day -> isNamed(day)
                        ? messages.say("engagement.until", begun, day)
                        : messages.say("engagement.until-least", begun, day.earliest()))
                .orElse(begun);
    }

    private static boolean isNamed(ImpreciseDate day) {
        return !day.toString().startsWith("[");
    }
}
