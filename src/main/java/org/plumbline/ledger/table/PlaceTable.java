package org.plumbline.ledger.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.language.Zawgyi;
import org.plumbline.ledger.log.MerkleTree;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.place.Draft;

/**
 * Reads a table of places. Every row is a place, or is rejected with a reason; what is in doubt is named. Whether the case has a
 * place already is not looked at here.
 */
public final class PlaceTable {
    private static final int ENOUGH_TO_TELL = 20_000;

    private PlaceTable() {}

    /** What came of it. */
    public sealed interface Result {
        /**
         * The whole table was read.
         *
         * @param drafts in the order in which they first come, coarser ones before what lies in them
         * @param root of the Merkle tree over the header and the rows
         * @param doubts by row
         * @param rejected by row
         */
        record Read(
                List<Draft> drafts, long rows, String root, Map<Long, List<Phrase>> doubts, Map<Long, Phrase> rejected)
                implements Result {
            public Read {
                drafts = List.copyOf(drafts);
                doubts = new TreeMap<>(doubts);
                rejected = new TreeMap<>(rejected);
            }
        }

        /** The table cannot be read, or not to its end; nothing of it may be used. */
        record Refused(Phrase reason, long line) implements Result {}
    }

    /**
     * Reads a table.
     *
     * @param firstIds by the key of a place: the id that an earlier version of the table gave it, which stays
     * @param withOutlines whether outlines are checked one by one, which takes time
     */
    public static Result read(
            Path file, PlaceDescription description, Map<String, String> firstIds, boolean withOutlines)
            throws IOException {
        try (Rows rows = Rows.open(file, description.layout())) {
            Phrase wrong = RowColumns.wrongHeader(rows.header(), description.allColumns());
            if (wrong != null) {
                return new Result.Refused(wrong, 1);
            }
            MerkleTree tree = new MerkleTree();
            CanonicalRow canonical = new CanonicalRow();
            tree.add(canonical.of(rows.header().toArray(String[]::new)), canonical.length());
            PlaceRows reading = new PlaceRows(description, rows, firstIds, withOutlines);
            for (String[] cells = rows.next(); cells != null; cells = rows.next()) {
                byte[] bytes = canonical.of(cells);
                tree.add(bytes, canonical.length());
                reading.row(cells, rows);
            }
            Phrase encoding = wrongEncoding(reading);
            return encoding != null
                    ? new Result.Refused(encoding, 1)
                    : new Result.Read(
                            reading.drafts(), tree.size() - 1, tree.root(), reading.doubts(), reading.rejected());
        } catch (TableUnreadableException unreadable) {
            return new Result.Refused(unreadable.reason(), unreadable.line());
        }
    }

    /** Zawgyi is told from all names together, never from one. */
    private static @Nullable Phrase wrongEncoding(PlaceRows reading) {
        StringBuilder names = new StringBuilder();
        for (Draft draft : reading.drafts()) {
            draft.names().forEach(name -> names.append(name.text()).append(' '));
            if (names.length() > ENOUGH_TO_TELL) {
                break;
            }
        }
        return Zawgyi.isZawgyi(names.toString()) ? Phrase.of("place.zawgyi") : null;
    }
}
