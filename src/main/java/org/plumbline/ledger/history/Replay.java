package org.plumbline.ledger.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Problem;

/**
 * What a history comes to when it is gone through line by line and nothing of it is kept: for histories of millions of lines. Every
 * rule of {@link History#read} is held, at a bit a line.
 *
 * @param head how far the complete batches reach
 * @param statements how many were ever recorded
 * @param archived the digests of all files of the archive that some act names
 * @param torn how many bytes stand behind the last complete batch; they do not count
 * @param problems what is the matter with the file; with an error among them, nothing after the broken line was read
 */
public record Replay(
        String recorder, History.Head head, long statements, Set<String> archived, long torn, List<Problem> problems) {
    public Replay {
        archived = Set.copyOf(archived);
        problems = List.copyOf(problems);
    }

    /** Goes through {@code <folder>/<recorder>.jsonl}. */
    public static Replay of(Path folder, String recorder) {
        Tape tape = new Tape(recorder);
        HistoryReader.Ending ending = HistoryReader.read(folder.resolve(recorder + ".jsonl"), tape);
        return new Replay(recorder, tape.head, tape.statements, tape.archived, ending.torn(), ending.problems());
    }

    /** Whether the file was edited or could not be read. */
    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static final class Tape implements HistoryReader.Batches {
        private final String recorder;
        private final BitSet standing = new BitSet();
        private final Set<String> archived = new LinkedHashSet<>();
        private History.Head head = History.Head.NONE;
        private @Nullable Instant last;
        private long statements;

        Tape(String recorder) {
            this.recorder = recorder;
        }

        @Override
        public History.Head head() {
            return head;
        }

        @Override
        public @Nullable Phrase apply(List<Act> acts, int firstLine, History.Head end) {
            Phrase wrong = BatchRules.frame(acts, recorder, last);
            for (int i = 1; i < acts.size() && wrong == null; i++) {
                wrong = take(acts.get(i), firstLine + i);
            }
            if (wrong == null) {
                last = ((Act.Begin) acts.getFirst()).at();
                head = end;
            }
            return wrong;
        }

        private @Nullable Phrase take(Act act, int line) {
            archived.addAll(act.archived());
            if (act instanceof Act.State) {
                standing.set(line);
                statements++;
            }
            if (act instanceof Act.Retract(int retracted)) {
                if (!standing.get(retracted)) {
                    return Phrase.of("ledger.batch.nothing-to-retract", retracted);
                }
                standing.clear(retracted);
            }
            return null;
        }
    }
}
