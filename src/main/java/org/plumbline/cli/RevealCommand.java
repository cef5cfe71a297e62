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
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.vault.Commitment;
import org.plumbline.vault.Vault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code reveal CASE [COMMITMENT -o FILE]}: lists what is sealed, or writes one thing of it in clear. Needs the passphrase. */
final class RevealCommand implements Command {
    private static final int SHOWN = 12;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "COMMITMENT", messages.say("confidential.reveal.commitment")));
        spec.addOption(Parsing.text("--output", "-o", "FILE", messages.say("confidential.reveal.output")));
        VaultAccess.describe(spec, messages);
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String wanted = request.matchedPositionalValue(1, "");
        Optional<Path> output = Parsing.given(request, "--output").map(Path::of);
        if (wanted.isEmpty() != output.isEmpty()) {
            throw new UsageException(messages.say("confidential.reveal.both"));
        }
        try (Vault vault = VaultAccess.open(request, folder, console).orElse(null)) {
            if (vault == null) {
                return Main.UNREADABLE;
            }
            return output.isEmpty()
                    ? list(folder, vault, console, messages)
                    : write(folder, vault, wanted, output.get(), console, messages);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int list(Path folder, Vault vault, Console console, Messages messages) throws IOException {
        List<Done> deeds = Histories.read(folder.resolve("history")).deeds();
        List<Vault.Holding> holdings = vault.list();
        for (Vault.Holding holding : holdings) {
            String short12 = holding.commitment().hex().substring(0, SHOWN);
            String state = switch (holding) {
                case Vault.Holding.Kept(Commitment commitment, String label) ->
                    messages.say(
                            "confidential.reveal.kept",
                            label.lines().findFirst().orElse("").replace('\t', ' '),
                            recorded(deeds, commitment, messages));
                case Vault.Holding.Destroyed destroyed -> messages.say("confidential.reveal.destroyed");
                case Vault.Holding.Damaged damaged -> messages.say("confidential.reveal.damaged");
            };
            console.say(short12 + "  " + state);
        }
        console.say(messages.say("confidential.reveal.count", holdings.size()));
        return Main.DONE;
    }

    private static String recorded(List<Done> deeds, Commitment commitment, Messages messages) {
        return deeds.stream()
                .filter(done -> done.deed() instanceof Deed.Sealed sealed
                        && sealed.commitment().equals(commitment.hex()))
                .reduce((first, last) -> last)
                .map(done -> messages.say(
                        "confidential.reveal.recorded",
                        done.recorder(),
                        ((Deed.Sealed) done.deed())
                                .until()
                                .map(day -> messages.say("confidential.reveal.until", day))
                                .orElse("")))
                .orElseGet(() -> messages.say("confidential.reveal.not-recorded"));
    }

    private static int write(Path folder, Vault vault, String wanted, Path output, Console console, Messages messages)
            throws IOException {
        if (output.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new UsageException(messages.say("confidential.reveal.inside"));
        }
        Commitment commitment = SealedThings.find(
                vault.list().stream().map(Vault.Holding::commitment).toList(), wanted, messages);
        return switch (vault.read(commitment)) {
            case Vault.Reading.Found(String label, InputStream content) -> {
                try (content) {
                    copy(content, output);
                }
                console.warn(messages.say("confidential.reveal.wrote", output.toString()));
                yield Main.DONE;
            }
            case Vault.Reading.Destroyed gone -> refused("destroyed", console, messages);
            case Vault.Reading.Missing missing -> refused("missing", console, messages);
            case Vault.Reading.Damaged damaged -> refused("damaged", console, messages);
        };
    }

    private static void copy(InputStream content, Path output) throws IOException {
        Files.createFile(output, OwnerOnly.attributes(output));
        try (var out = Files.newOutputStream(output, StandardOpenOption.WRITE)) {
            content.transferTo(out);
        }
    }

    private static int refused(String what, Console console, Messages messages) {
        console.warn(messages.say("confidential.reveal." + what));
        return Main.UNREADABLE;
    }
}
