package org.plumbline.claim.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The result of a mutation for people, at most 80 columns wide. */
public final class MutationText {
    private static final int WIDTH = 80;
    private static final int FIRST = 26;
    private static final int COLUMN = 9;

    private final MutationResult result;
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    private MutationText(MutationResult result, Language language) {
        this.result = result;
        this.messages = Messages.in(language);
    }

    public static String of(MutationResult result, Language language) {
        MutationText report = new MutationText(result, language);
        report.write();
        return report.text.toString();
    }

    private void write() {
        wrapped(
                "",
                messages.say(
                        "mutate.title",
                        result.publication(),
                        result.mutants().size(),
                        result.voices().size()));
        everywhere();
        inOneEdition();
        list(
                "mutate.missed",
                result.mutants().stream()
                        .filter(mutant -> mutant.isEverywhere() && mutant.fate().isMissed())
                        .toList());
        list("mutate.also-true", result.everywhere(Fate.ALSO_TRUE));
        list("mutate.stronger", result.everywhere(Fate.STRONGER));
        list("mutate.weaker", result.everywhere(Fate.WEAKER));
        list("mutate.unnoticed", result.unnoticedInOneEdition());
        voices();
        skipped();
        unwritten();
        line("");
        long missed = result.mutants().stream()
                .filter(mutant -> mutant.isEverywhere() && mutant.fate().isMissed())
                .count();
        wrapped("", missed == 0 ? messages.say("mutate.all-caught") : messages.say("mutate.some-missed", missed));
    }

    private void everywhere() {
        line("");
        row("mutate.everywhere", "tried", "caught", "weaker", "stronger", "also-true", "missed");
        for (Operator operator : Operator.values()) {
            long tried = result.count(operator, true, Fate.values());
            if (tried > 0) {
                numbers(
                        operator,
                        tried,
                        result.count(operator, true, Fate.JUDGED, Fate.REFUSED),
                        result.count(operator, true, Fate.WEAKER),
                        result.count(operator, true, Fate.STRONGER),
                        result.count(operator, true, Fate.ALSO_TRUE),
                        result.count(operator, true, Fate.UNREAD, Fate.UNTRUE));
            }
        }
    }

    private void inOneEdition() {
        if (result.mutants().stream().allMatch(Mutant::isEverywhere)) {
            return;
        }
        line("");
        row("mutate.in-one", "tried", "parity", "judged", "unnoticed");
        for (Operator operator : Operator.values()) {
            long tried = result.count(operator, false, Fate.values());
            if (tried > 0) {
                numbers(
                        operator,
                        tried,
                        result.count(operator, false, Fate.PARITY),
                        result.count(operator, false, Fate.JUDGED, Fate.REFUSED),
                        result.count(
                                operator, false, Fate.WEAKER, Fate.STRONGER, Fate.ALSO_TRUE, Fate.UNREAD, Fate.UNTRUE));
            }
        }
    }

    private void row(String first, String... columns) {
        StringBuilder row = new StringBuilder(Columns.padded(messages.say(first), FIRST));
        for (String column : columns) {
            row.append(right(messages.say("mutate.column." + column)));
        }
        line(row.toString());
    }

    private void numbers(Operator operator, long... numbers) {
        StringBuilder row = new StringBuilder(Columns.padded("  " + name(operator), FIRST));
        Arrays.stream(numbers)
                .forEach(number ->
                        row.append(right(number == 0 ? messages.say("mutate.none") : messages.write(number))));
        line(row.toString());
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN - Columns.width(text))) + text;
    }

    private String name(Operator operator) {
        return messages.say("mutate.operator." + operator.name().toLowerCase(Locale.ROOT));
    }

    private void list(String key, List<Mutant> mutants) {
        if (mutants.isEmpty()) {
            return;
        }
        heading(messages.say(key, mutants.size()));
        String label = "";
        for (Mutant mutant : mutants) {
            if (!mutant.label().equals(label)) {
                label = mutant.label();
                line("  " + label);
            }
            Differing words = Differing.between(mutant.before(), mutant.after());
            String where = mutant.edition().map(Language::code).orElse("");
            String change = messages.say("mutate.change", words.was(), words.now());
            String how = mutant.fate() == Fate.UNREAD
                    ? messages.say("mutate.unread")
                    : mutant.fate() == Fate.UNTRUE
                            ? messages.say("mutate.untrue")
                            : mutant.fate() == Fate.ALSO_TRUE
                                    ? messages.say("mutate.reads", messages.say(mutant.detail()))
                                    : "";
            List<String> parts = new ArrayList<>();
            if (!where.isEmpty()) {
                parts.add(where + ":");
            }
            parts.add(change);
            if (!how.isEmpty()) {
                parts.add(how);
            }
            wrapped("    ", String.join(" ", parts));
        }
    }

    private void voices() {
        heading(messages.say("mutate.voices"));
        for (MutationResult.Rest rest : result.voices()) {
            String on = rest.accepted() == 0
                    ? messages.say("mutate.own")
                    : rest.restsOn().isEmpty()
                            ? messages.say("mutate.no-single", rest.accepted())
                            : messages.say("mutate.rests-on", rest.restsOn(), rest.accepted());
            wrapped("  ", rest.label() + ": " + on);
        }
    }

    private void skipped() {
        if (!result.skipped().isEmpty()) {
            heading(messages.say("mutate.skipped", result.skipped().size()));
            wrapped("  ", String.join(", ", result.skipped()));
        }
    }

    private void unwritten() {
        if (!result.unwritten().isEmpty()) {
            heading(messages.say("mutate.unwritten", result.unwritten().size()));
            result.unwritten()
                    .forEach(one -> wrapped(
                            "  ",
                            one.label() + " (" + one.language().code() + ", " + name(one.operator()) + "): "
                                    + one.words()));
        }
    }

    private void heading(String heading) {
        line("");
        wrapped("", heading);
    }

    private void wrapped(String margin, String words) {
        List<String> lines = Columns.wrapped(words, WIDTH - margin.length() - 2);
        for (int i = 0; i < lines.size(); i++) {
            line(margin + (i == 0 || margin.isEmpty() ? "" : "  ") + lines.get(i));
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
