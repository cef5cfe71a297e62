package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/**
 * What a check of somebody else's text found beside its verdicts: words that cannot be checked as they stand, editions that differ,
 * and how much of the text the check does not speak of. In one's own text these stop the build; theirs is not ours to mend, so they are
 * told. Of their text no more is quoted than the stretch that is meant, and of unbound quotations only how many there are; the author's
 * files are not named.
 */
record Noted(Release release, Language language) {
    /** Words that cannot be checked as they stand, and names in bound words of which the claim does not speak. */
    private static final Set<String> WORDING = Set.of("K040", "K041", "K042", "K072");

    /** Figures and days, of which all are named. */
    private static final Set<String> FIGURES = Set.of("K030", "K031", "K035");

    void set(Markup out) {
        Messages messages = Messages.in(language);
        List<String> lines = new ArrayList<>();
        for (Diagnostic note : notes()) {
            if (WORDING.contains(note.code()) && isHere(note)) {
                lines.add(messages.say(wording(note)));
            } else if (note.code().startsWith("P")) {
                lines.add(messages.say(parity(note.message())));
            }
        }
        unspokenOf(messages).ifPresent(lines::add);
        if (!lines.isEmpty()) {
            out.open("section").element("h2", messages.say("site.noted")).open("ul");
            lines.stream().distinct().forEach(line -> out.element("li", line));
            out.close().close().line();
        }
    }

    private List<Diagnostic> notes() {
        return release.checked().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.NOTE)
                .toList();
    }

    private boolean isHere(Diagnostic note) {
        return release.checked().sheet().texts().stream()
                .filter(text -> text.language().equals(language.code()))
                .map(Sheet.ForeignText::location)
                .anyMatch(note.place().path()::equals);
    }

    /** Of a name that a claim leaves out also which claim. */
    private static Phrase wording(Diagnostic note) {
        return note.notes().stream()
                .filter(beside -> beside.key().equals("report.note.claim"))
                .findFirst()
                .map(claim -> Phrase.of(
                        "site.noted.name-beside",
                        claim.arguments().getFirst(),
                        note.message().arguments().getFirst()))
                .orElse(note.message());
    }

    /** Without the name of the author's file. */
    private Phrase parity(Phrase message) {
        List<Object> said = message.arguments();
        return switch (message.key()) {
            case "text.one-edition-only" -> Phrase.of("site.noted.one-edition-only", said.getFirst());
            case "text.only-figure" -> Phrase.of("site.noted.only-figure", said.getFirst(), said.get(1));
            case "text.only-day" -> Phrase.of("site.noted.only-day", said.getFirst(), said.get(1));
            case "text.only-name" -> onlyName(said.getFirst(), String.valueOf(said.get(1)));
            default -> message;
        };
    }

    /** The case may know somebody by another name than their text does: it is told only of what a claim speaks of anyway. */
    private Phrase onlyName(Object label, String id) {
        boolean spokenOf = release.named().values().stream().anyMatch(ids -> ids.contains(id));
        return spokenOf
                ? Phrase.of("site.noted.only-name", label, release.evidence().name(id))
                : Phrase.of("site.noted.only-some-name", label);
    }

    private Optional<String> unspokenOf(Messages messages) {
        List<Diagnostic> here = notes().stream().filter(this::isHere).toList();
        List<String> kinds = new ArrayList<>();
        List<String> figures = here.stream()
                .filter(note -> FIGURES.contains(note.code()))
                .map(note -> messages.say(
                        "site.noted.quoted", note.message().arguments().getFirst()))
                .toList();
        if (!figures.isEmpty()) {
            kinds.add(messages.say(
                    "site.noted.figures", figures.size(), String.join(messages.say("language.list"), figures)));
        }
        count(here, "K032").ifPresent(count -> kinds.add(messages.say("site.noted.quotations", count)));
        count(here, "K033").ifPresent(count -> kinds.add(messages.say("site.noted.names", count)));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.say("site.noted.unspoken", String.join("; ", kinds)));
    }

    private static Optional<Integer> count(List<Diagnostic> notes, String code) {
        return Optional.of((int)
                        notes.stream().filter(note -> note.code().equals(code)).count())
                .filter(count -> count > 0);
    }
}
