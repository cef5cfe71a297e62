package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Which case and publication a command is about, and as of when. */
final class CaseArguments {
    private CaseArguments() {}

    static void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, messages.say("cli.case.label"), messages.say("cli.case")));
        spec.addPositional(Parsing.word(1, messages.say("cli.publication.label"), messages.say("cli.publication")));
        describeTimes(spec, messages);
    }

    static void describeTimes(CommandSpec spec, Messages messages) {
        spec.addOption(Parsing.text("--as-of", "TIME", messages.say("cli.check.as-of")));
        spec.addOption(Parsing.flag("--today", messages.say("cli.check.today")));
        spec.addOption(Parsing.text("--day", "DAY", messages.say("cli.check.day")));
    }

    static CheckRequest read(ParseResult request, boolean inDepth, Console console, Messages messages) {
        Optional<String> publication = Optional.ofNullable(request.matchedPositionalValue(1, (String) null));
        return read(request, publication, inDepth, console, messages);
    }

    /**
     * @throws UsageException if the folder holds no case, the case no such publication, or a day cannot be read
     */
    static CheckRequest read(
            ParseResult request, Optional<String> publication, boolean inDepth, Console console, Messages messages) {
        Path folder = folder(request, publication, messages);
        return new CheckRequest(
                folder,
                publication,
                Parsing.given(request, "--as-of").map(time -> instant(time, messages)),
                today(request, console, messages),
                LocalDate.now(console.clock()),
                Optional.empty(),
                inDepth);
    }

    /**
     * A publication of a case as everything is now, in depth.
     *
     * @throws UsageException if the folder holds no case, or the case no such publication
     */
    static CheckRequest of(ParseResult request, Optional<String> publication, Console console, Messages messages) {
        return new CheckRequest(
                folder(request, publication, messages),
                publication,
                Optional.empty(),
                Optional.empty(),
                LocalDate.now(console.clock()),
                Optional.empty(),
                true);
    }

    private static Path folder(ParseResult request, Optional<String> publication, Messages messages) {
        Path folder = Path.of(request.matchedPositionalValue(0, "."));
        CaseFolder.require(folder, messages);
        publication.filter(id -> !publications(folder).contains(id)).ifPresent(id -> {
            throw new UsageException(messages.say("cli.publication.none", id, String.join(", ", publications(folder))));
        });
        return folder;
    }

    /** {@code --today} takes the clock's day, {@code --day DAY} another one. */
    private static Optional<LocalDate> today(ParseResult request, Console console, Messages messages) {
        Optional<LocalDate> day = Parsing.given(request, "--day").map(text -> day(text, messages));
        return day.isPresent() || !request.hasMatchedOption("--today")
                ? day
                : Optional.of(LocalDate.now(console.clock()));
    }

    private static List<String> publications(Path folder) {
        Path publications = folder.resolve("publications");
        if (!Files.isDirectory(publications)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(publications)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A moment, or a day: then its last moment in UTC, so that all that was recorded on it counts. */
    private static Instant instant(String text, Messages messages) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            return day(text, messages)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(1);
        }
    }

    private static LocalDate day(String text, Messages messages) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new UsageException(messages.say("cli.usage.day", text), notADay);
        }
    }
}
