package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Messages;
import org.plumbline.ledger.ftm.EntityLines;
import org.plumbline.ledger.ftm.FtmExport;
import org.plumbline.ledger.ftm.Imports;
import org.plumbline.ledger.ftm.SideTable;
import org.plumbline.ledger.ftm.StatementTable;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorded;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code export CASE --to DIR [--format ftm|bag]}: writes what is recorded as FollowTheMoney files, and a table beside them that
 * loses nothing; or the whole case as plain files in a bag; {@code --format warc|wacz}: the
 * captures as one web archive.
 */
final class ExportCommand implements Command {
    private static final String STATEMENTS = "statements.csv";
    private static final String ENTITIES = "entities.ftm.json";
    private static final String SIDE = "statements.plumbline.csv";

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addOption(Parsing.text("--to", "DIR", messages.say("cli-ledger.export.to")));
        spec.addOption(Parsing.text("--format", "FORMAT", messages.say("cli-ledger.export.format")));
        LedgerArguments.describeTime(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        Path target = Parsing.given(request, "--to")
                .map(Path::of)
                .orElseThrow(() -> new UsageException(messages.say("cli.usage.missing", "--to DIR")));
        String format = Parsing.choice(request, "--format", List.of("ftm", "bag", "warc", "wacz"), messages)
                .orElse("ftm");
        if (format.equals("bag")) {
            if (request.hasMatchedOption("--as-of")) {
                throw new UsageException(messages.say("bag.as-of"));
            }
            return new BagExport(console, messages).run(folder, target);
        }
        if (!format.equals("ftm")) {
            return new CaptureExport(folder, console, messages).run(target, format);
        }
        Instant time = LedgerArguments.asOf(request, messages).orElse(Histories.LATEST);
        Histories histories = Histories.read(folder.resolve("history"));
        Imports imports = Imports.read(histories.tablesAsOf(time), new Archive(folder.resolve("archive")));
        List<Diagnostic> found = new ArrayList<>();
        histories.problems().forEach(problem -> found.add(Diagnostics.of(problem)));
        imports.problems().forEach(problem -> found.add(Diagnostics.of(problem)));
        Diagnostics.print(found, console);
        if (found.stream().anyMatch(Diagnostic::isError)) {
            return Main.UNREADABLE;
        }
        List<Recorded> standing = new ArrayList<>(imports.own());
        histories.histories().stream()
                .flatMap(history -> history.recorded().stream())
                .filter(one -> one.standsAt(time))
                .forEach(standing::add);
        FtmExport.Result result = FtmExport.of(dataset(folder), standing).with(imports);
        write(target, STATEMENTS, StatementTable.write(result.statements()));
        write(target, ENTITIES, EntityLines.write(result.entities()));
        write(target, SIDE, SideTable.write(result.side()));
        console.say(messages.say(
                "cli-ledger.export.done",
                target.toString(),
                result.statements().size(),
                result.entities().size(),
                result.side().size()));
        long tables = histories.tablesAsOf(time).stream()
                .filter(table -> !table.mapping().isEmpty())
                .count();
        if (tables > 0) {
            console.say(messages.say("cli-ledger.export.tables", tables, folder.resolve("archive")));
        }
        if (result.left() > 0) {
            console.say(messages.say("cli-ledger.export.left", result.left(), SIDE));
        }
        return Main.DONE;
    }

    /** FollowTheMoney names datasets in lower-case letters, digits and underscores. */
    static String dataset(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String dataset = String.valueOf(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return dataset.isEmpty() ? "plumbline" : dataset;
    }

    private static void write(Path target, String name, byte[] bytes) {
        try {
            Files.createDirectories(target);
            Path draft = target.resolve(name + ".part");
            Files.write(draft, bytes);
            Files.move(draft, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
