package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code new CASE}: writes a small made-up case that holds, for a user to change into their own. Nothing is overwritten. */
final class NewCommand implements Command {
    private static final List<String> TEMPLATES = List.of(
            "case.yaml",
            "records/words.yaml",
            "records/sources.yaml",
            "records/facts.yaml",
            "publications/bridge/sheet.claims",
            "publications/bridge/en.md",
            "publications/bridge/my.md");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("CASE")
                .type(String.class)
                .required(true)
                .description(messages.say("record.new.folder"))
                .build());
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        String given = request.matchedPositionalValue(0, "");
        Path folder = Path.of(given);
        try {
            Optional<Path> inTheWay = inTheWay(folder);
            if (inTheWay.isPresent()) {
                console.warn(messages.say("record.new.exists", inTheWay.get().toString()));
                console.warn(messages.say("record.new.elsewhere"));
                return Main.UNREADABLE;
            }
            for (String template : TEMPLATES) {
                write(folder, template);
                console.say(messages.say(
                        "record.new.wrote", folder.resolve(template).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String quoted = given.contains(" ") ? "\"" + given + "\"" : given;
        console.say(messages.say("record.new.done"));
        console.say(messages.say("record.new.next", quoted));
        return Main.DONE;
    }

    /** A file that stands where the case would go, or something in the folder, if it is there. */
    private static Optional<Path> inTheWay(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().findFirst();
        }
    }

    private static void write(Path folder, String template) throws IOException {
        Path file = folder.resolve(template);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (InputStream in = NewCommand.class.getResourceAsStream("new/" + template)) {
            if (in == null) {
                throw new IllegalStateException("the template " + template + " is missing from the program");
            }
            Files.write(file, in.readAllBytes(), StandardOpenOption.CREATE_NEW);
        }
    }
}
