package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.GroundsFinder;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.NamesBeside;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.NameCheck;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.ReadSheet;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.ClaimNames;
import org.plumbline.claim.text.Coverage;
import org.plumbline.claim.text.Edition;
import org.plumbline.claim.text.NameFinder;
import org.plumbline.claim.text.Publication;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.passage.CheckedPassages;

/**
 * Checks publications against the evidence of their case: sheet, names, editions, verdicts. Pure but for the files it is given;
 * remembers its verdicts, so that to check again after a change of the text judges only what changed. Not for two threads at once.
 */
public final class PublicationCheck {
    /** Above this many bound spans only what fails is looked into in depth. */
    private static final int MOST_IN_DEPTH = 300;

    /** And of those only so many; a note says so. */
    private static final int MOST_FAILING_IN_DEPTH = 100;

    private static final String NAME_BESIDE = "K072";

    private final CaseEvidence evidence;
    private final Sessions sessions;
    private final NameFinder names;
    private final BigDecimal tolerance;
    private final int dozens;
    private final GroundsFinder groundsFinder;
    private final boolean hasPassages;
    private final IdentityHashMap<Judgement, Judgement> grounded = new IdentityHashMap<>();

    /**
     * Of one case.
     *
     * @param tolerance of "around" where a claim sets none, as a share
     * @param dozens the least value of "dozens"
     * @param passages as they stand in the captured texts of the case
     */
    public PublicationCheck(
            CaseEvidence evidence, NameFinder names, BigDecimal tolerance, int dozens, CheckedPassages passages) {
        this(evidence, Restricted.NOTHING, names, tolerance, dozens, passages);
    }

    /** The same with evidence that may not be told, or not be used. */
    public PublicationCheck(
            CaseEvidence evidence,
            Restricted restricted,
            NameFinder names,
            BigDecimal tolerance,
            int dozens,
            CheckedPassages passages) {
        this.groundsFinder = new GroundsFinder(evidence, passages);
        this.hasPassages = !passages.isEmpty();
        this.evidence = evidence;
        this.sessions = new Sessions(new RememberingJudge(evidence), restricted);
        this.names = names;
        this.tolerance = tolerance;
        this.dozens = dozens;
    }

    /** What the case knows. */
    public CaseEvidence evidence() {
        return evidence;
    }

    /** The names that the case knows. */
    public NameFinder names() {
        return names;
    }

    /** Where a publication is judged from, when its own day and author are known. */
    public Perspective perspective(Sheet sheet) {
        return Perspective.of(sheet.dated(), sheet.author(), tolerance, dozens);
    }

    /**
     * Checks a publication as on the day that it carries.
     *
     * @param id the name of its folder
     * @param files the bytes of a file by its path relative to the case folder, or nothing if there is none
     */
    public CheckedPublication check(
            String id, ReadSheet read, Function<String, Optional<byte[]>> files, Manner manner) {
        List<Problem> problems = new ArrayList<>(read.problems());
        List<Problem> unknown = NameCheck.check(
                read.mentions(), name -> evidence.ledger().entity(name).map(Entity::schema), this::ids);
        problems.addAll(unknown);
        if (read.sheet().isEmpty()) {
            return new CheckedPublication(
                            id,
                            nothing(id),
                            List.of(),
                            diagnostics(problems),
                            List.of(),
                            CheckedPublication.Share.NONE,
                            List.of(),
                            Optional.empty())
                    .withToday(TodayCheck.unreadable(manner));
        }
        Sheet sheet = read.sheet().get();
        Set<String> unknownIds = unknownIds(read, unknown);
        Publication publication = Publication.read(sheet, names, files);
        problems.addAll(publication.problems());
        List<Judge.Bound> bound = bound(sheet, publication, claim -> isSound(claim, read, sheet, unknownIds));
        Verdicts verdicts = judge(sheet, bound, manner.inDepth());
        List<Diagnostic> diagnostics = diagnostics(problems);
        diagnostics.addAll(verdicts.stopped);
        diagnostics.addAll(namesBeside(sheet, verdicts.judgements));
        diagnostics.addAll(BrokenGrounds.diagnostics(verdicts.judgements));
        return CheckedPublication.of(
                        id,
                        sheet,
                        publication.editions().stream().map(Edition::language).toList(),
                        diagnostics,
                        verdicts.judgements,
                        share(publication),
                        notes(verdicts))
                .withToday(manner.today()
                        .map(day -> TodayCheck.of(
                                evidence,
                                sessions,
                                perspective(sheet),
                                publication,
                                bound,
                                verdicts.judgements,
                                manner,
                                day)));
    }

