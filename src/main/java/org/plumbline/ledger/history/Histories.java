package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;

/**
 * The histories of all recorders of a case, side by side. The case is their union: what one recorder retracted still stands if
 * another recorded it too. Two people join their cases by putting their history files into one folder.
 *
 * @param histories in the order of the recorders' names
 * @param problems of all histories, and of the folder
 */
public record Histories(List<History> histories, List<Problem> problems) {
    /** Later than any recorded time: everything that stands now. */
    public static final Instant LATEST = Instant.MAX;

    private static final String SUFFIX = ".jsonl";

    public Histories {
        histories = List.copyOf(histories);
        problems = List.copyOf(problems);
    }

    /** Reads every {@code *.jsonl} of a folder. A folder that is not there holds no history. */
    public static Histories read(Path folder) {
        List<History> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (String recorder : recorders(folder)) {
                History history = History.read(folder, recorder);
                histories.add(history);
                problems.addAll(history.problems());
            }
        } catch (IOException unreadable) {
            problems.add(Problem.error(
                    "E086",
                    new Place(String.valueOf(folder.getFileName()), 1, 1),
                    Phrase.of("ledger.E086.message", String.valueOf(unreadable.getMessage())),
                    Phrase.of("ledger.E086.help")));
        }
        problems.addAll(clashes(histories));
        return new Histories(histories, problems);
    }

    /** An id must mean the same in all histories; who first used it is right. */
    private static List<Problem> clashes(List<History> histories) {
        if (histories.size() < 2) {
            return List.of();
        }
        Map<String, Recorded> first = new HashMap<>();
        Map<String, Problem> clashes = new LinkedHashMap<>();
        for (History history : histories) {
            for (Recorded one : history.recorded()) {
                if (!one.stands()) {
                    continue;
                }
                String id = one.statement().entity();
                Recorded other = first.putIfAbsent(id, one);
                if (other != null
                        && !other.statement().schema().equals(one.statement().schema())) {
                    clashes.putIfAbsent(id, clash(id, other, one));
                }
            }
        }
        return List.copyOf(clashes.values());
    }

    private static Problem clash(String id, Recorded first, Recorded second) {
        return Problem.error(
                "E092",
                new Place("history/" + second.recorder() + ".jsonl", second.line(), 1),
                Phrase.of(
                        "ledger.E092.message",
                        id,
                        first.statement().schema(),
                        first.recorder(),
                        second.statement().schema(),
                        second.recorder()),
                Phrase.of("ledger.E092.help"));
    }

    private static List<String> recorders(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                names.add(name.substring(0, name.length() - SUFFIX.length()));
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (java.nio.file.DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        names.sort(null);
        return names;
    }

    /** Whether a history was edited or cannot be read, so that the case cannot be relied on. */
    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The history of one recorder, if there is one. */
    public Optional<History> of(String recorder) {
        return histories.stream()
                .filter(history -> history.recorder().equals(recorder))
                .findFirst();
    }

    /** The statements that stood at a recorded time, each once, in the order of recorders and then recorded; {@link #LATEST} for now. */
    public Set<Statement> statementsAsOf(Instant time) {
        Set<Statement> standing = new LinkedHashSet<>();
        histories.forEach(history -> history.asOf(time).forEach(standing::add));
        return standing;
    }

    /** The ledger of the statements that stood at a recorded time. Tables are not in it: see {@link #tablesAsOf}. */
    public Ledger ledgerAsOf(Instant time) {
        return Ledger.of(statementsAsOf(time));
    }

    /** The tables that stood at a recorded time, by any recorder. */
    public List<Table> tablesAsOf(Instant time) {
        return histories.stream()
                .flatMap(history -> history.tablesAsOf(time).stream())
                .toList();
    }

    /** What was done with evidence, in the order of recorders and then recorded. */
    public List<Done> deeds() {
        return histories.stream().flatMap(history -> history.deeds().stream()).toList();
    }

    /** Who recorded a statement, when, and when it was retracted; in the order of recorders and then recorded. */
    public List<Recorded> of(Statement statement) {
        return histories.stream()
                .flatMap(history -> history.recorded().stream())
                .filter(one -> one.statement().equals(statement))
                .toList();
    }

    /** All that was ever recorded about an entity, also what was retracted since. */
    public List<Recorded> about(String entity) {
        return histories.stream()
                .flatMap(history -> history.recorded().stream())
                .filter(one -> one.statement().entity().equals(entity))
                .toList();
    }
}
