package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/** What a reader is shown of a publication, in the language of one edition. */
public final class ClaimCards {
    /** More entries than these a line does not list; it says how many more there are. */
    private static final int MOST = 40;

    private final CheckedPublication publication;
    private final Messages messages;
    private final EvidenceView view;

    private ClaimCards(CheckedPublication publication, Language language, Function<String, Phrase.Name> names) {
        this.publication = publication;
        this.messages = Messages.in(language);
        this.view = new EvidenceView(messages, new NearestWording(publication.judgements()), MOST, Optional.of(names));
    }

    /**
     * The cards of one edition, in the order of its text.
     *
     * @param names of voices that no judgement names, by id
     */
    public static List<ClaimCard> of(
            CheckedPublication publication, Language language, Function<String, Phrase.Name> names) {
        ClaimCards cards = new ClaimCards(publication, language, names);
        List<String> keys = TodayCheck.keys(
                publication.judgements().stream().map(Judgement::binding).toList());
        List<ClaimCard> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Judgement judgement = publication.judgements().get(i);
            if (judgement.binding().language() == language) {
                all.add(cards.card(keys.get(i), all.size() + 1, judgement));
            }
        }
        return all;
    }

    /**
     * One line on the whole, then what else a reader should know of it. The editions of somebody else's text may differ, and each page tells
     * what was found in its own.
     */
    public static List<String> summary(CheckedPublication publication, Language language) {
        boolean ofEdition =
                publication.sheet().isLayoutD() && publication.editions().contains(language);
        CheckedPublication told = ofEdition ? publication.in(language) : publication;
        SummaryLine line = new SummaryLine(Messages.in(language));
        return Stream.concat(Stream.of(line.verdict(told)), line.beside(told).stream())
                .toList();
    }

    private ClaimCard card(String key, int number, Judgement judgement) {
        String label = judgement.claim().label();
        List<ClaimCard.Fact> facts = view.of(judgement).stream()
                .map(detail -> new ClaimCard.Fact(detail.key(), detail.label(), detail.parts()))
                .toList();
        Set<String> sources = new LinkedHashSet<>();
        List<ClaimCard.Voice> voices =
                view.voices(judgement).stream().map(this::voice).toList();
        voices.forEach(voice -> sources.addAll(voice.sources()));
        Phrase finding = Ranges.finding(judgement);
        String says = messages.say("report.says", judgement.says(), finding);
        boolean isFigure = judgement.evidence().finding() instanceof Evidence.Finding.Numbers
                || judgement.evidence().finding() instanceof Evidence.Finding.Days;
        Set<String> records = records(judgement);
        for (Judgement compared : compared(judgement)) {
            records.addAll(records(compared));
            view.voices(compared).forEach(voice -> sources.addAll(voice.sources()));
        }
        return new ClaimCard(
                key,
                number,
                label,
                judgement.binding().language(),
                judgement.binding().text(),
                judgement.claim().text(),
                messages.say(judgement.reads()),
                standing(judgement.verdict()),
                verdict(judgement.verdict()),
                says,
                isFigure || !judgement.parts().isEmpty() ? says : messages.say(finding),
                judgement.claim().rules().standard(),
                facts,
                voices,
                judgement.grounds().kind(),
                records,
                sources,
                today(judgement),
                marks(label));
    }

    private ClaimCard.Voice voice(Evidence.Voice voice) {
        return new ClaimCard.Voice(
                messages.say("report.voice", voice.name()),
                messages.say(EvidenceView.value(voice)),
                voice.sources(),
                voice.refused().isEmpty(),
                view.counts(voice));
    }

    private static ClaimCard.Standing standing(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported supported -> ClaimCard.Standing.SUPPORTED;
            case Verdict.NotShown notShown -> ClaimCard.Standing.NOT_SHOWN;
            case Verdict.Contradicted contradicted ->
                contradicted.basis() instanceof Verdict.Basis.Conclusive
                        ? ClaimCard.Standing.WRONG
                        : ClaimCard.Standing.DIFFERS;
        };
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported supported -> messages.say("report.verdict.supported");
            case Verdict.NotShown notShown -> messages.say("report.verdict.not-shown");
            case Verdict.Contradicted contradicted -> messages.say(basis(contradicted.basis()));
        };
    }

    /** Only what is conclusive is called wrong (law 11). */
    static Phrase basis(Verdict.Basis basis) {
        return switch (basis) {
            case Verdict.Basis.Conclusive conclusive -> Phrase.of("report.verdict.contradicted");
            case Verdict.Basis.Withheld withheld -> Phrase.of("report.differs.withheld");
            case Verdict.Basis.DiffersFromSeen(int voices) ->
                voices == 1 ? Phrase.of("report.differs.one") : Phrase.of("report.differs", voices);
        };
    }

    /** A comparison rests on what the two claims rest on that it compares. */
    private List<Judgement> compared(Judgement judgement) {
        return judgement.claim().query() instanceof Query.Compare(String first, String second, var relation)
                ? publication.judgements().stream()
                        .filter(other -> other.claim().label().equals(first)
                                || other.claim().label().equals(second))
                        .filter(other -> !(other.claim().query() instanceof Query.Compare))
                        .toList()
                : List.of();
    }

    /** Of sealed evidence nothing is listed: its judgement holds no items. */
    private static Set<String> records(Judgement judgement) {
        Set<String> records = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(judgement.evidence()),
                        judgement.parts().stream().map(Judgement.Part::evidence))
                .flatMap(evidence -> evidence.items().stream())
                .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT)
                .map(item -> item.id().contains("/")
                        ? item.id().substring(0, item.id().indexOf('/'))
                        : item.id())
                .forEach(records::add);
        return records;
    }

    private Optional<ClaimCard.Today> today(Judgement judgement) {
        return publication.today().stream()
                .flatMap(today -> today.claims().stream())
                .filter(claim ->
                        claim.binding().filter(judgement.binding()::equals).isPresent())
                .findFirst()
                .map(claim -> new ClaimCard.Today(TodayCheck.word(claim.state()), messages.say(claim.told())));
    }

    private List<Sheet.Mark> marks(String label) {
        return publication.sheet().marks().stream()
                .filter(mark -> mark.label().equals(label))
                .toList();
    }
}
