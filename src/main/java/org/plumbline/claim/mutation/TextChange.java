package org.plumbline.claim.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Hedge;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Reading;
import org.plumbline.language.Rewording;
import org.plumbline.language.Span;
import org.plumbline.language.Writing;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** One change of what a bound stretch says, the same in every language. */
sealed interface TextChange {
    Operator operator();

    /** The stretch with this change, in the wordings to try, the most natural first; none if it does not say what is to be changed. */
    List<String> in(Binding binding);

    /** Whether a changed stretch, read again, says what was meant. */
    boolean isReadIn(Binding before, Binding after);

    /** A figure that becomes another, or is limited by other words. */
    record OtherFigure(Operator operator, Reading.Figure old, Hedge hedge, BigDecimal low, BigDecimal high)
            implements TextChange {
        @Override
        public List<String> in(Binding binding) {
            String text = binding.text();
            List<Reading.Figure> figures = all(Reading.Figure.class, binding, this::isOld);
            for (Reading.Figure figure : figures.reversed()) {
                text = Rewording.reword(text, figure, hedge, written(), binding.language());
            }
            return figures.isEmpty() ? List.of() : List.of(text);
        }

        /** The range whose end is the figure that is to be written with this hedge. */
        private Interval written() {
            return switch (hedge) {
                case EXACT, BETWEEN, NEARLY, AROUND -> Interval.between(low, high);
                case AT_LEAST, DOZENS -> Interval.atLeast(low);
                case MORE_THAN -> Interval.moreThan(low);
                case AT_MOST -> Interval.atMost(high);
                case FEWER_THAN -> Interval.lessThan(high);
            };
        }

        private boolean isOld(Reading.Figure figure) {
            return figure.low().compareTo(old.low()) == 0
                    && figure.high().compareTo(old.high()) == 0
                    && (figure.unit().equals(old.unit())
                            || figure.unit().isEmpty()
                            || old.unit().isEmpty());
        }

        @Override
        public boolean isReadIn(Binding before, Binding after) {
            return all(Reading.Figure.class, after, figure -> true).size()
                            == all(Reading.Figure.class, before, figure -> true).size()
                    && all(
                                            Reading.Figure.class,
                                            after,
                                            figure -> figure.hedge() == hedge
                                                    && figure.low().compareTo(low) == 0
                                                    && figure.high().compareTo(high) == 0)
                                    .size()
                            >= all(Reading.Figure.class, before, this::isOld).size();
        }
    }

    /** A day, month or year that becomes another. */
    record OtherDate(ImpreciseDate old, ImpreciseDate now) implements TextChange {
        @Override
        public Operator operator() {
            return Operator.DATE;
        }

        @Override
        public List<String> in(Binding binding) {
            List<Span> spans =
                    spans(all(Reading.Date.class, binding, date -> date.date().equals(old)));
            return replaced(
                    binding, spans, List.of(Writing.in(binding.language()).day(now)));
        }

        @Override
        public boolean isReadIn(Binding before, Binding after) {
            return all(Reading.Date.class, after, date -> true).size()
                            == all(Reading.Date.class, before, date -> true).size()
                    && !all(Reading.Date.class, after, date -> date.date().equals(now))
                            .isEmpty();
        }
    }

    /** A stretch of days, months or years that begins or ends elsewhere. */
    record OtherStretch(ImpreciseDate from, ImpreciseDate to, ImpreciseDate newFrom, ImpreciseDate newTo)
            implements TextChange {
        @Override
        public Operator operator() {
            return Operator.DATE;
        }

        @Override
        public List<String> in(Binding binding) {
            List<Reading.DateRange> ranges = all(
                    Reading.DateRange.class,
                    binding,
                    range -> range.from().equals(from) && range.to().equals(to));
            if (ranges.isEmpty()) {
                return List.of();
            }
            Messages messages = Messages.in(binding.language());
            Writing writing = Writing.in(binding.language());
            String first = writing.day(newFrom);
            String last = writing.day(newTo);
            boolean between = ranges.getFirst()
                    .span()
                    .of(binding.text())
                    .toLowerCase(Locale.ROOT)
                    .startsWith(messages.say("mutate.between"));
            List<String> words = List.of(
                    messages.say(between ? "mutate.between-and" : "mutate.from-to", first, last),
                    messages.say("language.from-to", first, last),
                    messages.say("mutate.from-to", first, last));
            return replaced(binding, spans(ranges), words);
        }

        @Override
        public boolean isReadIn(Binding before, Binding after) {
            return !all(
                            Reading.DateRange.class,
                            after,
                            range -> range.from().equals(newFrom) && range.to().equals(newTo))
                    .isEmpty();
        }
    }

