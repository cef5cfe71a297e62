package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.RecordFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code freeze CASE PUBLICATION}: keeps the verdicts of a publication that holds, as they are now (law 13). Never overwrites. */
final class FreezeCommand implements Command {
    @Override
    public void describe(CommandSpec spec, Messages messages) {
        CaseArguments.describe(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        CheckRequest asked = CaseArguments.read(request, true, console, messages);
        if (asked.publication().isEmpty()) {
            throw new UsageException(messages.say("cli.freeze.which"));
        }
        CheckResult result = new CaseChecker().check(asked);
        Optional<CheckedPublication> publication =
                result.publications().stream().findFirst();
        if (publication.isEmpty() || !result.holds() || !result.notes().isEmpty()) {
            console.out().print(TextReport.of(result, console.language(), Ink.PLAIN));
            console.warn(messages.say(result.holds() ? "cli.freeze.not-recorded" : "cli.freeze.does-not-hold"));
            return result.holds() ? Main.UNREADABLE : result.exitStatus();
        }
        return write(asked.folder(), publication.get(), console, messages);
    }

    private static int write(Path folder, CheckedPublication publication, Console console, Messages messages) {
        Frozen frozen = Frozen.of(
                publication, console.clock().instant().truncatedTo(ChronoUnit.SECONDS), digests(folder, publication));
        Path file = folder.resolve("publications").resolve(publication.id()).resolve(CaseChecker.FROZEN);
        try {
            Files.writeString(file, frozen.toJson(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException kept) {
            console.warn(messages.say("cli.freeze.already", file.toString()));
            return Main.UNREADABLE;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        console.say(messages.say("cli.freeze.done", frozen.verdicts().size(), file.toString()));
        console.say(messages.say("cli.freeze.next", folder.toString(), publication.id()));
        return Main.DONE;
    }

    private static Map<String, String> digests(Path folder, CheckedPublication publication) {
        Map<String, String> digests = new LinkedHashMap<>();
        String beside = "publications/" + publication.id() + "/";
        CaseChecker.bytes(folder, publication.sheet().path())
                .ifPresent(bytes -> digests.put(publication.sheet().path(), RecordFiles.sha256(bytes)));
        for (Language language : publication.editions()) {
            String path = beside + language.code() + ".md";
            CaseChecker.bytes(folder, path).ifPresent(bytes -> digests.put(path, RecordFiles.sha256(bytes)));
        }
        return digests;
    }
}
