package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** How one claim was judged, step by step, with every item and every voice. */
public final class JudgementStory {
    private static final int WIDTH = 80;
    private static final String INDENT = "   ";

    private final Messages messages;
    private final Ink ink;
    private final EvidenceView view;
    private final StringBuilder out = new StringBuilder();

    private JudgementStory(Messages messages, Ink ink, EvidenceView view) {
        this.messages = messages;
        this.ink = ink;
        this.view = view;
    }

    /** The claim's judgement in every edition of the publication; empty if it has no such claim. */
    public static String of(CheckedPublication publication, String label, Language language, Ink ink) {
        Messages messages = Messages.in(language);
        EvidenceView view = new EvidenceView(messages, new NearestWording(publication.judgements()), Integer.MAX_VALUE);
        JudgementStory story = new JudgementStory(messages, ink, view);
        Map<String, String> headsByStory = new LinkedHashMap<>();
        publication.judgements().stream()
                .filter(judgement -> judgement.claim().label().equals(label))
                .forEach(judgement -> headsByStory.merge(story.told(judgement), story.head(judgement), String::concat));
        StringBuilder all = new StringBuilder();
        headsByStory.forEach((told, heads) -> all.append(heads).append('\n').append(told));
        return all.toString();
    }

    private String head(Judgement judgement) {
        String head = judgement.binding().place() + "  " + judgement.binding().text();
        return Columns.wrapped(head, WIDTH).stream()
                .map(line -> ink.strong(line) + "\n")
                .collect(Collectors.joining());
    }

    /** Editions that are judged alike have the same story; it is told once. */
    private String told(Judgement judgement) {
        out.setLength(0);
        tell(judgement);
        return out.toString();
    }

    private void tell(Judgement judgement) {
        step(1, "claim");
        text(judgement.claim().label() + ": " + judgement.claim().text());
        text(messages.say("report.html.reads", judgement.reads()));
        step(2, "wording");
        text(messages.say("report.story.says", judgement.says()));
        judgement.wording().ifPresent(wording -> text(messages.say("report.story.allows", Ranges.inWords(wording))));
        step(3, "evidence");
        List<Detail> whole = view.whole(judgement);
        details(whole);
        text(messages.say(Ranges.finding(judgement)));
        completeness(judgement.evidence());
        int next = 4;
        for (Judgement.Part part : judgement.parts()) {
            out.append(ink.strong(next + ". " + messages.say("report.story.part", part.title())))
                    .append('\n');
            List<Detail> ofPart = view.evidence(part.evidence());
            if (items(ofPart).isEmpty() || !items(ofPart).equals(items(whole))) {
                details(ofPart);
            } else {
                text(messages.say("report.story.same"));
            }
            text(messages.say(Ranges.finding(part.evidence().finding(), judgement.claim())));
            text(comparison(part.verdict()));
            next++;
        }
        step(next, "verdict");
        text(comparison(judgement.verdict()));
        details(view.verdict(judgement));
        out.append('\n');
    }

    private static List<Detail> items(List<Detail> details) {
        return details.stream()
                .filter(detail -> !detail.key().equals("shown-too"))
                .toList();
    }

    private void completeness(Evidence evidence) {
        text(messages.say(evidence.complete() ? "report.story.complete" : "report.story.incomplete"));
        if (evidence.disputed()) {
            text(messages.say("report.story.disputed"));
        }
    }

    private String comparison(Verdict verdict) {
        return messages.say(
                switch (verdict) {
                    case Verdict.Supported ignored -> Phrase.of("report.story.supported");
                    case Verdict.NotShown ignored -> Phrase.of("report.story.not-shown");
                    case Verdict.Contradicted(Verdict.Basis.Conclusive ignored, List<Verdict.Nearest> nearest) ->
                        Phrase.of("report.story.wrong");
                    case Verdict.Contradicted(Verdict.Basis.Withheld ignored, List<Verdict.Nearest> nearest) ->
                        Phrase.of("report.story.contradicted-withheld");
                    case Verdict.Contradicted(Verdict.Basis.DiffersFromSeen seen, List<Verdict.Nearest> nearest) ->
                        Phrase.of("report.story.contradicted", SummaryLine.counted("report.differs", seen.voices()));
                });
    }

    private void step(int number, String key) {
        out.append(ink.strong(number + ". " + messages.say("report.story.step." + key)))
                .append('\n');
    }

    private void text(String text) {
        Columns.wrapped(text, WIDTH - INDENT.length())
                .forEach(line -> out.append(INDENT).append(line).append('\n'));
    }

    /** Each part on a line of its own, under its label. */
    private void details(List<Detail> details) {
        for (Detail detail : details) {
            List<String> lines = new ArrayList<>();
            detail.parts().forEach(part -> lines.addAll(Columns.wrapped(part, WIDTH - 2 * INDENT.length())));
            out.append(INDENT).append(ink.label(detail.label())).append('\n');
            lines.forEach(line -> out.append(INDENT).append(INDENT).append(line).append('\n'));
        }
    }
}
