package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Names;

/**
 * The words for places in the imported incident tables of a case that are not certain.
 *
 * @param words the most frequent first
 * @param uncertain how many rows have such a word
 * @param rows how many rows the tables have that are taken
 * @param tables how many tables there are
 */
record UnknownPlaces(List<Word> words, long uncertain, long rows, int tables) {
    UnknownPlaces {
        words = List.copyOf(words);
    }

    /**
     * One word.
     *
     * @param doubt what is in doubt about it; the first argument is the word
     * @param beside by id of a place: how many of its rows stand there for now
     */
    record Word(Phrase doubt, long rows, Map<String, Long> beside) {
        String word() {
            return String.valueOf(doubt.arguments().getFirst());
        }

        /** Where its rows stand for now, the most frequent first. */
        List<String> places() {
            return beside.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Reads the tables of a case anew, in the light of what it knows now. */
    static UnknownPlaces read(Path folder, Ledger ledger) {
        Archive archive = new Archive(folder.resolve("archive"));
        Collector collector = new Collector();
        Names names = Names.of(ledger);
        int tables = 0;
        List<Table> standing = Histories.read(folder.resolve("history")).tablesAsOf(Histories.LATEST);
        for (Table table : ArchivedTables.ofIncidents(folder, standing)) {
            if (archive.find(table.mapping()) instanceof Archive.Found.Kept kept) {
                Optional<ImportDescription> description =
                        ImportDescription.read(table.path(), kept.bytes()).description();
                if (description.isPresent() && collector.read(archive, table, description.get(), names)) {
                    tables++;
                }
            }
        }
        return collector.collected(tables);
    }

    /** Hears the doubts of a row, and then the row. */
    private static final class Collector implements Consumer<Intake.Remark> {
        private final Map<Phrase, Long> rowsOf = new LinkedHashMap<>();
        private final Map<Phrase, Map<String, Long>> besideOf = new HashMap<>();
        private final List<Phrase> pending = new ArrayList<>();
        private long uncertain;
        private long rows;

        boolean read(Archive archive, Table table, ImportDescription description, Names names) {
            try {
                Optional<Path> file = archive.file(table.sha256());
                return file.isPresent()
                        && Intake.read(
                                        file.get(),
                                        description,
                                        names,
                                        null,
                                        new Intake.Listener(this::row, this, n -> {}))
                                instanceof Intake.Result.Done;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public void accept(Intake.Remark remark) {
            boolean ofPlace = remark.fate() == Intake.Fate.DOUBTFUL
                    && remark.reason().arguments().stream().findFirst().orElse("") instanceof String
                    && (remark.reason().key().equals("import.unknown.place")
                            || remark.reason().key().startsWith("import.place."));
            if (ofPlace) {
                pending.add(remark.reason());
            }
        }

        private void row(TableRow row) {
            rows++;
            uncertain += pending.isEmpty() ? 0 : 1;
            for (Phrase doubt : pending) {
                rowsOf.merge(doubt, 1L, Long::sum);
                Map<String, Long> beside = besideOf.computeIfAbsent(doubt, key -> new HashMap<>());
                row.places().forEach(place -> beside.merge(place, 1L, Long::sum));
            }
            pending.clear();
        }

        UnknownPlaces collected(int tables) {
            List<Word> words = new ArrayList<>();
            rowsOf.forEach((doubt, count) -> words.add(new Word(doubt, count, besideOf.getOrDefault(doubt, Map.of()))));
            words.sort(Comparator.comparingLong(Word::rows).reversed().thenComparing(Word::word));
            return new UnknownPlaces(words, uncertain, rows, tables);
        }
    }
}
