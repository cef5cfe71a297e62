package org.plumbline.ledger.ftm;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Recorded;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.history.Table;

/**
 * The files in other tools' formats that a case took in, read from its archive.
 *
 * @param problems with files that the archive lacks; what they say is missing from {@link #files}
 */
public record Imports(List<Taken> files, List<Problem> problems) {
    public Imports {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A file and when it was taken in. */
    public record Taken(Table table, FtmFile file) {}

    /** Reads those of the tables that were imported; incident tables are passed over. */
    public static Imports read(List<Table> tables, Archive archive) {
        List<Taken> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Table table : tables) {
            if (!table.path().startsWith(Recorder.IMPORTS) || !table.mapping().isEmpty()) {
                continue;
            }
            switch (archive.find(table.sha256())) {
                case Archive.Found.Missing(Problem problem) -> problems.add(problem);
                case Archive.Found.Kept kept -> {
                    FtmFile file = FtmFile.read(table.path(), kept.bytes());
                    if (file instanceof FtmFile.Refused(List<Problem> refused)) {
                        problems.addAll(refused);
                    } else {
                        files.add(new Taken(table, file));
                    }
                }
            }
        }
        return new Imports(files, problems);
    }

    /** What tables of Plumbline's own export say; unlike the rest it can be mapped anew. */
    public List<Recorded> own() {
        return files.stream()
                .filter(taken -> taken.file() instanceof FtmFile.OwnStatements)
                .flatMap(taken -> recorded(taken).stream())
                .toList();
    }

    /** What the files say, each with who took it in and when; the line is 0, for it is not a line of the history. */
    public List<Recorded> recorded() {
        return files.stream().flatMap(taken -> recorded(taken).stream()).toList();
    }

    private static List<Recorded> recorded(Taken taken) {
        Table table = taken.table();
        List<Recorded> all = new ArrayList<>();
        for (Statement statement : taken.file().toLedger(dataset(table.path()))) {
            all.add(new Recorded(statement, table.recorder(), table.path(), 0, table.from(), table.until()));
        }
        return all;
    }

    /** What the files say. */
    public List<Statement> statements() {
        return recorded().stream().map(Recorded::statement).distinct().toList();
    }

    /** The name of a dataset that gives none: that of its file, up to the first point. */
    static String dataset(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int point = name.indexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}
