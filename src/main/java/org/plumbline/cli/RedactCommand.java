package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.evidence.capture.MediaTypes;
import org.plumbline.evidence.redaction.Dropped;
import org.plumbline.evidence.redaction.Order;
import org.plumbline.evidence.redaction.Redaction;
import org.plumbline.evidence.redaction.Redactor;
import org.plumbline.evidence.text.Kind;
import org.plumbline.evidence.text.Limits;
import org.plumbline.evidence.text.TextExtractor;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code redact FILE --remove-from WORDS -o OUT}: makes a file anew without given words, or writes nothing. The words are never
 * arguments, which the history of a shell keeps, and never printed.
 */
final class RedactCommand implements Command {
    private static final Pattern BOX = Pattern.compile("(\\d{1,6}),(\\d{1,6}),([1-9]\\d{0,5}),([1-9]\\d{0,5})");

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, "FILE", messages.say("redaction.option.file")));
        spec.addOption(Parsing.text("--remove-from", "WORDS", messages.say("redaction.option.remove-from")));
        spec.addOption(Parsing.text("--output", "-o", "OUT", messages.say("redaction.option.output")));
        spec.addOption(Parsing.flag("--plain-text", messages.say("redaction.option.plain-text")));
        spec.addOption(Parsing.flag("--pictures-looked-at", messages.say("redaction.option.pictures-looked-at")));
        spec.addOption(Parsing.texts("--box", "X,Y,W,H", messages.say("redaction.option.box")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path file = Path.of(Optional.of(request.matchedPositionalValue(0, ""))
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> new UsageException(messages.say("cli.usage.missing", "FILE"))));
        Path output = Parsing.given(request, "--output")
                .map(Path::of)
                .orElseThrow(() -> new UsageException(messages.say("cli.usage.missing", "-o OUT")));
        if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(messages.say("redaction.usage.exists", output.toString()));
        }
        try {
            byte[] bytes = read(file, messages);
            String mediaType = MediaTypes.of(bytes, String.valueOf(file.getFileName()), "");
            List<Order.Box> boxes = boxes(request, mediaType, messages);
            Optional<SecretWords> words = boxes.isEmpty() || request.hasMatchedOption("--remove-from")
                    ? SecretWords.read(Parsing.given(request, "--remove-from").map(Path::of), console, messages)
                    : Optional.of(SecretWords.NONE);
            if (words.isEmpty()) {
                return Main.UNREADABLE;
            }
            Order order = new Order(
                    words.get().words(),
                    boxes,
                    request.hasMatchedOption("--plain-text") ? Order.Form.PLAIN_TEXT : Order.Form.SAME_KIND,
                    request.hasMatchedOption("--pictures-looked-at"));
            try (TextExtractor extractor = TextExtractor.within(Limits.USUAL)) {
                return switch (new Redactor(extractor).redact(bytes, mediaType, order)) {
                    case Redaction.Refused(Redaction.Reason why) -> refused(file, why, console);
                    case Redaction.Redacted made -> written(made, output, words.get(), console, messages);
                };
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file, Messages messages) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException(messages.say("redaction.usage.no-file", file.toString()));
        }
        if (Files.size(file) > Limits.USUAL.bytes()) {
            throw new UsageException(
                    messages.say("redaction.usage.large", file.toString(), Limits.USUAL.bytes() >> 20));
        }
        return Files.readAllBytes(file);
    }

    private static List<Order.Box> boxes(ParseResult request, String mediaType, Messages messages) {
        List<Order.Box> boxes = Parsing.all(request, "--box").stream()
                .map(text -> box(text, messages))
                .toList();
        if (!boxes.isEmpty() && Kind.of(mediaType).filter(Kind::isPicture).isEmpty()) {
            throw new UsageException(messages.say("redaction.usage.box-no-picture", mediaType));
        }
        return boxes;
    }

    private static Order.Box box(String text, Messages messages) {
        Matcher matcher = BOX.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(messages.say("redaction.usage.box", text));
        }
        int[] numbers = java.util.stream.IntStream.rangeClosed(1, 4)
                .map(group -> Integer.parseInt(matcher.group(group)))
                .toArray();
        return new Order.Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static int refused(Path file, Redaction.Reason why, Console console) {
        Diagnostics.print(
                List.of(Diagnostic.error(why.code(), new Place(file.toString(), 1, 1), why.phrase(), why.advice())),
                console);
        return why == Redaction.Reason.KIND || why == Redaction.Reason.UNREADABLE ? Main.UNREADABLE : 1;
    }

    private static int written(
            Redaction.Redacted made, Path output, SecretWords words, Console console, Messages messages)
            throws IOException {
        try {
            WholeFile.write(output, made.bytes());
        } finally {
            Arrays.fill(made.bytes(), (byte) 0);
        }
        for (int i = 0; i < made.places().size(); i++) {
            int places = made.places().get(i);
            String key = places == 0 ? "redaction.done.not-found" : "redaction.done.places";
            console.say(messages.say(key, words.lines().get(i), places));
        }
        for (Map.Entry<Dropped, Integer> dropped : made.dropped().entrySet()) {
            Phrase name = dropped.getKey().phrase();
            console.say(messages.say("redaction.done.dropped", name, dropped.getValue()));
        }
        console.say(messages.say("redaction.done", output.toString(), made.mediaType()));
        console.say(messages.say("redaction.done.look"));
        return Main.DONE;
    }
}
