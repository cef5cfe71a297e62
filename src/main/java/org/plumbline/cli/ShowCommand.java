package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Columns;
import org.plumbline.evidence.Passage;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.passage.PassageRecords;
import org.plumbline.ledger.passage.Standing;
import org.plumbline.store.Shelf;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code show CASE ENTITY [--as-of TIME]}: what was recorded about an entity, by whom and when, from which source, and what was retracted. */
final class ShowCommand implements Command {
    private static final int WIDTH = 80;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "ENTITY", messages.say("cli-ledger.show.entity")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String entity = request.matchedPositionalValue(1, "");
        if (entity.isEmpty()) {
            throw new UsageException(messages.say("cli.usage.missing", "ENTITY"));
        }
        Optional<Instant> time = LedgerArguments.asOf(request, messages);
        try (Shelf shelf = Shelf.open(folder)) {
            List<Recorded> about = shelf.about(entity);
            List<Problem> problems = shelf.problems();
            Diagnostics.print(problems.stream().map(Diagnostics::of).toList(), console);
            if (problems.stream().anyMatch(Problem::isError)) {
                return Main.UNREADABLE;
            }
            if (about.isEmpty()) {
                console.warn(unknown(entity, shelf.entities(), messages));
                return Main.UNREADABLE;
            }
            List<Recorded> shown = time.map(
                            at -> about.stream().filter(one -> one.standsAt(at)).toList())
                    .orElse(about);
            print(entity, about, shown, console, messages);
            if (about.getFirst().statement().schema().equals("Passage")) {
                CaseCaptures.read(folder, console).ifPresent(read -> passage(entity, read, console, messages));
            }
            return Main.DONE;
        }
    }

    /** Whether the passage stands in its capture, as the records now are. */
    private static void passage(String id, CaseCaptures read, Console console, Messages messages) {
        Optional<Passage> passage =
                Optional.ofNullable(PassageRecords.sound(read.ledger()).get(id));
        passage.map(read.finder()::find).ifPresent(standing -> {
            switch (standing) {
                case Standing.Holds holds -> {
                    console.say("  "
                            + messages.say(
                                    "passage.show.stands",
                                    holds.capture().shortName(),
                                    holds.at().toString(),
                                    holds.words()));
                    if (holds.kind() == Passage.Text.UNICODE) {
                        console.say("  " + messages.say("passage.show.unicode"));
                    }
                }
                case Standing.Broken broken ->
                    console.say("  " + broken.code() + "  " + messages.say(broken.message()));
            }
        });
    }

    private static String unknown(String entity, Set<String> known, Messages messages) {
        if (known.isEmpty()) {
            return messages.say("cli-ledger.show.nothing");
        }
        return NearestName.to(entity, known)
                .map(near -> messages.say("cli-ledger.show.nearest", entity, near))
                .orElseGet(() -> messages.say("cli-ledger.show.unknown", entity));
    }

    private static void print(
            String entity, List<Recorded> about, List<Recorded> shown, Console console, Messages messages) {
        String schema = about.getFirst().statement().schema();
        console.out().println(entity + "  " + schema);
        if (shown.isEmpty()) {
            console.out().println("  " + messages.say("cli-ledger.show.not-then"));
        }
        Map<String, List<Recorded>> byProperty = new LinkedHashMap<>();
        shown.forEach(one -> byProperty
                .computeIfAbsent(one.statement().property(), property -> new ArrayList<>())
                .add(one));
        byProperty.forEach((property, all) -> {
            console.out().println("  " + property);
            for (Recorded one : all) {
                console.say("    " + value(one.statement()));
                Columns.wrapped(String.join("; ", details(one, messages)), WIDTH - 8)
                        .forEach(line -> console.out().println("        " + line));
            }
        });
    }

    private static String value(Statement statement) {
        String bound = statement.bound() == Bound.EXACT ? "" : statement.bound().word() + " ";
        String language = statement.language().isEmpty() ? "" : " [" + statement.language() + "]";
        return bound + statement.value() + language;
    }

    private static List<String> details(Recorded one, Messages messages) {
        Statement statement = one.statement();
        List<String> details = new ArrayList<>();
        details.add(
                statement.source().isEmpty()
                        ? messages.say("cli-ledger.show.own")
                        : messages.say("cli-ledger.show.source", statement.source()));
        add(details, messages, "cli-ledger.show.originator", statement.originator());
        add(details, messages, "cli-ledger.show.passage", statement.passage());
        if (!statement.from().isEmpty() || !statement.to().isEmpty()) {
            details.add(messages.say("cli-ledger.show.period", statement.from(), statement.to()));
        }
        if (statement.modality() != Modality.STATED) {
            details.add(messages.say(
                    "cli-ledger.show.modality", statement.modality().word()));
        }
        details.add(messages.say(
                "cli-ledger.show.recorded", one.recorder(), one.from().toString()));
        one.retracted().ifPresent(at -> details.add(messages.say("cli-ledger.show.retracted", at.toString())));
        return details;
    }

    private static void add(List<String> details, Messages messages, String key, String value) {
        if (!value.isEmpty()) {
            details.add(messages.say(key, value));
        }
    }
}