    /** A rank or ordinal that becomes another. */
    record OtherOrdinal(int old, int now) implements TextChange {
        @Override
        public Operator operator() {
            return Operator.ORDINAL;
        }

        @Override
        public List<String> in(Binding binding) {
            Messages messages = Messages.in(binding.language());
            List<String> words = new ArrayList<>();
            for (String ending : List.of("th", "st", "nd", "rd")) {
                words.add(messages.say("mutate.ordinal." + ending, now));
            }
            if (binding.language() == Language.ENGLISH) {
                String right = ending(now);
                words.sort(java.util.Comparator.comparing(word -> !word.endsWith(right)));
            }
            return replaced(
                    binding, spans(all(Reading.Ordinal.class, binding, ordinal -> ordinal.number() == old)), words);
        }

        private static String ending(int number) {
            boolean teen = number % 100 >= 11 && number % 100 <= 13;
            return teen
                    ? "th"
                    : switch (number % 10) {
                        case 1 -> "st";
                        case 2 -> "nd";
                        case 3 -> "rd";
                        default -> "th";
                    };
        }

        @Override
        public boolean isReadIn(Binding before, Binding after) {
            return !all(Reading.Ordinal.class, after, ordinal -> ordinal.number() == now)
                    .isEmpty();
        }
    }

    /** One quoted word that becomes another: the first or the last of the nth quotation. */
    record OtherWord(int quotation, boolean first) implements TextChange {
        @Override
        public Operator operator() {
            return Operator.QUOTATION;
        }

        @Override
        public List<String> in(Binding binding) {
            List<Reading.Quotation> quotations = all(Reading.Quotation.class, binding, quoted -> true);
            if (quotation >= quotations.size()) {
                return List.of();
            }
            Span inner = quotations.get(quotation).inner();
            String words = inner.of(binding.text());
            String other = Messages.in(binding.language()).say("mutate.other-word");
            return OtherWords.of(words, other, first)
                    .map(changed -> replaced(binding, List.of(inner), List.of(changed)))
                    .orElse(List.of());
        }

        @Override
        public boolean isReadIn(Binding before, Binding after) {
            List<Reading.Quotation> old = all(Reading.Quotation.class, before, quoted -> true);
            List<Reading.Quotation> now = all(Reading.Quotation.class, after, quoted -> true);
            return now.size() == old.size()
                    && !now.get(quotation).words().equals(old.get(quotation).words());
        }
    }

    /** A name that becomes another's. */
    record OtherName(String old, String now, OtherNames names) implements TextChange {
        @Override
        public Operator operator() {
            return Operator.NAME;
        }

        @Override
        public List<String> in(Binding binding) {
            List<Span> spans = binding.names().stream()
                    .filter(name -> name.id().equals(old))
                    .map(Binding.Named::span)
                    .toList();
            return names.in(binding.language(), now)
                    .map(name -> replaced(binding, spans, List.of(name)))
                    .orElse(spans.isEmpty() ? List.of() : List.of(binding.text()));
        }

        @Override
        public boolean isReadIn(Binding before, Binding after) {
            return after.names().stream().map(Binding.Named::id).anyMatch(now::equals);
        }
    }

    private static <R extends Reading> List<R> all(Class<R> kind, Binding binding, Predicate<R> wanted) {
        return binding.readings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .toList();
    }

    private static List<Span> spans(List<? extends Reading> readings) {
        return readings.stream().map(Reading::span).toList();
    }

    private static List<String> replaced(Binding binding, List<Span> spans, List<String> words) {
        if (spans.isEmpty()) {
            return List.of();
        }
        return words.stream()
                .map(word -> {
                    StringBuilder text = new StringBuilder(binding.text());
                    spans.stream()
                            .sorted(java.util.Comparator.reverseOrder())
                            .forEach(span -> text.replace(span.start(), span.end(), word));
                    return text.toString();
                })
                .toList();
    }
}
