package org.plumbline.claim.report;

import java.util.List;
import java.util.function.Function;
import org.plumbline.engagement.Paths;
import org.plumbline.engagement.Tie;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** The ways from one party to another, each step with its days and evidence. A way is no finding, and the report says so. */
public final class PathReport {
    private PathReport() {}

    /**
     * For a terminal of 80 columns; each line ended by a line feed.
     *
     * @param leftOut of how many records no way is made because what they tell is denied, disputed or only possible
     */
    public static String text(
            List<List<Paths.Step>> ways,
            int leftOut,
            String from,
            String to,
            Function<String, Phrase.Name> names,
            Language language,
            Ink ink) {
        Lines lines = new Lines(Messages.in(language), ink);
        TieWords words = new TieWords(lines.messages(), names);
        lines.strong(lines.say("engagement.paths", names.apply(from), names.apply(to)));
        if (ways.isEmpty()) {
            lines.plain(lines.say("engagement.no-path"));
        }
        int number = 0;
        for (List<Paths.Step> way : ways) {
            number++;
            lines.blank();
            lines.strong(lines.say("engagement.way", number, way.size()));
            for (int i = 0; i < way.size(); i++) {
                Paths.Step step = way.get(i);
                if (i > 0 && !way.get(i - 1).mayOverlap(step)) {
                    lines.text("  ", lines.say("engagement.apart"));
                }
                lines.text("  ", lines.say("engagement.step", names.apply(step.from()), names.apply(step.to())));
                step.ties().forEach(tie -> lines.text("      ", told(tie, lines, words)));
            }
        }
        lines.blank();
        if (leftOut > 0) {
            lines.plain(lines.say("engagement.ways-left-out", leftOut));
        }
        lines.plain(lines.say("engagement.no-finding"));
        return lines.toString();
    }

    private static String told(Tie tie, Lines lines, TieWords words) {
        String manner = words.bySeat(tie, words.who(tie));
        String what = tie.manner().group() == Tie.Group.OFFICE || tie.manner().group() == Tie.Group.TRANSFER
                ? lines.say("engagement.what", manner, words.names(tie.what()))
                : manner;
        String named = tie.what().isEmpty() ? manner : what;
        String time = switch (tie.manner().group()) {
            case ATTENDANCE, HOST -> lines.say("engagement.on", named, words.days(tie.start(), tie.end()));
            case TRANSFER -> lines.say("engagement.on", named, words.deliveries(tie));
            case OFFICE, STRUCTURE -> words.during(tie, named);
        };
        return tie.sources().isEmpty()
                ? lines.say("engagement.own-description", time)
                : lines.say("engagement.tie", time, lines.read(tie.sources()));
    }
}