    private static List<Phrase> notes(Verdicts verdicts) {
        return verdicts.notInDepth > 0
                ? List.of(Phrase.of("report.not-in-depth", MOST_FAILING_IN_DEPTH, verdicts.notInDepth))
                : List.of();
    }

    /**
     * How to check.
     *
     * @param inDepth look into every claim in depth, not only into those that fail
     * @param today also tell what has become of each verdict by this day (law 13)
     * @param frozen the verdicts when the publication was frozen, if it was
     * @param breakage what of the frozen version cannot be gone back to
     */
    public record Manner(boolean inDepth, Optional<LocalDate> today, Optional<Frozen> frozen, Breakage breakage) {
        /** The verdicts of the publication's own day; only failures in depth. */
        public static final Manner PLAIN = plain(false);

        /** The verdicts of the publication's own day. */
        public static Manner plain(boolean inDepth) {
            return new Manner(inDepth, Optional.empty(), Optional.empty(), Breakage.NONE);
        }
    }

    /** Names in bound words of which no claim speaks; in somebody else's text a note. */
    private List<Diagnostic> namesBeside(Sheet sheet, List<Judgement> judgements) {
        NamesBeside beside = new NamesBeside(evidence);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Judgement judgement : judgements) {
            Binding binding = judgement.binding();
            for (Binding.Named name : beside.in(judgement)) {
                String words = name.span().of(binding.text());
                if (!isWaived(sheet, words)) {
                    diagnostics.add(new Diagnostic(
                            NAME_BESIDE,
                            sheet.isLayoutD() ? Diagnostic.Severity.NOTE : Diagnostic.Severity.ERROR,
                            binding.place(),
                            Optional.of(binding.end()),
                            Optional.of(Excerpts.of(binding)),
                            Phrase.of("judge.name-beside", words, evidence.name(name.id())),
                            List.of(
                                    Phrase.of(
                                            "report.note.claim",
                                            judgement.claim().label(),
                                            judgement.claim().place().toString()),
                                    Phrase.of("judge.name-beside.help", words)),
                            Optional.empty()));
                }
            }
        }
        return diagnostics;
    }

    private static boolean isWaived(Sheet sheet, String words) {
        return sheet.waivers().stream()
                .anyMatch(waiver -> waiver instanceof Sheet.Waiver.OfText text
                        && text.words().contains(words));
    }

    private List<String> ids() {
        return evidence.ledger().entities().stream().map(Entity::id).toList();
    }

    private Set<String> unknownIds(ReadSheet read, List<Problem> unknown) {
        Set<Place> places = new HashSet<>();
        unknown.forEach(problem -> places.add(problem.place()));
        Set<String> ids = new HashSet<>();
        read.mentions().stream()
                .filter(mention -> places.contains(mention.place()))
                .forEach(mention -> ids.add(mention.id()));
        return ids;
    }

    /** With how many failing claims were not looked into in depth. */
    private record Verdicts(List<Judgement> judgements, List<Diagnostic> stopped, int notInDepth) {}

    /**
     * Whether a claim can be judged. One that names something unknown, or that was read only in part, is not: its error stands
     * instead of a verdict on something else.
     */
    private static boolean isSound(Claim claim, ReadSheet read, Sheet sheet, Set<String> unknown) {
        return ClaimNames.of(claim).stream().noneMatch(unknown::contains)
                && read.problems().stream()
                        .filter(Problem::isError)
                        .noneMatch(problem -> liesIn(claim, problem, sheet));
    }

    /** On the line of the claim, or on an indented line that continues it. */
    private static boolean liesIn(Claim claim, Problem problem, Sheet sheet) {
        int line = problem.place().line();
        boolean continues = !problem.line().isEmpty()
                && Character.isWhitespace(problem.line().charAt(0));
        return line == claim.place().line()
                || (continues
                        && line > claim.place().line()
                        && sheet.claims().stream()
                                .noneMatch(other ->
                                        other.place().line() > claim.place().line()
                                                && other.place().line() <= line));
    }

    private Verdicts judge(Sheet sheet, List<Judge.Bound> bound, boolean inDepth) {
        Sessions.Session session = sessions.session(perspective(sheet), bound);
        List<Judgement> judgements = new ArrayList<>();
        List<Diagnostic> stopped = new ArrayList<>();
        boolean few = bound.size() <= MOST_IN_DEPTH;
        int failing = 0;
        for (Judge.Bound one : bound) {
            Judge.Depth depth = (inDepth || hasPassages) && few ? Judge.Depth.FULL : Judge.Depth.VERDICT;
            session.broken(one).forEach(guard -> stopped.add(broken(one, guard)));
            switch (session.outcome(one, depth)) {
                case Judge.Outcome.Judged(Judgement judgement) -> {
                    boolean fails = !(judgement.verdict() instanceof Verdict.Supported);
                    failing += fails ? 1 : 0;
                    boolean deeper = depth == Judge.Depth.VERDICT && fails && (few || failing <= MOST_FAILING_IN_DEPTH);
                    judgements.add(grounded(deeper ? inDepth(session, one, judgement) : judgement));
                }
                case Judge.Outcome.Unreadable why -> stopped.add(unreadable(why));
            }
        }
        return new Verdicts(
                ComparedGrounds.added(judgements), stopped, few ? 0 : Math.max(0, failing - MOST_FAILING_IN_DEPTH));
    }

    /** A judgement that was made before has what it rests on already. */
    private Judgement grounded(Judgement judgement) {
        return judgement.evidence().finding() instanceof Evidence.Finding.Withheld
                ? judgement // how much of it is open would tell how much is sealed
                : grounded.computeIfAbsent(judgement, made -> made.withGrounds(groundsFinder.of(made)));
    }

    private static Judgement inDepth(Sessions.Session session, Judge.Bound bound, Judgement shallow) {
        return session.outcome(bound, Judge.Depth.FULL) instanceof Judge.Outcome.Judged(Judgement deep)
                ? deep
                : shallow;
    }

    private static List<Judge.Bound> bound(Sheet sheet, Publication publication, Predicate<Claim> sound) {
        Set<String> waived = new HashSet<>();
        for (Sheet.Waiver waiver : sheet.waivers()) {
            if (waiver instanceof Sheet.Waiver.OfClaim of) {
                waived.add(of.label());
            }
        }
        Map<String, Claim> claims = new HashMap<>();
        sheet.claims().forEach(claim -> claims.putIfAbsent(claim.label(), claim));
        List<Judge.Bound> bound = new ArrayList<>();
        for (Edition edition : publication.editions()) {
            for (Binding binding : edition.bindings()) {
                Optional.ofNullable(claims.get(binding.label()))
                        .filter(claim -> !waived.contains(claim.label()))
                        .filter(sound)
                        .ifPresent(claim -> bound.add(new Judge.Bound(claim, binding)));
            }
        }
        return bound;
    }

    private static CheckedPublication.Share share(Publication publication) {
        int all = 0;
        int tied = 0;
        int waived = 0;
        for (Coverage coverage : publication.coverage()) {
            all += coverage.figures();
            tied += coverage.bound();
            waived += coverage.waived();
        }
        return new CheckedPublication.Share(tied, waived, all);
    }

    /** Stands for a sheet that could not be read. */
    private static Sheet nothing(String id) {
        return new Sheet(
                "publications/" + id + "/sheet.claims",
                id,
                java.time.LocalDate.EPOCH,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.<Claim>of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Diagnostic> diagnostics(List<Problem> problems) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        problems.forEach(problem -> diagnostics.add(Diagnostic.of(problem)));
        return diagnostics;
    }

    /** Names the claim and what may be said of the evidence, never more. */
    private static Diagnostic broken(Judge.Bound bound, Restricted.Guard guard) {
        Binding binding = bound.binding();
        return new Diagnostic(
                guard.code(),
                Diagnostic.Severity.ERROR,
                binding.place(),
                Optional.of(binding.end()),
                Optional.of(Excerpts.of(binding)),
                Phrase.of("confidential." + guard.code(), bound.claim().label(), guard.named()),
                List.of(Phrase.of("confidential." + guard.code() + ".help")),
                Optional.empty());
    }

    private static Diagnostic unreadable(Judge.Outcome.Unreadable why) {
        Binding binding = why.binding();
        return new Diagnostic(
                why.code(),
                Diagnostic.Severity.ERROR,
                binding.place(),
                Optional.of(binding.end()),
                Optional.of(Excerpts.of(binding)),
                why.message(),
                List.of(
                        Phrase.of(
                                "report.note.claim",
                                why.claim().label(),
                                why.claim().place().toString()),
                        why.help()),
                Optional.empty());
    }
}
