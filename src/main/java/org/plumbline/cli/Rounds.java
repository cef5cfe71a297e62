package org.plumbline.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Today;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.ClaimToday;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.PublishedToday;
import org.plumbline.language.Messages;

/** The rounds of {@code watch}: each tells what is not as it was in the round before; the first, what is not as it was published. */
final class Rounds {
    private final Path folder;
    private final Checker checker;
    private final Optional<CorrectionDrafts> drafts;
    private final Console console;
    private final Messages messages;
    private LocalDate day = LocalDate.MIN;
    private Map<String, Today> states = new TreeMap<>();
    private List<Diagnostic> problems = List.of();
    private String trouble = "";
    private boolean first = true;

    Rounds(Path folder, Checker checker, Optional<CorrectionDrafts> drafts, Console console, Messages messages) {
        this.folder = folder;
        this.checker = checker;
        this.drafts = drafts;
        this.console = console;
        this.messages = messages;
    }

    /** Returns 0 if readers need hear of nothing, 1 if something published is broken, overturned, superseded or weakened, 2 if nobody can tell. */
    int next() {
        String wrong;
        try {
            if (Files.isRegularFile(folder.resolve("case.yaml"))) {
                CheckResult result = checker.check(request(today()));
                return tell(result);
            }
            wrong = messages.say("publication.watch.no-case", folder.toString());
        } catch (UncheckedIOException unreadable) {
            Throwable cause = Objects.requireNonNullElse(unreadable.getCause(), unreadable);
            wrong = messages.say(
                    "publication.watch.unreadable",
                    cause.getClass().getSimpleName(),
                    String.valueOf(cause.getMessage()));
        }
        trouble(wrong);
        return Main.UNREADABLE;
    }

    private CheckRequest request(LocalDate now) {
        return new CheckRequest(
                folder, Optional.empty(), Optional.empty(), Optional.of(now), now, Optional.empty(), false);
    }

    /** A clock that went back would take away sources that were known: the later day stands. */
    private LocalDate today() {
        LocalDate now = LocalDate.now(console.clock());
        if (now.isBefore(day)) {
            console.warn(messages.say("publication.watch.clock", now, day));
            return day;
        }
        day = now;
        return now;
    }

    private int tell(CheckResult result) {
        if (!result.isReadable()) {
            List<Diagnostic> errors =
                    result.problems().stream().filter(Diagnostic::isError).toList();
            if (!errors.equals(problems)) {
                Diagnostics.print(errors, console);
                problems = errors;
            }
            trouble(messages.say("publication.watch.broken"));
            return Main.UNREADABLE;
        }
        if (!trouble.isEmpty()) {
            trouble = "";
            say("publication.watch.again", at());
        }
        List<Diagnostic> found = Stream.concat(
                        result.problems().stream()
                                .filter(problem -> problem.code().equals("E074")),
                        result.publications().stream()
                                .flatMap(publication -> publication.diagnostics().stream())
                                .filter(Rounds::isOfPublishing))
                .toList();
        Diagnostics.print(found.stream().filter(one -> !problems.contains(one)).toList(), console);
        problems = found;
        List<Told> now = published(result);
        tell(now);
        drafts.ifPresent(writer -> writer.write(result));
        first = false;
        boolean bad = found.stream().anyMatch(Diagnostic::isError)
                || now.stream().anyMatch(told -> isBad(told.claim().state()));
        return bad ? 1 : Main.DONE;
    }

    private static boolean isBad(Today state) {
        return state.callsForCorrection() || state == Today.SUPERSEDED;
    }

    private static boolean isOfPublishing(Diagnostic diagnostic) {
        return List.of("E060", "E061", "E063", "E064", "E065", "E066").contains(diagnostic.code());
    }

    private record Told(String key, String publication, ClaimToday claim) {}

    private static List<Told> published(CheckResult result) {
        List<Told> all = new ArrayList<>();
        for (CheckedPublication publication : result.publications()) {
            List<ClaimToday> claims = publication
                    .today()
                    .filter(today -> today.frozen().isPresent())
                    .map(PublishedToday::claims)
                    .orElse(List.of());
            for (int i = 0; i < claims.size(); i++) {
                ClaimToday claim = claims.get(i);
                String key = publication.id() + "/" + claim.label() + "/"
                        + claim.edition().code() + "/" + i;
                all.add(new Told(key, publication.id(), claim));
            }
        }
        return all;
    }

    private void tell(List<Told> now) {
        if (first) {
            long unchanged = now.stream()
                    .filter(told -> told.claim().state() == Today.UNCHANGED)
                    .count();
            say("publication.watch.first", day, unchanged, now.size());
        }
        Map<String, Today> before = states;
        states = new TreeMap<>();
        for (Told told : now) {
            Today state = told.claim().state();
            states.put(told.key(), state);
            if (before.getOrDefault(told.key(), Today.UNCHANGED) != state) {
                say(
                        state == Today.UNCHANGED ? "publication.watch.back" : "publication.watch.changed",
                        told.publication(),
                        told.claim().told(),
                        told.claim().label(),
                        told.claim().edition().code());
            }
        }
    }

    /** The same trouble is told once. */
    private void trouble(String sentence) {
        if (!sentence.equals(trouble)) {
            trouble = sentence;
            console.warn(sentence);
        }
    }

    private String at() {
        return console.clock().instant().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void say(String key, Object... arguments) {
        console.say(messages.say(key, arguments));
    }
}
