package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Folding;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.Problem;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.place.Context;
import org.plumbline.place.Finding;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;
import org.plumbline.place.Match;

/**
 * Spellings that somebody accepted as names of a place, as records in {@value #FILE} of the case: each with the day and the reason,
 * undone by deleting its lines.
 */
record AcceptedSpellings(Path folder, Ledger ledger, Gazetteer places, Console console, Messages messages) {
    static final String FILE = "records/spellings.yaml";

    /** A word and the place that it is to be a name of. */
    private record Spelling(String word, Entity place) {}

    /**
     * Accepts them all, or none.
     *
     * @param given as {@code WORD=ID}
     * @throws UsageException if one cannot be
     */
    int accept(List<String> given, ZoneId zone) {
        List<Spelling> spellings = given.stream().map(this::spelling).toList();
        List<Spelling> fresh = spellings.stream().filter(this::isNew).toList();
        if (fresh.isEmpty()) {
            console.say(messages.say("place.accepted.nothing"));
            return Main.DONE;
        }
        UnknownPlaces unknown = UnknownPlaces.read(folder, ledger);
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), zone);
        StringBuilder records = new StringBuilder();
        for (Spelling spelling : fresh) {
            records.append(record(spelling, reason(spelling, unknown, today)));
        }
        try {
            append(records.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        fresh.forEach(spelling -> console.say(messages.say(
                "place.accepted",
                spelling.word(),
                places.place(spelling.place().id()).orElseThrow().name(),
                spelling.place().id())));
        say("place.accepted.where", FILE);
        say("place.accepted.next", folder.toString());
        return Main.DONE;
    }

    private void say(String key, Object... arguments) {
        Columns.wrapped(messages.say(key, arguments), PlaceReport.WIDTH)
                .forEach(line -> console.out().println(line));
    }

    private Spelling spelling(String given) {
        int equals = given.lastIndexOf('=');
        String word = equals < 0 ? "" : given.substring(0, equals).strip();
        String id = equals < 0 ? "" : given.substring(equals + 1).strip();
        if (word.isEmpty() || id.isEmpty()) {
            throw new UsageException(messages.say("place.accept.form", given));
        }
        Optional<Entity> place = ledger.entity(id).filter(Location::isOne);
        if (place.isEmpty()) {
            Set<String> ids = places.places().stream().map(Location::id).collect(Collectors.toSet());
            throw new UsageException(NearestName.to(id, ids)
                    .map(near -> messages.say("place.accept.nearest", id, near))
                    .orElseGet(() -> messages.say("place.accept.no-place", id)));
        }
        List<Match> others = matches(word).stream()
                .filter(match -> match.how().isCertain() && !match.place().id().equals(id))
                .toList();
        if (!others.isEmpty()) {
            String names = others.stream()
                    .map(match -> match.place().id())
                    .collect(Collectors.joining(messages.say("language.list")));
            throw new UsageException(messages.say("place.accept.other", word, names));
        }
        return new Spelling(word, place.get());
    }

    private List<Match> matches(String word) {
        return switch (places.match(word, Context.NONE)) {
            case Finding.One(Match match) -> List.of(match);
            case Finding.Several several -> several.matches();
            case Finding.None none -> List.of();
        };
    }

    private boolean isNew(Spelling spelling) {
        boolean known = places.place(spelling.place().id()).orElseThrow().names().stream()
                .anyMatch(name -> Folding.name(name.text()).equals(Folding.name(spelling.word())));
        if (known) {
            console.say(messages.say(
                    "place.accepted.before", spelling.word(), spelling.place().id()));
        }
        return !known;
    }

    private String reason(Spelling spelling, UnknownPlaces unknown, LocalDate today) {
        for (UnknownPlaces.Word word : unknown.words()) {
            if (word.word().equals(spelling.word())) {
                List<String> beside = word.places().stream()
                        .limit(2)
                        .flatMap(id -> places.place(id).stream())
                        .map(place -> messages.write(place.name()))
                        .toList();
                return beside.isEmpty()
                        ? messages.say("place.because.rows", today.toString(), word.rows())
                        : messages.say("place.because.beside", today.toString(), word.rows(), beside);
            }
        }
        return messages.say("place.because", today.toString());
    }

    private static String record(Spelling spelling, String reason) {
        String language = Language.BURMESE.hasLetterIn(spelling.word()) ? "my" : "en";
        return "\n- " + spelling.place().schema() + ": " + spelling.place().id()
                + "\n  continues: yes\n  alias: {value: " + quoted(spelling.word()) + ", lang: " + language
                + ", because: " + quoted(reason) + "}\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Adds to the file, unless it, or what would come of it, cannot be read. */
    private void append(String records) throws IOException {
        Path file = folder.resolve(FILE);
        String before = Files.exists(file)
                ? Files.readString(file)
                : "# " + messages.say("place.accepted.header").replace("\n", "\n# ") + "\n";
        String after = before + (before.endsWith("\n") ? "" : "\n") + records;
        byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
        RecordFile read = RecordFiles.read(FILE, bytes, "en");
        List<Problem> errors = new ArrayList<>(
                read.problems().stream().filter(Problem::isError).toList());
        if (!errors.isEmpty()) {
            Diagnostics.print(errors.stream().map(Diagnostics::of).toList(), console);
            throw new UsageException(messages.say("place.accept.unreadable", FILE));
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path draft = folder.resolve(FILE + ".part");
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
