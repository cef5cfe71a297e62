package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Passage;
import org.plumbline.evidence.Passage.Offsets;
import org.plumbline.evidence.PassageSearch.Result;
import org.plumbline.evidence.Source;
import org.plumbline.language.Messages;
import org.plumbline.ledger.passage.Capture;
import org.plumbline.ledger.passage.PassageFinder.Sought;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code passage CASE SOURCE "words"}: seeks words in the captured texts of a source and prints the record of the passage. Sought is
 * in the earliest capture that holds them; nothing is written.
 */
final class PassageCommand implements Command {
    private static final int NOT_FOUND = 1;
    private static final int AROUND = 50;

    @Override
    public void describe(CommandSpec spec, Messages messages) {
        LedgerArguments.describeCase(spec, messages);
        spec.addPositional(Parsing.word(1, "SOURCE", messages.say("passage.find.source")));
        spec.addPositional(Parsing.word(2, "WORDS", messages.say("passage.find.words")));
        spec.addOption(Parsing.text("--from-file", "FILE", messages.say("passage.find.from-file")));
        spec.addOption(Parsing.text("--place", "N", messages.say("passage.find.place")));
        spec.addOption(Parsing.text("--capture", "DIGITS", messages.say("passage.find.capture")));
        spec.addOption(Parsing.text("--id", "ID", messages.say("passage.find.id")));
    }

    @Override
    public int run(ParseResult request, Console console) {
        Messages messages = Messages.in(console.language());
        Path folder = LedgerArguments.folder(request, messages);
        String words = words(request, messages);
        Optional<CaseCaptures> read = CaseCaptures.read(folder, console);
        if (read.isEmpty()) {
            return Main.UNREADABLE;
        }
        Source source = read.get().source(request.matchedPositionalValue(1, ""), messages);
        Passage wanted = new Passage("", source.id(), "", words, "", "", Optional.empty(), Optional.empty());
        Search search = new Search(read.get(), messages, console);
        List<Place> places = search.places(
                wanted, source, Parsing.given(request, "--capture").orElse(""));
        if (places.isEmpty()) {
            return search.nothing(wanted, source);
        }
        Optional<String> number = Parsing.given(request, "--place");
        if (number.isEmpty() && places.size() > 1) {
            return search.list(places);
        }
        Place chosen = number.map(text -> chosen(text, places, messages)).orElseGet(places::getFirst);
        String id = Parsing.given(request, "--id").orElseGet(() -> search.freeId(source.id()));
        console.out()
                .print(PassageYaml.of(chosen.sought
                        .search()
                        .passage(id, source.id(), chosen.sought.capture().shortName(), chosen.at, kind(chosen))));
        console.warn(messages.say("passage.find.paste", id));
        console.warn(messages.say("passage.find.public"));
        return Main.DONE;
    }

    /** Said only where there are two texts. */
    private static Optional<Passage.Text> kind(Place place) {
        return place.sought.text().unicode().isEmpty() ? Optional.empty() : Optional.of(place.sought.kind());
    }

    private static Place chosen(String number, List<Place> places, Messages messages) {
        boolean isNumber = number.matches("[0-9]{1,6}");
        int place = isNumber ? Integer.parseInt(number) : 0;
        if (place < 1 || place > places.size()) {
            throw new UsageException(messages.say("passage.find.no-place", number, places.size()));
        }
        return places.get(place - 1);
    }

    private static String words(ParseResult request, Messages messages) {
        String words = Parsing.given(request, "--from-file")
                .map(file -> read(Path.of(file), messages))
                .orElseGet(() -> request.matchedPositionalValue(2, ""));
        if (words.isBlank()) {
            throw new UsageException(messages.say("passage.find.no-words"));
        }
        if (words.length() > Passage.LONGEST_QUOTE) {
            throw new UsageException(messages.say("passage.find.too-long", Passage.LONGEST_QUOTE));
        }
        return words;
    }

    private static String read(Path file, Messages messages) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UsageException(messages.say("passage.find.no-file", file.toString()), unreadable);
        }
    }

    /** One place of the words. */
    private record Place(Sought sought, Offsets at) {}

    /** The captured texts of a source, searched for some words. */
    private record Search(CaseCaptures read, Messages messages, Console console) {
        /** The places in the earliest capture that holds the words. */
        List<Place> places(Passage wanted, Source source, String digits) {
            for (Capture capture : read.captures().of(source)) {
                List<Place> places = new ArrayList<>();
                if (capture.sha256().startsWith(digits)) {
                    for (Sought sought : read.finder().seek(wanted, capture)) {
                        offsets(sought.result()).forEach(at -> places.add(new Place(sought, at)));
                    }
                }
                if (!places.isEmpty()) {
                    return places;
                }
            }
            return List.of();
        }

        private static List<Offsets> offsets(Result result) {
            return switch (result) {
                case Result.Found(Offsets at) -> List.of(at);
                case Result.Ambiguous(List<Offsets> places, long count) -> places;
                case Result.Elsewhere(List<Offsets> places, long count) -> places;
                case Result.Missing missing -> List.of();
            };
        }

        int list(List<Place> places) {
            console.say(messages.say("passage.find.several", places.size()));
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                console.say("  "
                        + messages.say(
                                "passage.find.one-of",
                                i + 1,
                                place.sought.capture().shortName(),
                                place.at.toString(),
                                around(place)));
            }
            return NOT_FOUND;
        }

        private static String around(Place place) {
            Offsets wider = new Offsets(Math.max(0, place.at.start() - AROUND), place.at.end());
            return "… " + place.sought.search().words(wider).replaceAll("\\s+", " ");
        }

        /** Says what there is instead, or why nothing could be searched. */
        int nothing(Passage wanted, Source source) {
            List<Capture> captures = read.captures().of(source);
            if (captures.isEmpty()) {
                console.warn(messages.say("passage.captures.none-of", source.id()));
                return NOT_FOUND;
            }
            console.warn(messages.say("passage.find.missing", source.id()));
            for (Capture capture : captures) {
                List<Sought> all = read.finder().seek(wanted, capture);
                if (all.isEmpty()) {
                    console.warn(messages.say("passage.find.no-text", capture.shortName(), why(capture)));
                }
                all.forEach(this::alike);
            }
            console.warn(messages.say("passage.find.edge"));
            return NOT_FOUND;
        }

        private String why(Capture capture) {
            return capture.refusals().isEmpty()
                    ? messages.say(
                            capture.isUnread() ? "passage.E072.unread" : "passage.E072.text", capture.shortName())
                    : new CaptureReport(read, Path.of("."), messages, console)
                            .reason(capture.refusals().getLast().because());
        }

        private void alike(Sought sought) {
            if (sought.result() instanceof Result.Missing(Optional<Offsets> alike)) {
                alike.ifPresent(at -> console.warn(messages.say(
                        "passage.find.alike",
                        sought.capture().shortName(),
                        at.toString(),
                        sought.search().words(at).replaceAll("\\s+", " "))));
            }
        }

        /** The source's id with the first number that no record has. */
        String freeId(String source) {
            String start = source.length() > 50 ? source.substring(0, 50) : source;
            int number = 1;
            while (read.ledger().entity(start + "-p" + number).isPresent()) {
                number++;
            }
            return start + "-p" + number;
        }
    }
}
