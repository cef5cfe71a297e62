package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/**
 * What a check of somebody else's text found beside its verdicts: words that cannot be checked as they stand, editions that differ,
 * and how much of the text the check does not speak of. In one's own text these stop the build; theirs is not ours to mend, so they are
 * told. Of their text no more is quoted than the stretch that is meant, of unbound quotations and of what cannot be read only how many there
 * are. The author's files are not named; and whom the case knows is told only where a claim speaks of them anyway: else a page would
 * answer whether a name in their text is known to us.
 *
 * @param cards of this edition
 */
record Noted(Release release, Language language, List<ClaimCard> cards) {
    /** Words that cannot be checked as they stand. */
    private static final Set<String> WORDING = Set.of("K040", "K041", "K042");

    /** A name in bound words of which the claim does not speak. */
    private static final String NAME_BESIDE = "K072";

    /** Figures and days of which nothing is said. */
    private static final Set<String> FIGURES = Set.of("K030", "K031", "K035");

    /** Of so many of them each is named. */
    private static final int MOST = 20;

    /** @param claim of this edition that it is about */
    private record Line(String text, Optional<ClaimCard> claim) {}

    void set(Markup out) {
        Messages messages = Messages.in(language);
        List<Line> lines = new ArrayList<>();
        for (Diagnostic note : notes()) {
            if (WORDING.contains(note.code()) && isHere(note)) {
                lines.add(new Line(messages.say(note.message()), Optional.empty()));
            } else {
                ofClaim(note).ifPresent(phrase -> lines.add(new Line(messages.say(numbered(phrase)), card(phrase))));
            }
        }
        unspokenOf(messages).ifPresent(text -> lines.add(new Line(text, Optional.empty())));
        if (lines.isEmpty()) {
            return;
        }
        out.open("section").element("h2", messages.say("site.noted")).open("ul");
        for (Line line : lines.stream().distinct().toList()) {
            out.open("li").text(line.text());
            line.claim()
                    .ifPresent(card -> out.text(" ")
                            .element("a", "[" + messages.write(card.number()) + "]", "href", "#" + Anchors.of(card)));
            out.close();
        }
        out.close().close().line();
    }

    private List<Diagnostic> notes() {
        return release.checked().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.NOTE)
                .toList();
    }

    /** What is noted of one claim; its label comes first. */
    private Optional<Phrase> ofClaim(Diagnostic note) {
        return note.code().equals(NAME_BESIDE) ? nameBeside(note) : parity(note);
    }

    private boolean isHere(Diagnostic note) {
        return edition(note).filter(language.code()::equals).isPresent();
    }

    private Optional<String> edition(Diagnostic note) {
        return release.checked().sheet().texts().stream()
                .filter(text -> text.location().equals(note.place().path()))
                .map(Sheet.ForeignText::language)
                .findFirst();
    }

    private Optional<Phrase> nameBeside(Diagnostic note) {
        Object name = note.message().arguments().get(1);
        return note.notes().stream()
                .filter(beside -> beside.key().equals("report.note.claim"))
                .filter(claim -> isHere(note) && spokenOf().anyMatch(name::equals))
                .findFirst()
                .map(claim -> Phrase.of(
                        "site.noted.name-beside",
                        claim.arguments().getFirst(),
                        note.message().arguments().getFirst()));
    }

    /** The names of all that claims speak of. */
    private Stream<Phrase.Name> spokenOf() {
        return release.named().values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(release.evidence()::name);
    }

    /** With the name of the language in place of that of the author's file; nothing of what is no difference between editions. */
    private Optional<Phrase> parity(Diagnostic note) {
        List<Object> said = note.message().arguments();
        Object edition =
                edition(note).flatMap(Language::of).<Object>map(one -> one).orElse("");
        return Optional.ofNullable(
                switch (note.message().key()) {
                    case "text.one-edition-only" -> Phrase.of("site.noted.one-edition-only", said.getFirst(), edition);
                    case "text.only-figure" ->
                        Phrase.of("site.noted.only-figure", said.getFirst(), said.get(1), edition);
                    case "text.only-day" -> Phrase.of("site.noted.only-day", said.getFirst(), said.get(1), edition);
                    case "text.only-name" -> {
                        Phrase.Name name = release.evidence().name(String.valueOf(said.get(1)));
                        yield spokenOf().anyMatch(name::equals)
                                ? Phrase.of("site.noted.only-name", said.getFirst(), name, edition)
                                : null;
                    }
                    case "text.other-hedge", "text.other-ordinals", "text.other-quotations" -> note.message();
                    default -> null;
                });
    }

    /** The card of the claim that a line begins with. */
    private Optional<ClaimCard> card(Phrase line) {
        return line.arguments().stream()
                .limit(1)
                .flatMap(label -> cards.stream().filter(card -> card.label().equals(label)))
                .findFirst();
    }

    /** With the number that the claim has on this page in place of its label. */
    private Phrase numbered(Phrase line) {
        return card(line)
                .map(card -> new Phrase(
                        line.key(),
                        Stream.concat(
                                        Stream.<Object>of(card.number()),
                                        line.arguments().stream().skip(1))
                                .toList()))
                .orElse(line);
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
            List<String> different = figures.stream().distinct().toList();
            String first = different.stream().limit(MOST).collect(Collectors.joining(messages.say("language.list")));
            kinds.add(messages.say(
                    "site.noted.figures",
                    figures.size(),
                    different.size() <= MOST
                            ? first
                            : messages.say("site.noted.more", first, different.size() - MOST)));
        }
        count(here, messages, "site.noted.quotations", "K032").ifPresent(kinds::add);
        count(here, messages, "site.noted.unread", "K036").ifPresent(kinds::add);
        count(here, messages, "site.noted.zawgyi", "P007").ifPresent(kinds::add);
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.say("site.noted.unspoken", String.join("; ", kinds)));
    }

    private static Optional<String> count(List<Diagnostic> notes, Messages messages, String key, String code) {
        int count =
                (int) notes.stream().filter(note -> note.code().equals(code)).count();
        return count == 0 ? Optional.empty() : Optional.of(messages.say(key, count));
    }
}
