package org.plumbline.ledger.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;

/** Reads the tables of a case ({@code incidents/*.csv}), each by its description ({@code incidents/*.import.yaml}). */
public final class TableFiles {
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final String TABLE = ".csv";
    private static final String DESCRIPTION = ".import.yaml";

    private TableFiles() {}

    /** All tables of a case, in the order of their names. */
    public static List<TableFile> readAll(Path caseFolder) {
        List<TableFile> tables = new ArrayList<>();
        for (String path : RecordFiles.files(caseFolder, "incidents", TABLE)) {
            tables.add(read(caseFolder, path));
        }
        for (String path : RecordFiles.files(caseFolder, "incidents", DESCRIPTION)) {
            String table = path.substring(0, path.length() - DESCRIPTION.length()) + TABLE;
            if (!Files.exists(caseFolder.resolve(table))) {
                tables.add(lonely(path, table));
            }
        }
        return tables;
    }

    /** Reads one table, given its path in the case folder. */
    public static TableFile read(Path caseFolder, String path) {
        String descriptionPath = descriptionOf(path);
        if (!Files.exists(caseFolder.resolve(descriptionPath))) {
            return lonely(path, descriptionPath);
        }
        Problems importProblems = new Problems(descriptionPath);
        Problems problems = new Problems(path);
        Optional<byte[]> importBytes =
                RecordFiles.bytes(caseFolder.resolve(descriptionPath), RecordFiles.LARGEST, importProblems);
        Optional<byte[]> bytes = RecordFiles.bytes(caseFolder.resolve(path), LARGEST, problems);
        return read(path, bytes, importBytes, problems, importProblems);
    }

    /** Reads a table that is kept elsewhere, e.g. in the archive: its bytes and those of the description of its columns. */
    public static TableFile read(String path, byte[] bytes, byte[] importBytes) {
        String descriptionPath = path.substring(0, path.length() - TABLE.length()) + DESCRIPTION;
        return read(
                path, Optional.of(bytes), Optional.of(importBytes), new Problems(path), new Problems(descriptionPath));
    }

    private static TableFile read(
            String path,
            Optional<byte[]> bytes,
            Optional<byte[]> importBytes,
            Problems problems,
            Problems importProblems) {
        Optional<TableImport> description = importBytes
                .flatMap(content -> SourceText.decode(content, importProblems))
                .flatMap(text -> YamlReader.read(text, importProblems))
                .map(root -> TableImport.read(root, importProblems));
        Optional<TableReader> reader = Optional.empty();
        boolean readable = importProblems.all().stream().noneMatch(Problem::isError);
        if (description.isPresent() && readable) {
            reader = bytes.flatMap(content -> SourceText.decode(content, problems))
                    .map(text -> new TableReader(description.get(), text, problems));
            reader.ifPresent(rows -> rows.read(importProblems));
        }
        List<Problem> all = new ArrayList<>(importProblems.all());
        all.addAll(problems.all());
        return new TableFile(
                path,
                bytes.map(RecordFiles::sha256).orElse(""),
                importBytes.map(RecordFiles::sha256).orElse(""),
                reader.map(TableReader::rows).orElse(List.of()),
                reader.map(TableReader::rejected).orElse(0),
                all);
    }

    /** The path of the import description that belongs to a table. */
    public static String descriptionOf(String table) {
        return table.substring(0, table.length() - TABLE.length()) + DESCRIPTION;
    }

    private static TableFile lonely(String path, String missing) {
        Problems problems = new Problems(path);
        problems.add(Problem.error(
                "E057", problems.at(1, 1), Phrase.of("record.E057", missing), Problems.help("table.pair")));
        return new TableFile(path, "", "", List.of(), 0, problems.all());
    }
}
