package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Custody;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.passage.Capture;
import org.plumbline.ledger.passage.CaptureText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code text CASE CAPTURE|SOURCE}: reads the text of captures that have none yet, and prints it; {@code --all} reads all of them. */
final class TextCommand implements Command {
    private static final int NO_TEXT = 1;

    private final Map<String, String> environment;

    /** The environment may name the recorder ({@code PLUMBLINE_RECORDER}). */
    TextCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "CAPTURE", messages.say("passage.text.which")));
        spec.addOption(Parsing.flag("--all", messages.say("passage.text.all")));
        spec.addOption(Parsing.flag("--unicode", messages.say("passage.text.unicode")));
        LedgerArguments.describeRecorder(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String which = request.matchedPositionalValue(1, "");
        boolean all = request.hasMatchedOption("--all");
        if (which.isEmpty() && !all) {
            throw new UsageException(messages.say("passage.text.missing"));
        }
        Optional<CaseCaptures> read = CaseCaptures.read(folder, console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        List<Capture> asked =
                which.isEmpty() ? read.get().captures().all() : captures(read.get(), which, folder, messages);
        List<Custody> unread = asked.stream()
                .filter(capture ->
                        which.isEmpty() ? capture.isUnread() : capture.texts().isEmpty())
                .map(capture -> capture.takings().getFirst().custody())
                .toList();
        int status = unread.isEmpty() && !which.isEmpty()
                ? Main.DONE
                : read(unread, folder, LedgerArguments.recorder(request, environment), console, messages);
        if (status != Main.DONE || all) {
            return status;
        }
        return CaseCaptures.read(folder, console)
                .map(again -> print(
                        captures(again, which, folder, messages),
                        again.finder().texts(),
                        request.hasMatchedOption("--unicode"),
                        console))
                .orElse(Main.UNREADABLE);
    }

    private static int read(List<Custody> unread, Path folder, String recorder, Console console, Messages messages) {
        if (unread.isEmpty()) {
            console.warn(messages.say("passage.text.nothing"));
            return Main.DONE;
        }
        CaptureTexts.Summary summary = new CaptureTexts(folder, recorder, console).read(unread);
        console.warn(messages.say("passage.text.done", summary.read(), summary.refused(), recorder));
        summary.problem().ifPresent(problem -> Diagnostics.print(List.of(Diagnostics.of(problem)), console));
        return summary.problem().isPresent() ? Main.UNREADABLE : Main.DONE;
    }

    private static List<Capture> captures(CaseCaptures read, String which, Path folder, Messages messages) {
        List<Capture> found = read.sources()
                .source(which)
                .map(read.captures()::of)
                .orElseGet(
                        () -> which.length() < 4 ? List.of() : read.captures().beginning(which));
        if (found.isEmpty()) {
            throw new UsageException(messages.say("passage.text.unknown", which, folder.toString()));
        }
        return found;
    }

    /** The texts as they were extracted, each line as it stands. */
    private static int print(List<Capture> captures, CaptureText texts, boolean unicode, Console console) {
        int printed = 0;
        for (Capture capture : captures) {
            for (Deed.TextRead text : capture.texts()) {
                String digest = unicode && !text.unicode().isEmpty() ? text.unicode() : text.sha256();
                Optional<String> words = texts.text(digest);
                if (words.isPresent() && !text.manner().equals("parsed")) {
                    console.warn(Messages.in(console.language())
                            .say("passage.captures.text", Phrase.of("passage.manner." + text.manner()), text.tool()));
                }
                words.ifPresent(console.out()::println);
                printed += words.isPresent() ? 1 : 0;
            }
        }
        return printed == 0 ? NO_TEXT : Main.DONE;
    }
}
