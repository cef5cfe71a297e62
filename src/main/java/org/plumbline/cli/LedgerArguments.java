package org.plumbline.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.CaseSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What the commands about a case's ledger have in common: the case, who records, and as of when. */
final class LedgerArguments {
    private static final String DEFAULT_RECORDER = "desk";

    private LedgerArguments() {}

    static void describeCase(CommandSpec spec, Messages messages) {
        spec.addPositional(Parsing.word(0, messages.say("cli.case.label"), messages.say("cli.case")));
    }

    static void describeRecorder(CommandSpec spec, Messages messages) {
        spec.addOption(Parsing.text("--as", "ROLE", messages.say("cli-ledger.as")));
    }

    static void describeTime(CommandSpec spec, Messages messages) {
        spec.addOption(Parsing.text("--as-of", "TIME", messages.say("cli-ledger.as-of")));
    }

    /**
     * @throws UsageException if the folder holds no case
     */
    static Path folder(ParseResult request, Messages messages) {
        Path folder = Path.of(request.matchedPositionalValue(0, "."));
        CaseFolder.require(folder, messages);
        return folder;
    }

    /** {@code --as}, else {@code PLUMBLINE_RECORDER}, else {@code desk}. */
    static String recorder(ParseResult request, Map<String, String> environment) {
        return Parsing.given(request, "--as")
                .or(() -> Optional.ofNullable(environment.get("PLUMBLINE_RECORDER"))
                        .filter(name -> !name.isBlank()))
                .orElse(DEFAULT_RECORDER);
    }

    /**
     * A moment, or a day: then its last moment in UTC.
     *
     * @throws UsageException if it is neither
     */
    static Optional<Instant> asOf(ParseResult request, Messages messages) {
        return Parsing.given(request, "--as-of").map(text -> {
            try {
                return text.length() > 10
                        ? Instant.parse(text)
                        : LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusNanos(1);
            } catch (DateTimeException neither) {
                throw new UsageException(messages.say("cli.usage.day", text), neither);
            }
        });
    }

    /** Tells of an id whether the case knows it now, where it is asked what was recorded at an earlier time. */
    static Predicate<String> knownNow(Path folder, ParseResult request) {
        if (!request.hasMatchedOption("--as-of")) {
            return id -> false;
        }
        Ledger now = CaseLedger.withoutTables(folder, CaseSettings.read(folder).settings());
        return id -> now.entity(id).isPresent();
    }
}
