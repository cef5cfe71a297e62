package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.TableFile;
import org.plumbline.ledger.record.TableFiles;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.ledger.table.Intake;

/**
 * Ids of a new table that something else in the case has already: another table, an own table, or a record. Two rows of one id
 * cannot both be meant by it, so such a table is not taken in.
 *
 * @param where the path of the table and who took it in, or of the own table; empty for the records
 * @param first a few of the ids
 */
record SharedIds(String where, long count, List<String> first) {
    private static final int SHOWN = 5;

    SharedIds {
        first = List.copyOf(first);
    }

    /**
     * Looks for them.
     *
     * @param ids of the new table
     * @param target where it goes; the version that it replaces does not stand against it, nor do the same bytes read in the same way
     * @param mapping the digest of its description
     */
    static List<SharedIds> find(
            Path folder, Ledger records, Predicate<String> ids, ImportTarget target, String mapping, String recorder)
            throws IOException {
        List<SharedIds> all = new ArrayList<>();
        Found own = new Found(ids);
        records.entities().stream().map(Entity::id).forEach(own::look);
        own.in("").ifPresent(all::add);
        for (TableFile table : TableFiles.readAll(folder)) {
            Found rows = new Found(ids);
            table.rows().stream().map(TableRow::id).forEach(rows::look);
            rows.in(table.path()).ifPresent(all::add);
        }
        List<Table> standing = Histories.read(folder.resolve("history")).tablesAsOf(Histories.LATEST);
        Archive archive = new Archive(folder.resolve("archive"));
        for (Table table : ArchivedTables.ofIncidents(folder, standing)) {
            boolean isOlder =
                    table.path().equals(target.path()) && table.recorder().equals(recorder);
            boolean isSame =
                    table.sha256().equals(target.digest()) && table.mapping().equals(mapping);
            if (!isOlder && !isSame) {
                Found rows = new Found(ids);
                read(archive, table, rows);
                String name = table.path().substring(Recorder.IMPORTS.length());
                rows.in(name + " (" + table.recorder() + ")").ifPresent(all::add);
            }
        }
        return all;
    }

    /** What the archive lacks, or cannot be read, is told by the commands that count it. */
    private static void read(Archive archive, Table table, Found rows) throws IOException {
        Optional<Path> bytes = archive.file(table.sha256());
        if (bytes.isPresent() && archive.find(table.mapping()) instanceof Archive.Found.Kept kept) {
            Optional<ImportDescription> description =
                    ImportDescription.read(table.path(), kept.bytes()).description();
            if (description.isPresent()) {
                Intake.ids(bytes.get(), description.get(), rows::look);
            }
        }
    }

    void print(Console console, Messages messages) {
        String named = String.join(", ", first) + (count > first.size() ? " …" : "");
        String place = where.isEmpty() ? messages.say("import.shared.records") : where;
        new Wrapped(console.err(), messages).say("import.shared", count, place, named);
    }

    /** Gathers those of many ids that a table has. */
    private static final class Found {
        private final Predicate<String> ids;
        private final List<String> first = new ArrayList<>();
        private long count;

        Found(Predicate<String> ids) {
            this.ids = ids;
        }

        void look(String id) {
            if (ids.test(id)) {
                count++;
                if (first.size() < SHOWN) {
                    first.add(id);
                }
            }
        }

        Optional<SharedIds> in(String where) {
            return count == 0 ? Optional.empty() : Optional.of(new SharedIds(where, count, first));
        }
    }
}
