package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.language.Folding;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;

/** Law 10: quoted words match exactly, or they are not shown. */
final class QuotationJudge {
    private QuotationJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Said query) {
        Optional<String> words = query.words().or(() -> quoted(inquiry));
        if (words.isEmpty()) {
            return new Assessment.Unreadable(
                    "K069", Phrase.of("judge.quotation.none"), Phrase.of("judge.quotation.none.help"));
        }
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        List<Entity> bySpeaker = inquiry.evidence().ledger().ofSchema("Quotation").stream()
                .filter(entity -> entity.values("speaker").stream()
                        .anyMatch(speaker -> hierarchy.isPartOf(speaker, query.speaker())))
                .toList();
        Answers answers = new Answers(inquiry);
        List<Entity> matching = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        List<String> recorded = new ArrayList<>();
        Optional<Phrase> elsewhere = Optional.empty();
        for (Entity quotation : bySpeaker) {
            for (Statement statement : quotation.all("words")) {
                Said<String> said = new Said<>(
                        statement.value(),
                        inquiry.evidence().sources().attribution(statement.source(), statement.originator()),
                        statement.modality());
                boolean matches = Folding.holds(statement.value(), words.get());
                boolean fits = isAbout(inquiry, quotation, query);
                if (matches && fits) {
                    answers.add(said, YesNo.YES);
                    matching.add(quotation);
                } else if (matches) {
                    elsewhere = Optional.of(Phrase.of(
                            "judge.missing.quotation-about",
                            quotation.values("about").stream()
                                    .map(inquiry::name)
                                    .toList()));
                }
                if (fits || matches) {
                    recorded.add(statement.value());
                    voices.add(row(inquiry, said));
                }
            }
        }
        Verdict verdict =
                answers.verdict(elsewhere.orElse(Phrase.of("judge.missing.quotation")), nearest(words.get(), recorded));
        Evidence evidence = new Evidence(
                new Evidence.Finding.Words(recorded.stream().distinct().toList()),
                Optional.empty(),
                List.of(),
                voices,
                false,
                false);
        Phrase says = Phrase.of("judge.says.said", inquiry.name(query.speaker()), words.get());
        if (inquiry.scope().times().isEmpty() && inquiry.scope().places().isEmpty()) {
            return new Assessment.Judged(says, Optional.empty(), evidence, verdict, List.of());
        }
        List<Judgement.Part> parts = new ArrayList<>(
                List.of(new Judgement.Part(Phrase.of("judge.part.finding", words.get()), evidence, verdict)));
        Optional<Assessment.Unreadable> failed = HappeningJudge.addPlaceAndTime(inquiry, matching, parts);
        return failed.<Assessment>map(why -> why).orElseGet(() -> Parts.assess(says, parts));
    }

    /** The words that the text quotes, where it quotes once. */
    static Optional<String> quoted(Inquiry inquiry) {
        List<String> words = new ArrayList<>();
        for (Reading reading : inquiry.binding().readings()) {
            if (reading instanceof Reading.Quotation quotation) {
                words.add(quotation.words());
            }
        }
        return words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
    }

    /** Words said of two things together are not shown to be said of one of them. */
    private static boolean isAbout(Inquiry inquiry, Entity quotation, Query.Said query) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return query.about()
                .map(asked -> !quotation.values("about").isEmpty()
                        && quotation.values("about").stream().allMatch(about -> hierarchy.isPartOf(about, asked)))
                .orElse(true);
    }

    private static Voice row(Inquiry inquiry, Said<String> said) {
        return new Voice(
                said.by().voice(),
                inquiry.name(said.by().voice()),
                Phrase.of("judge.voice.words", said.value()),
                List.of(said.by().source()),
                inquiry.acceptance().refusal(said),
                Optional.empty());
    }

    /** For a suggestion only: the recorded words that share most words with the quoted ones. */
    private static List<Verdict.Nearest> nearest(String quoted, List<String> recorded) {
        List<String> words = words(quoted);
        return recorded.stream()
                .max(java.util.Comparator.comparingLong(candidate -> shared(words, candidate)))
                .filter(closest -> shared(words, closest) > 0)
                .<Verdict.Nearest>map(closest -> new Verdict.Nearest.Said(Phrase.of("judge.nearest.words", closest)))
                .stream()
                .toList();
    }

    private static long shared(List<String> words, String candidate) {
        return words(candidate).stream().filter(words::contains).count();
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(Folding.text(text).toLowerCase(Locale.ROOT)).toList();
    }

    private static final Pattern SPACE = Pattern.compile("\\s+");
}
