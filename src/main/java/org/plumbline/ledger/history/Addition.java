package org.plumbline.ledger.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Problem;

/**
 * What was recorded in one history after a head. Only the lines behind that head are read: whoever asks must know what stood before.
 *
 * @param recorded the statements, in order, as if none was retracted
 * @param retracted when statements were retracted, by their line; the line may lie before the head
 * @param paths the files and tables that were named as taken in or gone
 * @param end how far the history reaches now
 * @param problems what is the matter with the lines behind the head; with an error among them, the rest does not count
 */
public record Addition(
        List<Recorded> recorded, Map<Integer, Instant> retracted, Set<String> paths, End end, List<Problem> problems) {
    public Addition {
        recorded = List.copyOf(recorded);
        retracted = Map.copyOf(retracted);
        paths = Set.copyOf(paths);
        problems = List.copyOf(problems);
    }

    /**
     * Where a history ended.
     *
     * @param last when the last batch was recorded, or {@code null} before the first
     */
    public record End(History.Head head, @Nullable Instant last) {
        /** The end of a history without lines. */
        public static final End NONE = new End(History.Head.NONE, null);

        /** The end of a history that was read. */
        public static End of(History history) {
            return new End(history.head(), history.last());
        }
    }

    /** Reads {@code <folder>/<recorder>.jsonl} from an end on. That the history {@link History#reaches} it is for the caller to ask. */
    public static Addition read(Path folder, String recorder, End since) {
        Tape tape = new Tape(recorder, since);
        HistoryReader.Ending ending = HistoryReader.read(folder.resolve(recorder + ".jsonl"), tape);
        return new Addition(
                tape.recorded, tape.retracted, tape.paths, new End(tape.head, tape.last), ending.problems());
    }

    /** Whether the lines behind the head do not follow from it, or cannot be read. */
    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static final class Tape implements HistoryReader.Batches {
        private final String recorder;
        private final List<Recorded> recorded = new ArrayList<>();
        private final Map<Integer, Instant> retracted = new LinkedHashMap<>();
        private final Set<String> paths = new LinkedHashSet<>();
        private History.Head head;
        private @Nullable Instant last;

        Tape(String recorder, End since) {
            this.recorder = recorder;
            this.head = since.head();
            this.last = since.last();
        }

        @Override
        public History.Head head() {
            return head;
        }

        @Override
        public @Nullable Phrase apply(List<Act> acts, int firstLine, History.Head end) {
            Phrase wrong = BatchRules.frame(acts, recorder, last);
            if (wrong != null || !(acts.getFirst() instanceof Act.Begin begin)) {
                return wrong;
            }
            String file = "";
            for (int i = 1; i < acts.size() && wrong == null; i++) {
                file = acts.get(i) instanceof Act.File(String path, String digest) ? path : file;
                wrong = take(acts.get(i), firstLine + i, file, begin.at());
            }
            last = begin.at();
            head = end;
            return wrong;
        }

        private @Nullable Phrase take(Act act, int line, String file, Instant at) {
            switch (act) {
                case Act.State(var statement) -> recorded.add(new Recorded(statement, recorder, file, line, at, null));
                case Act.Retract(int earlier) -> {
                    if (earlier >= line || retracted.putIfAbsent(earlier, at) != null) {
                        return Phrase.of("ledger.batch.nothing-to-retract", earlier);
                    }
                }
                case Act.TakeIn table -> paths.add(table.path());
                case Act.Gone(String path) -> paths.add(path);
                case Act.File none -> {}
                case Act.Did none -> {}
                case Act.Begin none -> {}
                case Act.Commit none -> {}
            }
            return null;
        }
    }
}
