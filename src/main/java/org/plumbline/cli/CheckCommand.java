package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.HtmlReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.JsonReport;
import org.plumbline.claim.report.SarifReport;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code check [CASE] [PUBLICATION]}: the main job. */
final class CheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "sarif", "html");
    private static final List<String> COLOURS = List.of("auto", "always", "never");

    private final Checker checker;

    CheckCommand(Checker checker) {
        this.checker = checker;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        CaseArguments.describe(spec, messages);
        spec.addOption(Parsing.text("--format", "FORMAT", messages.say("cli.check.format")));
        spec.addOption(Parsing.text("--output", "-o", "FILE", messages.say("cli.check.output")));
        spec.addOption(Parsing.flag("--watch", messages.say("cli.check.watch")));
        spec.addOption(Parsing.flag("--sealed", messages.say("confidential.check.sealed")));
        VaultAccess.describe(spec, messages);
        spec.addOption(Parsing.text("--draft", "FOLDER", messages.say("publication.option.draft")));
        spec.addOption(Parsing.text("--color", "WHEN", messages.say("cli.check.color")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Optional<Path> output = Parsing.given(request, "--output").map(Path::of);
        String format = Parsing.choice(request, "--format", FORMATS, messages)
                .or(() -> output.flatMap(CheckCommand::ending))
                .orElse("text");
        Ink ink = switch (Parsing.choice(request, "--color", COLOURS, messages).orElse("auto")) {
            case "always" -> Ink.COLOUR;
            case "never" -> Ink.PLAIN;
            default -> console.colour() && output.isEmpty() ? Ink.COLOUR : Ink.PLAIN;
        };
        Optional<CheckRequest> unsealed = VaultAccess.unseal(
                CaseArguments.read(request, !format.equals("text"), console, messages), request, console);
        if (unsealed.isEmpty()) {
            return Main.UNREADABLE;
        }
        CheckRequest asked = unsealed.get();
        Optional<CorrectionDrafts> drafts = drafts(request, asked, console, messages);
        IntSupplier once = () -> check(asked, format, ink, output, drafts, console);
        return request.hasMatchedOption("--watch") ? new Watch(asked.folder(), console).run(once) : once.getAsInt();
    }

    private static Optional<CorrectionDrafts> drafts(
            ParseResult request, CheckRequest asked, Console console, Messages messages) {
        Optional<String> folder = Parsing.given(request, "--draft");
        if (folder.isPresent() && asked.today().isEmpty()) {
            throw new UsageException(messages.say("publication.draft.today"));
        }
        return folder.map(target -> CorrectionDrafts.in(asked.folder(), Path.of(target), console, messages));
    }

    private int check(
            CheckRequest asked,
            String format,
            Ink ink,
            Optional<Path> output,
            Optional<CorrectionDrafts> drafts,
            Console console) {
        CheckResult result = checker.check(asked);
        drafts.ifPresent(writer -> writer.write(result));
        if (result.isReadable() && result.publications().isEmpty()) {
            Messages messages = Messages.in(console.language());
            Diagnostics.print(result.problems(), console);
            throw new UsageException(messages.say("cli.note.no-publication", result.folder()));
        }
        if (output.isEmpty()) {
            console.out().print(text(result, format, ink, console));
            return result.exitStatus();
        }
        if (format.equals("json")) {
            writeJson(output.get(), result, console);
        } else {
            write(output.get(), text(result, format, ink, console));
        }
        Messages messages = Messages.in(console.language());
        console.warn(messages.say("cli.check.wrote", output.get().toString()));
        return result.exitStatus();
    }

    private static String text(CheckResult result, String format, Ink ink, Console console) {
        return switch (format) {
            case "json" -> JsonReport.of(result, console.language());
            case "sarif" -> SarifReport.of(result, console.language());
            case "html" -> HtmlReport.of(result, console.language());
            default -> TextReport.of(result, console.language(), ink);
        };
    }

    private static Optional<String> ending(Path file) {
        String name = file.toString();
        return FORMATS.stream().filter(format -> name.endsWith("." + format)).findFirst();
    }

    private static void writeJson(Path file, CheckResult result, Console console) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            JsonReport.write(result, console.language(), writer);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
