package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * Finds what is wrong with the records of a case as a whole: names of nothing, records that contradict their schema, circles, dates
 * and figures that cannot be. A pure function of the files; everything wrong is reported, not only the first.
 */
public final class CaseCheck {
    private CaseCheck() {}

    /**
     * All problems of the files and tables, those that {@link RecordFiles} and {@link TableFiles} found included, sorted by place.
     * At most {@value Problems#MOST} are listed for each file; the rest are counted.
     */
    public static List<Problem> check(List<RecordFile> files, List<TableFile> tables) {
        return check(files, tables, Elsewhere.NOTHING);
    }

    /** The same for a case that knows more than its text records say. */
    public static List<Problem> check(List<RecordFile> files, List<TableFile> tables, Elsewhere elsewhere) {
        CaseIndex index = CaseIndex.of(files, elsewhere);
        Findings findings = new Findings();
        files.forEach(file -> findings.addAll(file.problems()));
        tables.forEach(table -> findings.addAll(table.problems()));
        if (findings.isEmpty()
                && index.isEmpty()
                && tables.stream().allMatch(table -> table.rows().isEmpty())) {
            findings.error("E038", new Place("records", 1, 1), Problems.help("new.case"));
        }
        OpenFileCheck.check(files, findings);
        EntryCheck.check(index, findings);
        ValueCheck.check(index, findings);
        OrderCheck.check(index, findings);
        CircleCheck.check(index, findings);
        LinkCheck.check(index, findings);
        tables.forEach(table -> TableCheck.check(table, index, findings));
        return findings.perFile();
    }

    /** Everything found, for all files together. */
    static final class Findings {
        private final List<Problem> all = new ArrayList<>();

        boolean isEmpty() {
            return all.isEmpty();
        }

        void addAll(List<Problem> problems) {
            all.addAll(problems);
        }

        void add(Problem problem) {
            all.add(problem);
        }

        void error(String code, Place place, Phrase help, Object... arguments) {
            all.add(Problem.error(code, place, Phrase.of("record." + code, arguments), help));
        }

        void warning(String code, Place place, Phrase help, Object... arguments) {
            all.add(Problem.warning(code, place, Phrase.of("record." + code, arguments), help));
        }

        /** By place; of each file the first ones, and how many more there are. */
        List<Problem> perFile() {
            List<Problem> sorted = all.stream()
                    .distinct()
                    .sorted(java.util.Comparator.comparing(Problem::place))
                    .toList();
            List<Problem> kept = new ArrayList<>();
            Problems current = new Problems("");
            for (Problem problem : sorted) {
                if (!current.path().equals(problem.place().path())) {
                    kept.addAll(current.all());
                    current = new Problems(problem.place().path());
                }
                current.add(problem);
            }
            kept.addAll(current.all());
            return List.copyOf(kept);
        }
    }
}
