package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** A result as one HTML page that loads nothing from elsewhere and runs no script: every claim, its verdict and its evidence. */
public final class HtmlReport {
    private static final int MOST = 1000;

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #666; --line: #ddd;
              --supported: #17683a; --contradicted: #a51d1d; --not-shown: #8a5300; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #161616; --faint: #a0a0a0; --line: #383838;
              --supported: #6fce95; --contradicted: #ff8d84; --not-shown: #f0b45e; } }
            body { font: 1rem/1.6 system-ui, "Noto Sans Myanmar", Padauk, "Myanmar Text", sans-serif; color: var(--ink);
              background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            :lang(my) { line-height: 1.9; }
            h1, h2, h3 { line-height: 1.4; } h3 { margin-bottom: .2rem; }
            section, article { border-top: 1px solid var(--line); padding-top: .5rem; margin-top: 1.5rem; }
            .supported, .contradicted, .not-shown { font-weight: 600; }
            .supported { color: var(--supported); } .contradicted { color: var(--contradicted); }
            .not-shown { color: var(--not-shown); }
            .place, .query { color: var(--faint); font-size: .875rem; overflow-wrap: anywhere; }
            blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 3px solid var(--line); }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0; }
            dt { color: var(--faint); } dd { margin: 0; } dd ul { margin: 0; padding-left: 1.1rem; }
            table { border-collapse: collapse; margin: .5rem 0; font-size: .9375rem; overflow-wrap: anywhere; }
            th, td { text-align: start; vertical-align: top; padding: .2rem .8rem .2rem 0; border-top: 1px solid var(--line); }
            th { color: var(--faint); font-weight: normal; overflow-wrap: normal; }
            @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
            """;

    private final Messages messages;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(Language language) {
        this.messages = Messages.in(language);
        this.language = language;
    }

    public static String of(CheckResult result, Language language) {
        HtmlReport report = new HtmlReport(language);
        report.write(result);
        return report.out.toString();
    }

    private void write(CheckResult result) {
        String title = messages.say("report.html.title", result.title());
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language.code()).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", title);
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", title);
        result.problems().forEach(this::diagnostic);
        if (!result.isReadable()) {
            out.append("<p class=\"contradicted\">")
                    .append(escaped(messages.say(result.whyNotJudged(), result.folder())))
                    .append("</p>\n");
        }
        result.publications().forEach(this::publication);
        result.notes().forEach(note -> element("p", messages.say("report.note", note)));
        out.append("</main>\n</body>\n</html>\n");
    }

    private void publication(CheckedPublication publication) {
        out.append("<section id=\"").append(escaped(publication.id())).append("\">\n");
        element("h2", publication.sheet().title());
        SummaryLine line = new SummaryLine(messages);
        out.append("<p class=\"")
                .append(publication.holds() ? "supported" : "contradicted")
                .append("\">")
                .append(escaped(line.verdict(publication)))
                .append("</p>\n");
        line.beside(publication).forEach(extra -> element("p", extra));
        publication.notes().forEach(note -> element("p", messages.say("report.note", note)));
        publication.today().filter(today -> !today.claims().isEmpty()).ifPresent(this::today);
        publication.diagnostics().stream()
                .filter(diagnostic -> diagnostic.judgement().isEmpty())
                .forEach(this::diagnostic);
        EvidenceView view = new EvidenceView(messages, new NearestWording(publication.judgements()), MOST);
        Map<String, List<Judgement>> claims = new LinkedHashMap<>();
        publication
                .judgements()
                .forEach(judgement -> claims.computeIfAbsent(judgement.claim().label(), label -> new ArrayList<>())
                        .add(judgement));
        claims.forEach((label, judgements) -> claim(publication.id(), label, judgements, view));
        publication.sheet().opinions().forEach(this::opinion);
        publication.sheet().waivers().forEach(this::waiver);
        out.append("</section>\n");
    }

    /** What has become of each claim, the unchanged ones too. */
    private void today(PublishedToday today) {
        out.append("<table>\n<thead><tr>");
        for (String head : List.of("claim", "edition", "was", "state")) {
            element("th", messages.say("publication.table." + head));
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (ClaimToday claim : today.claims()) {
            out.append("<tr>");
            element("td", claim.label());
            element("td", messages.write(claim.edition()));
            element(
                    "td",
                    messages.say("report.today.verdict."
                            + TodayCheck.lower(claim.was().kind().name())));
            element("td", messages.say("publication.state." + TodayCheck.word(claim.state())));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void claim(String publication, String label, List<Judgement> judgements, EvidenceView view) {
        Judgement first = judgements.getFirst();
        out.append("<article id=\"").append(escaped(publication + "." + label)).append("\">\n");
        element("h3", label);
        out.append("<p class=\"query\"><code>")
                .append(escaped(first.claim().text()))
                .append("</code></p>\n");
        element("p", messages.say("report.html.reads", first.reads()));
        List<Detail> told = List.of();
        for (Judgement judgement : judgements) {
            edition(judgement);
            List<Detail> details = view.of(judgement);
            List<Detail> beside = details.stream()
                    .filter(detail -> !detail.key().equals("nearest"))
                    .toList();
            if (!beside.equals(told)) {
                details(details);
                List<Evidence.Voice> voices = view.voices(judgement);
                if (!voices.isEmpty()) {
                    voices(voices, view);
                }
            }
            told = beside;
        }
        out.append("</article>\n");
    }

    private void edition(Judgement judgement) {
        String code = judgement.binding().language().code();
        out.append("<blockquote lang=\"").append(code).append("\">");
        out.append(escaped(judgement.binding().text())).append("</blockquote>\n<p><span class=\"");
        String word = switch (judgement.verdict()) {
            case Verdict.Supported ignored -> "supported";
            case Verdict.Contradicted ignored -> "contradicted";
            case Verdict.NotShown ignored -> "not-shown";
        };
        String said = messages.say("report.says", judgement.says(), Ranges.finding(judgement));
        out.append(word).append("\">").append(escaped(verdict(judgement.verdict(), word)));
        out.append("</span> · ").append(escaped(said)).append(" <span class=\"place\">");
        out.append(escaped(judgement.binding().place().toString())).append("</span></p>\n");
    }

    private String verdict(Verdict verdict, String word) {
        return verdict instanceof Verdict.Contradicted(Verdict.Basis basis, List<Verdict.Nearest> ignored)
                ? messages.say(ClaimCards.basis(basis))
                : messages.say("report.verdict." + word);
    }

    /** What each voice says, and whether it counts. */
    private void voices(List<Evidence.Voice> rows, EvidenceView view) {
        out.append("<table>\n<tr>");
        for (String column : List.of("voice", "says", "read-in", "counts")) {
            out.append("<th scope=\"col\">")
                    .append(escaped(messages.say("report.html.column." + column)))
                    .append("</th>");
        }
        out.append("</tr>\n");
        for (Evidence.Voice row : rows) {
            out.append("<tr>");
            for (String cell : List.of(
                    messages.say("report.voice", row.name()),
                    messages.say(row.value()),
                    EvidenceView.read(row),
                    view.counts(row))) {
                out.append("<td>").append(escaped(cell)).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private static boolean isOfVoices(Detail detail) {
        return switch (detail.key()) {
            case "voices", "disputed", "shown-too" -> true;
            default -> false;
        };
    }

    private void details(List<Detail> all) {
        List<Detail> details =
                all.stream().filter(detail -> !isOfVoices(detail)).toList();
        if (details.isEmpty()) {
            return;
        }
        out.append("<dl>\n");
        for (Detail detail : details) {
            out.append("<dt>").append(escaped(detail.label())).append("</dt><dd>");
            if (detail.parts().size() == 1) {
                out.append(escaped(detail.parts().getFirst()));
            } else {
                out.append("<ul>");
                detail.parts()
                        .forEach(
                                part -> out.append("<li>").append(escaped(part)).append("</li>"));
                out.append("</ul>");
            }
            out.append("</dd>\n");
        }
        out.append("</dl>\n");
    }

    private void diagnostic(Diagnostic diagnostic) {
        String kind = switch (diagnostic.severity()) {
            case ERROR -> "contradicted";
            case WARNING -> "not-shown";
            case NOTE -> "query";
        };
        out.append("<article>\n<p><span class=\"").append(kind).append("\">");
        out.append(escaped(diagnostic.code())).append("</span> ");
        out.append(escaped(messages.say(diagnostic.message()))).append(" <span class=\"place\">");
        out.append(escaped(diagnostic.place().toString())).append("</span></p>\n");
        diagnostic
                .excerpt()
                .ifPresent(excerpt -> out.append("<blockquote>")
                        .append(escaped(excerpt.before()))
                        .append("<mark>")
                        .append(escaped(excerpt.span()))
                        .append("</mark>")
                        .append(escaped(excerpt.after()))
                        .append("</blockquote>\n"));
        diagnostic.notes().forEach(note -> element("p", messages.say(note)));
        out.append("</article>\n");
    }

    private void opinion(Sheet.Opinion opinion) {
        element("p", messages.say("report.html.opinion", opinion.words()));
    }

    private void waiver(Sheet.Waiver waiver) {
        element(
                "p",
                switch (waiver) {
                    case Sheet.Waiver.OfClaim claim ->
                        messages.say("report.html.waived", claim.label(), claim.because());
                    case Sheet.Waiver.OfText text -> messages.say("report.html.waived", text.words(), text.because());
                    case Sheet.Waiver.OfParity parity ->
                        messages.say("report.html.waived-by", parity.label(), parity.because(), parity.by());
                });
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Safe between tags and within double quotes. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
