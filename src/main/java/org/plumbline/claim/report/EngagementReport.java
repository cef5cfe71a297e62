package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.engagement.Dealings;
import org.plumbline.engagement.Dealings.Occasion;
import org.plumbline.engagement.Tie;
import org.plumbline.engagement.Tie.Group;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Window;

/** With whom one party dealt, for a terminal of 80 columns. To have met somebody is no finding, and the report says so. */
public final class EngagementReport {
    private final Lines lines;
    private final Known known;
    private final TieWords words;

    /**
     * What the case knows of ids.
     *
     * @param name what people call an id
     * @param amounts how much a transfer was, as stated
     */
    public record Known(Function<String, Phrase.Name> name, Function<String, List<Phrase>> amounts) {}

    private EngagementReport(Lines lines, Known known) {
        this.lines = lines;
        this.known = known;
        this.words = new TieWords(lines.messages(), known.name);
    }

    /**
     * All that one party dealt with: offices, then engagements year by year, then goods.
     *
     * @param asked the days that were asked about
     */
    public static String text(Dealings dealings, Window asked, Known known, Language language, Ink ink) {
        EngagementReport report = new EngagementReport(new Lines(Messages.in(language), ink), known);
        report.write(dealings, asked);
        return report.lines.toString();
    }

    private void add(List<String> counts, String key, long count) {
        if (count > 0) {
            counts.add(lines.say(key, count));
        }
    }

    private void write(Dealings dealings, Window asked) {
        lines.strong(lines.say("engagement.head", known.name.apply(dealings.party())));
        if (!asked.equals(Window.ALWAYS)) {
            lines.plain(lines.messages().write(asked));
        }
        List<Occasion> all = dealings.occasions();
        if (all.isEmpty()) {
            lines.plain(lines.say("engagement.empty"));
        } else {
            List<String> counts = new ArrayList<>();
            add(counts, "engagement.in-all.took-part", count(all, Group.ATTENDANCE, true));
            add(counts, "engagement.in-all.open", count(all, Group.ATTENDANCE, false));
            add(counts, "engagement.in-all.offices", of(all, Group.OFFICE).size());
            add(counts, "engagement.in-all.goods", of(all, Group.TRANSFER).size());
            lines.plain(lines.say("engagement.in-all", String.join(lines.say("engagement.and"), counts)));
        }
        section("engagement.offices", of(all, Group.OFFICE), dealings.party());
        Map<String, List<Occasion>> byYear = new LinkedHashMap<>();
        of(all, Group.ATTENDANCE)
                .forEach(one -> byYear.computeIfAbsent(year(one), year -> new ArrayList<>())
                        .add(one));
        byYear.forEach((year, occasions) -> {
            lines.blank();
            lines.strong(
                    year.isEmpty()
                            ? lines.say("engagement.undated")
                            : lines.messages().digits(year));
            occasions.forEach(one -> engagement(one, dealings.party()));
        });
        section("engagement.goods", of(all, Group.TRANSFER), dealings.party());
        lines.blank();
        lines.plain(lines.say("engagement.no-finding"));
    }

    private static int count(List<Occasion> all, Group group, boolean cameAbout) {
        return (int) of(all, group).stream()
                .filter(one -> one.own().stream().anyMatch(Tie::isContact) == cameAbout)
                .count();
    }

    private static List<Occasion> of(List<Occasion> all, Group group) {
        return all.stream().filter(one -> one.group() == group).toList();
    }

    private static String year(Occasion one) {
        return one.start()
                .map(date -> Integer.toString(date.earliest().getYear()))
                .orElse("");
    }

    private void section(String key, List<Occasion> occasions, String party) {
        if (occasions.isEmpty()) {
            return;
        }
        lines.blank();
        lines.strong(lines.say(key));
        for (Occasion one : occasions) {
            if (one.group() == Group.TRANSFER) {
                goods(one, party);
            } else {
                office(one, party);
            }
        }
    }

    private void office(Occasion one, String party) {
        for (Tie tie : one.own()) {
            String what = lines.say(
                    "engagement.office." + TieWords.key(tie.manner()),
                    tie.what().stream().map(known.name).toList(),
                    known.name.apply(tie.to()),
                    tie.bodies().stream().map(known.name).toList());
            String who =
                    tie.from().equals(party) ? what : lines.say("engagement.who", what, known.name.apply(tie.from()));
            lines.text("  ", words.marked(tie, words.bySeat(tie, words.during(tie, who))));
            if (!one.others().isEmpty()) {
                lines.text("      ", lines.say("engagement.with-others", words.names(one.others())));
            }
            lines.text("      ", lines.read(tie.sources()));
        }
    }

    private void engagement(Occasion one, String party) {
        lines.text(
                "  ",
                lines.say("engagement.dated", words.days(one.start(), one.end()), known.name.apply(one.target())));
        if (!one.bodies().isEmpty()) {
            lines.text("      ", lines.say("engagement.through", words.names(one.bodies())));
        }
        Map<String, List<String>> byManner = new LinkedHashMap<>();
        for (Tie tie : one.own()) {
            String manner = words.marked(tie, words.bySeat(tie, words.manner(tie)));
            byManner.computeIfAbsent(manner, how -> new ArrayList<>())
                    .add(lines.messages().write(known.name.apply(tie.from())));
        }
        byManner.forEach((manner, who) -> {
            boolean onlyItself = who.equals(List.of(lines.messages().write(known.name.apply(party))));
            lines.text("      ", onlyItself ? manner : lines.say("engagement.manner-of", manner, who));
        });
        if (!one.others().isEmpty()) {
            lines.text("      ", lines.say("engagement.others", words.names(one.others())));
        }
        lines.text(
                "      ",
                lines.read(one.own().stream()
                        .flatMap(tie -> tie.sources().stream())
                        .distinct()
                        .toList()));
    }

    private void goods(Occasion one, String party) {
        for (Tie tie : one.own()) {
            boolean received = !tie.from().equals(party);
            String text = lines.say(
                    received ? "engagement.received" : "engagement.supplied",
                    known.name.apply(one.target()),
                    tie.what().stream().map(known.name).toList(),
                    words.deliveries(tie));
            lines.text("  ", words.marked(tie, text));
            List<Phrase> amounts = known.amounts.apply(tie.record());
            if (!amounts.isEmpty()) {
                lines.text("      ", lines.messages().write(amounts));
            }
            lines.text("      ", lines.read(tie.sources()));
        }
    }
}
