package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.engagement.Dealings;
import org.plumbline.engagement.Dealings.Occasion;
import org.plumbline.engagement.Matrix;
import org.plumbline.engagement.Paths;
import org.plumbline.engagement.Tie;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/** Who engaged with whom, for a terminal of 80 columns. To have met somebody is no finding, and the report says so. */
public final class EngagementReport {
    private final Messages messages;
    private final Ink ink;
    private final Function<String, Phrase.Name> names;
    private final StringBuilder out = new StringBuilder();

    private EngagementReport(Messages messages, Ink ink, Function<String, Phrase.Name> names) {
        this.messages = messages;
        this.ink = ink;
        this.names = names;
    }

    /** All that one party dealt with, year by year. */
    public static String text(Dealings dealings, Function<String, Phrase.Name> names, Language language, Ink ink) {
        EngagementReport report = new EngagementReport(Messages.in(language), ink, names);
        report.write(dealings);
        return report.out.toString();
    }

    /** The ways from one party to another. */
    public static String text(
            List<List<Paths.Step>> ways,
            String from,
            String to,
            Function<String, Phrase.Name> names,
            Language language,
            Ink ink) {
        EngagementReport report = new EngagementReport(Messages.in(language), ink, names);
        report.write(ways, from, to);
        return report.out.toString();
    }

    /** Body by party by year. */
    public static String text(Matrix matrix, Function<String, Phrase.Name> names, Language language, Ink ink) {
        EngagementReport report = new EngagementReport(Messages.in(language), ink, names);
        report.write(matrix);
        return report.out.toString();
    }

    private void write(Dealings dealings) {
        strong(messages.say("engagement.head", name(dealings.party())));
        if (dealings.own().isEmpty()) {
            wrapped("", messages.say("engagement.empty"));
        }
        Map<String, List<Occasion>> byYear = dealings.own().stream()
                .collect(Collectors.groupingBy(EngagementReport::year, LinkedHashMap::new, Collectors.toList()));
        byYear.forEach((year, occasions) -> {
            line("");
            strong(year.isEmpty() ? messages.say("engagement.undated") : messages.digits(year));
            occasions.forEach(one -> occasion(one, dealings.party()));
        });
        line("");
        wrapped("", messages.say("engagement.no-finding"));
    }

    private static String year(Occasion one) {
        return one.tie()
                .start()
                .map(date -> Integer.toString(date.earliest().getYear()))
                .orElse("");
    }

    private void occasion(Occasion one, String party) {
        Tie tie = one.tie();
        String other = tie.to().equals(party) ? tie.from() : tie.to();
        wrapped("  ", messages.say("engagement.occasion", days(tie), name(other), word(tie)));
        if (!one.bodies().isEmpty()) {
            wrapped("      ", messages.say("engagement.body", listed(one.bodies())));
        }
        if (!tie.from().equals(party) && !tie.to().equals(party)) {
            wrapped("      ", messages.say("engagement.as", name(tie.from())));
        }
        if (!one.others().isEmpty()) {
            wrapped("      ", messages.say("engagement.others", listed(one.others())));
        }
        wrapped("      ", messages.say("engagement.sources", sources(tie)));
    }

    private String word(Tie tie) {
        String manner = messages.say("engagement.manner." + key(tie.manner()));
        return switch (tie.standing()) {
            case HELD -> manner;
            case ANNOUNCED ->
                tie.manner() == Manner.INVITED || tie.manner() == Manner.EXPECTED
                        ? manner
                        : messages.say("engagement.announced", manner);
            case DISPUTED -> messages.say("engagement.disputed", manner);
            case NOT ->
                switch (tie.manner()) {
                    case STAYED_AWAY, EXCLUDED, WITHDREW -> manner;
                    default -> messages.say("engagement.cancelled", manner);
                };
        };
    }

    private static String key(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String days(Tie tie) {
        Optional<ImpreciseDate> start = tie.start();
        Optional<ImpreciseDate> end = tie.end().filter(day -> day.latest().isBefore(LocalDate.of(9000, 1, 1)));
        if (start.isEmpty()) {
            return messages.say("engagement.undated");
        }
        String first = messages.write(start.get());
        return end.isEmpty() || end.equals(start)
                ? first
                : messages.say("engagement.from-to", first, messages.write(end.get()));
    }

    private void write(List<List<Paths.Step>> ways, String from, String to) {
        strong(messages.say("engagement.paths", name(from), name(to)));
        if (ways.isEmpty()) {
            wrapped("", messages.say("engagement.no-path"));
        }
        int number = 0;
        for (List<Paths.Step> way : ways) {
            number++;
            line("");
            strong(messages.say("engagement.way", number, way.size()));
            for (Paths.Step step : way) {
                wrapped("  ", messages.say("engagement.step", name(step.from()), name(step.to())));
                for (Tie tie : step.ties()) {
                    wrapped("      ", messages.say("engagement.tie", word(tie), days(tie), sources(tie)));
                }
            }
        }
        line("");
        wrapped("", messages.say("engagement.no-finding"));
    }

    private void write(Matrix matrix) {
        strong(messages.say("engagement.matrix"));
        if (matrix.rows().isEmpty()) {
            wrapped("", messages.say("engagement.empty"));
            return;
        }
        String body = "";
        StringBuilder head = new StringBuilder(" ".repeat(38));
        matrix.years().forEach(year -> head.append("  ").append(messages.digits(year.toString())));
        for (Matrix.Row row : matrix.rows()) {
            if (!row.body().equals(body)) {
                body = row.body();
                line("");
                strong(name(body));
                line(ink.label(head.toString()));
            }
            StringBuilder text = new StringBuilder(Columns.padded("  " + Columns.firstOf(name(row.party()), 34), 38));
            for (int year : matrix.years()) {
                Matrix.Cell cell = row.cells().get(year);
                text.append("  ").append(Columns.padded(cell == null ? "-" : cell(cell), 4));
            }
            line(text.toString().stripTrailing());
        }
        line("");
        wrapped("", messages.say("engagement.legend"));
        wrapped("", messages.say("engagement.no-finding"));
    }

    private String cell(Matrix.Cell cell) {
        String text = cell.open() == 0 ? Integer.toString(cell.held()) : cell.held() + "+" + cell.open();
        return messages.digits(text);
    }

    private String sources(Tie tie) {
        List<String> sources =
                tie.evidence().stream().map(Tie.Evidence::source).distinct().toList();
        return String.join(", ", ItemLines.shortened(new ArrayList<>(sources), 6, messages));
    }

    private String listed(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(messages.say("language.list")));
    }

    private String name(String id) {
        return messages.say("count.name", names.apply(id));
    }

    private void strong(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
    }

    private void wrapped(String indent, String text) {
        List<String> lines = Columns.wrapped(text, DetailLines.WIDTH - indent.length() - 2);
        line(indent + lines.getFirst());
        lines.stream().skip(1).forEach(rest -> line(indent + "  " + rest));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
