package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.Identifier;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Maker;
import org.plumbline.ledger.table.Names;
import org.plumbline.ledger.table.RowColumns;
import org.plumbline.ledger.table.Rows;
import org.plumbline.ledger.table.TableUnreadableException;
import picocli.CommandLine.ParseResult;

/** Takes a table of incidents into a case, or shows what would be taken in. */
record IncidentImport(ParseResult request, Console console, Messages messages, Path folder, Path file) {
    private static final int NARROWEST = 4;
    private static final long EVERY_MILLIS = 1000;

    /** Whether the file is for this, and not FollowTheMoney. */
    static boolean takes(Path file, ParseResult request) {
        if (request.hasMatchedOption("--with")) {
            return true;
        }
        try (Rows rows = Rows.open(file, ImportDescription.Layout.FOUND)) {
            List<String> header = rows.header();
            boolean foreign = header.contains("entity_id")
                    || header.contains("entity")
                    || (header.contains("schema") && header.contains("id"));
            return Maker.of(header).isPresent()
                    || !rows.geometry().isEmpty()
                    || (!foreign && header.size() >= NARROWEST);
        } catch (TableUnreadableException unreadable) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int run(String recorder) {
        try {
            return describe()
                    .map(bytes -> PlaceDescription.isOne(bytes)
                            ? new PlaceImport(request, console, messages, folder, file).run(bytes, recorder)
                            : read(bytes, recorder))
                    .orElse(Main.UNREADABLE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The bytes of the description that is kept with the table, the source named in it. */
    private Optional<byte[]> describe() throws IOException {
        Optional<String> with = Parsing.given(request, "--with");
        String text;
        if (with.isPresent()) {
            ImportCommand.needFile(Path.of(with.get()), messages);
            text = Files.readString(Path.of(with.get()));
        } else {
            try (Rows rows = Rows.open(file, ImportDescription.Layout.FOUND)) {
                Optional<Maker> maker = Maker.of(rows.header());
                if (maker.isEmpty()) {
                    String columns = RowColumns.cut(String.join(", ", rows.header()));
                    new Wrapped(console.err(), messages).say("import.maker.none", columns);
                    return Optional.empty();
                }
                console.warn(messages.say("import.maker", maker.get().name()));
                text = maker.get().description();
            }
        }
        String source = source(text);
        String within = id("--in").map(id -> "\npart of: " + id + "\n").orElse("");
        if (!within.isEmpty() && !PlaceDescription.isOne(text.getBytes(StandardCharsets.UTF_8))) {
            throw new UsageException(messages.say("place.import.in-only"));
        }
        return Optional.of((text + source + within).getBytes(StandardCharsets.UTF_8));
    }

    /** The line that names the source, unless the import file has it already. */
    private String source(String text) {
        Optional<String> id = id("--source");
        String inFile = sourceIn(text.getBytes(StandardCharsets.UTF_8));
        if (id.isEmpty() || inFile.equals(id.get())) {
            return "";
        }
        if (!inFile.isEmpty()) {
            throw new UsageException(messages.say("import.source.twice", id.get(), inFile));
        }
        return "\nsource: " + id.get() + "\n";
    }

    private static String sourceIn(byte[] description) {
        return PlaceDescription.isOne(description)
                ? PlaceDescription.read("", description)
                        .description()
                        .map(PlaceDescription::source)
                        .orElse("")
                : ImportDescription.read("", description)
                        .description()
                        .map(read -> read.constants().getOrDefault("source", ""))
                        .orElse("");
    }

    private Optional<String> id(String option) {
        Optional<String> id = Parsing.given(request, option);
        if (id.isPresent() && !Identifier.isValid(id.get())) {
            throw new UsageException(messages.say("import.option.bad-id", option, id.get()));
        }
        return id;
    }

    private int read(byte[] mapping, String recorder) {
        ImportDescription.Read read =
                ImportDescription.read(Parsing.given(request, "--with").orElse("import.yaml"), mapping);
        Diagnostics.print(read.problems().stream().map(Diagnostics::of).toList(), console);
        if (read.description().isEmpty()) {
            return Main.UNREADABLE;
        }
        ImportDescription description = read.description().get();
        Ledger records =
                CaseLedger.withoutTables(folder, CaseSettings.read(folder).settings());
        ImportSummary summary = new ImportSummary(console, messages, Names.of(records), folder);
        try {
            List<String> missing = summary.missing(description);
            if (!missing.isEmpty()) {
                summary.refuse(description, missing, kindsMissing(mapping, records, missing));
                return Main.UNREADABLE;
            }
            return take(mapping, description, records, summary, recorder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The kinds that the case lacks beside what is missing, so that everything is told at once. */
    private List<Intake.Unknown> kindsMissing(byte[] mapping, Ledger records, List<String> missing) throws IOException {
        byte[] file = String.join("\n", missing).getBytes(StandardCharsets.UTF_8);
        List<Statement> pretended = new ArrayList<>();
        records.entities().forEach(entity -> pretended.addAll(entity.statements()));
        RecordFiles.read("records/missing.yaml", file, "en").statements().stream()
                .map(Placed::statement)
                .forEach(pretended::add);
        String all = new String(mapping, StandardCharsets.UTF_8);
        String voiced = sourceIn(mapping).isEmpty() ? all + "\nsource: " + ImportSummary.SOME_SOURCE + "\n" : all;
        ImportDescription description = ImportDescription.read("", voiced.getBytes(StandardCharsets.UTF_8))
                .description()
                .orElseThrow();
        Intake.Listener nobody = new Intake.Listener(row -> {}, remark -> {}, rows -> {});
        return Intake.read(this.file, description, Names.of(Ledger.of(pretended)), null, nobody)
                        instanceof Intake.Result.Done(Intake.Summary done)
                ? ImportSummary.unknownKinds(done)
                : List.of();
    }

    private int take(
            byte[] mapping, ImportDescription description, Ledger records, ImportSummary summary, String recorder)
            throws IOException {
        Archive archive = new Archive(folder.resolve("archive"));
        ImportTarget target = ImportTarget.of(request, messages, folder, file, recorder);
        String path = target.path();
        String digest = target.digest();
        Optional<Table> standing = target.standing();
        boolean dry = request.hasMatchedOption("--dry-run");
        if (target.isUnchanged(mapping) && !dry) {
            console.say(messages.say("cli-ledger.import.unchanged", path, recorder));
            return Main.DONE;
        }
        @Nullable
        Path before =
                standing.isPresent() ? archive.file(standing.get().sha256()).orElse(null) : null;
        RowsByReason doubtful = new RowsByReason(Intake.Fate.DOUBTFUL);
        RowsByReason rejected = new RowsByReason(Intake.Fate.REJECTED);
        try (RemarkFile remarks = dry ? RemarkFile.none() : RemarkFile.open(folder.resolve("archive"), messages)) {
            Intake.Listener listener =
                    new Intake.Listener(row -> {}, remarks.andThen(doubtful).andThen(rejected), progress());
            return switch (Intake.read(file, description, summary.names(), before, listener)) {
                case Intake.Result.Refused(Phrase reason, long line) -> {
                    new Wrapped(console.err(), messages)
                            .say("import.refused", file.toString(), line, messages.say(reason));
                    yield Main.UNREADABLE;
                }
                case Intake.Result.Done(Intake.Summary done) -> {
                    ImportTarget.printOtherSheets(file, description.layout(), console, messages);
                    if (summary.hasUnknownKinds(done)) {
                        yield Main.UNREADABLE;
                    }
                    boolean nothing = done.rows() > 0 && done.rows() == done.rejected();
                    List<SharedIds> shared = nothing
                            ? List.of()
                            : SharedIds.find(folder, records, done.ids(), target, Archive.digest(mapping), recorder);
                    if (dry) {
                        summary.printTrial(done, doubtful, rejected);
                    } else {
                        summary.print(done, doubtful, rejected, shared.isEmpty());
                    }
                    if (nothing) {
                        console.warn(messages.say("import.nothing"));
                        yield Main.UNREADABLE;
                    }
                    if (!shared.isEmpty()) {
                        shared.forEach(one -> one.print(console, messages));
                        new Wrapped(console.err(), messages).say("import.shared.help");
                        yield Main.UNREADABLE;
                    }
                    if (dry) {
                        console.say(messages.say("import.dry"));
                        yield Main.DONE;
                    }
                    archive.keep(mapping);
                    Changes.TableFile table = new Changes.TableFile(
                            path,
                            digest,
                            Archive.digest(mapping),
                            (int) Math.min(done.rows(), 999_999_999),
                            done.root());
                    yield record(table, recorder, remarks);
                }
            };
        }
    }

    private int record(Changes.TableFile table, String recorder, RemarkFile remarks) throws IOException {
        if (!ImportTarget.record(folder, file, table, recorder, console)) {
            return Main.UNREADABLE;
        }
        ImportTarget.printDone(folder, table, recorder, remarks, console, messages);
        console.say(messages.say("import.next", folder.toString()));
        if (!CaseLedger.areRecordsRecorded(folder)) {
            console.say(messages.say("import.next.record", folder.toString()));
        }
        return Main.DONE;
    }

    private LongConsumer progress() {
        if (!console.colour() && !request.hasMatchedOption("--progress")) {
            return rows -> {};
        }
        long[] last = {console.clock().millis()};
        return rows -> {
            long now = console.clock().millis();
            if (now - last[0] >= EVERY_MILLIS) {
                last[0] = now;
                console.warn(messages.say("import.progress", rows));
                console.err().flush();
            }
        };
    }
}
