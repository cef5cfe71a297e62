package org.plumbline.ledger.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Problem;

/** What complete batches add up to, batch by batch. */
final class HistoryState implements HistoryReader.Batches {
    private final String recorder;
    private final List<Recorded> recorded = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Integer> standingTables = new HashMap<>();
    private final List<Done> deeds = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private int[] lines = new int[1 << 10];
    private @Nullable Instant last;
    private History.Head head = History.Head.NONE;

    HistoryState(String recorder) {
        this.recorder = recorder;
    }

    /** Goes on from a history that was read. */
    HistoryState(History history) {
        this(history.recorder());
        history.recorded().forEach(this::add);
        tables.addAll(history.tables());
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).stands()) {
                standingTables.put(tables.get(i).path(), i);
            }
        }
        deeds.addAll(history.deeds());
        files.putAll(history.files());
        last = history.last();
        head = history.head();
    }

    @Override
    public History.Head head() {
        return head;
    }

    @Nullable
    Instant last() {
        return last;
    }

    History history(long torn, List<Problem> problems) {
        return new History(recorder, recorded, tables, deeds, files, last, head, torn, problems);
    }

    /**
     * Takes a complete batch.
     *
     * @param acts from begin to commit
     * @param firstLine the line of the first
     * @param end where the batch ends
     * @return what does not fit, with nothing of the batch taken from there on; or {@code null}
     */
    @Override
    public @Nullable Phrase apply(List<Act> acts, int firstLine, History.Head end) {
        Phrase wrong = BatchRules.frame(acts, recorder, last);
        if (wrong != null || !(acts.getFirst() instanceof Act.Begin begin)) {
            return wrong;
        }
        String file = "";
        for (int i = 1; i < acts.size(); i++) {
            int line = firstLine + i;
            switch (acts.get(i)) {
                case Act.File named -> {
                    file = named.path();
                    files.put(file, named.sha256());
                }
                case Act.Gone gone -> {
                    file = gone.path();
                    files.remove(file);
                    replaceTable(file, begin.at());
                }
                case Act.State state -> add(new Recorded(state.statement(), recorder, file, line, begin.at(), null));
                case Act.Retract retract -> {
                    if (!retract(retract.line(), begin.at())) {
                        return Phrase.of("ledger.batch.nothing-to-retract", retract.line());
                    }
                }
                case Act.TakeIn table -> {
                    replaceTable(table.path(), begin.at());
                    standingTables.put(table.path(), tables.size());
                    tables.add(new Table(
                            table.path(),
                            table.sha256(),
                            table.mapping(),
                            table.rows(),
                            table.root(),
                            recorder,
                            begin.at(),
                            null));
                }
                case Act.Did did -> deeds.add(new Done(did.deed(), recorder, line, begin.at()));
                case Act.Begin framed -> {}
                case Act.Commit framed -> {}
            }
        }
        last = begin.at();
        head = end;
        return null;
    }

    private void add(Recorded one) {
        if (recorded.size() == lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
        }
        lines[recorded.size()] = one.line();
        recorded.add(one);
    }

    private boolean retract(int line, Instant time) {
        int index = Arrays.binarySearch(lines, 0, recorded.size(), line);
        if (index < 0 || !recorded.get(index).stands()) {
            return false;
        }
        recorded.set(index, recorded.get(index).retractedAt(time));
        return true;
    }

    private void replaceTable(String path, Instant time) {
        Integer standing = standingTables.remove(path);
        if (standing != null) {
            tables.set(standing, tables.get(standing).replacedAt(time));
        }
    }
}
