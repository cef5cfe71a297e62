package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.report.Diagnostic.Excerpt;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** A result as text for people, in the manner of the best compilers; wrapped for a terminal. */
public final class TextReport {
    private static final int WIDTH = 80;
    private static final int MOST = 6;
    private static final String BAR = "   |  ";

    private final Messages messages;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Messages messages, Ink ink) {
        this.messages = messages;
        this.ink = ink;
    }

    /** The whole report, each line ended by a line feed. */
    public static String of(CheckResult result, Language language, Ink ink) {
        TextReport report = new TextReport(Messages.in(language), ink);
        report.write(result);
        return report.out.toString();
    }

    /** Diagnostics alone, for commands that check no publication. */
    public static String of(List<Diagnostic> diagnostics, Language language, Ink ink) {
        TextReport report = new TextReport(Messages.in(language), ink);
        report.write(diagnostics, List.of());
        return report.out.toString();
    }

    private void write(CheckResult result) {
        write(result.problems(), List.of());
        result.publications().forEach(publication -> write(publication.diagnostics(), publication.judgements()));
        result.publications().forEach(publication -> {
            publication.notes().forEach(this::note);
            summary(publication);
        });
        result.notes().forEach(this::note);
        if (!result.isReadable()) {
            String why = messages.say(result.whyNotJudged(), result.folder());
            why.lines()
                    .flatMap(text ->
                            text.startsWith("  ") ? Stream.of(text) : Columns.wrapped(text, DetailLines.WIDTH).stream())
                    .forEach(text -> line(ink.error(text)));
        }
        hint(result);
    }

    private void write(List<Diagnostic> diagnostics, List<Judgement> judgements) {
        Map<Object, List<Diagnostic>> groups = new LinkedHashMap<>();
        diagnostics.forEach(diagnostic -> groups.computeIfAbsent(sameMatter(diagnostic), key -> new ArrayList<>())
                .add(diagnostic));
        EvidenceView view = new EvidenceView(messages, new NearestWording(judgements), MOST);
        groups.values().forEach(group -> write(group, view));
    }

    /** The editions of one claim that fail alike are told together; everything else stands alone. */
    private static Object sameMatter(Diagnostic diagnostic) {
        return diagnostic
                .judgement()
                .<Object>map(judgement -> List.of(
                        diagnostic.code(),
                        judgement.claim().label(),
                        judgement.claim().place(),
                        judgement.says(),
                        judgement.wording(),
                        diagnostic.message()))
                .orElse(diagnostic);
    }

    private void write(List<Diagnostic> group, EvidenceView view) {
        Diagnostic first = group.getFirst();
        String head = severity(first) + "[" + first.code() + "]:";
        List<String> lines = Columns.wrapped(head + " " + messages.say(first.message()), WIDTH - 4);
        line(coloured(first, head) + ink.strong(lines.getFirst().substring(head.length())));
        lines.stream().skip(1).forEach(rest -> line("    " + ink.strong(rest)));
        group.forEach(diagnostic -> {
            place(diagnostic);
            diagnostic.excerpt().ifPresent(excerpt -> excerpt(diagnostic, excerpt));
        });
        List<Detail> details = new ArrayList<>();
        first.judgement().ifPresent(judgement -> {
            Columns.wrapped(says(judgement), WIDTH - BAR.length()).forEach(text -> line(ink.faint(BAR) + text));
            view.of(judgement).stream()
                    .filter(detail ->
                            !detail.key().equals("margin") && !detail.key().equals("grounds"))
                    .forEach(details::add);
        });
        first.notes().forEach(note -> details.add(detail(note)));
        write(details);
        out.append('\n');
    }

    private Detail detail(Phrase note) {
        String kind = note.key().contains("help") ? "help" : "note";
        return new Detail(kind, messages.say("report.label." + kind), List.of(sentence(messages.say(note))));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void place(Diagnostic diagnostic) {
        String claim = diagnostic
                .judgement()
                .map(judgement -> "   "
                        + claimAt(judgement.claim().label(), judgement.claim().place()))
                .orElse("");
        line(ink.faint("  --> ") + diagnostic.place() + ink.faint(claim));
    }

    private String claimAt(String label, Place place) {
        String file = place.path().substring(place.path().lastIndexOf('/') + 1);
        return messages.say("report.claim-at", label, file + ":" + place.line());
    }

    private void excerpt(Diagnostic diagnostic, Excerpt excerpt) {
        int room = WIDTH - BAR.length() - 2;
        int rest = room - Columns.width(excerpt.span());
        if (rest < 0) {
            Columns.wrapped("⟦" + excerpt.span() + "⟧", WIDTH - BAR.length())
                    .forEach(text -> line(ink.faint(BAR) + coloured(diagnostic, text)));
            return;
        }
        int behind =
                Math.min(Columns.width(excerpt.after()), Math.max(rest / 2, rest - Columns.width(excerpt.before())));
        String before = Columns.lastOf(excerpt.before(), rest - behind);
        String after = Columns.firstOf(excerpt.after(), behind);
        line(ink.faint(BAR) + before + coloured(diagnostic, "⟦" + excerpt.span() + "⟧") + after);
    }

    private String says(Judgement judgement) {
        String both = messages.say("report.says", judgement.says(), Ranges.finding(judgement));
        return judgement.verdict() instanceof Verdict.Contradicted(Verdict.Basis.DiffersFromSeen seen, var ignored)
                ? messages.say("report.says.basis", both, SummaryLine.counted("report.differs", seen.voices()))
                : both;
    }

    private void write(List<Detail> details) {
        DetailLines.of(details, ink).forEach(this::line);
    }

    private void note(Phrase note) {
        List<String> lines = Columns.wrapped(messages.say("report.note", note), WIDTH - 2);
        line(lines.getFirst());
        lines.stream().skip(1).forEach(text -> line("  " + text));
    }

    private void summary(CheckedPublication publication) {
        SummaryLine summary = new SummaryLine(messages);
        String id = publication.id();
        String text = summary.verdict(publication);
        if (Columns.width(id + "  " + text) <= WIDTH) {
            line(ink.strong(id) + "  " + verdict(publication, text));
        } else {
            line(ink.strong(id));
            Columns.wrapped(text, WIDTH - 2).forEach(part -> line("  " + verdict(publication, part)));
        }
        summary.beside(publication)
                .forEach(extra -> Columns.wrapped(extra, WIDTH - 2).forEach(part -> line("  " + part)));
    }

    private String verdict(CheckedPublication publication, String text) {
        return publication.holds() ? ink.good(text) : ink.error(text);
    }

    private void hint(CheckResult result) {
        Optional<Diagnostic> worst = java.util.stream.Stream.concat(
                        result.problems().stream(),
                        result.publications().stream().flatMap(publication -> publication.diagnostics().stream()))
                .filter(Diagnostic::isError)
                .findFirst();
        Optional<String> label = result.publications().stream()
                .flatMap(publication -> worst.isPresent()
                        ? publication.diagnostics().stream()
                                .filter(Diagnostic::isError)
                                .flatMap(diagnostic -> diagnostic.judgement().stream())
                        : publication.judgements().stream())
                .map(judgement -> judgement.claim().label())
                .findFirst();
        List<String> hints = new ArrayList<>();
        worst.ifPresent(diagnostic -> hints.add(messages.say("report.next.code", diagnostic.code())));
        label.ifPresent(claim -> hints.add(messages.say("report.next.claim", result.folder(), claim)));
        hints.forEach(this::hint);
    }

    /** On one line if it fits, else what the command does on the next. */
    private void hint(String text) {
        int gap = text.indexOf("   ");
        if (Columns.width(text) <= WIDTH || gap < 0) {
            line(ink.faint(text));
        } else {
            line(ink.faint(text.substring(0, gap)));
            line(ink.faint("      " + text.substring(gap).strip()));
        }
    }

    private String severity(Diagnostic diagnostic) {
        return messages.say("report.severity." + diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT));
    }

    private String coloured(Diagnostic diagnostic, String text) {
        return switch (diagnostic.severity()) {
            case ERROR -> ink.error(text);
            case WARNING -> ink.warning(text);
            case NOTE -> ink.strong(text);
        };
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
