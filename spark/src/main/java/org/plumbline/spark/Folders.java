package org.plumbline.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.plumbline.language.Phrase;

/** Where the tables of a case stand. */
final class Folders {
    static final String CASE = "case";
    static final String INCIDENTS = "incidents";
    static final String RECORDS = "records";

    private static final List<String> TABLES = List.of(CASE, INCIDENTS, RECORDS);

    /** Characters by which Spark would take one name for several folders. */
    private static final String WILDCARDS = "*?[]{}\\";

    private Folders() {}

    /** Why no case can be stored in a folder, if so. */
    static Optional<Phrase> whyNoneCanBeWritten(SparkSession spark, String folder) {
        return unclear(folder)
                .or(() -> TABLES.stream().anyMatch(table -> has(spark, folder, table))
                        ? Optional.of(Phrase.of("spark.write.exists", folder))
                        : Optional.empty());
    }

    /** Why there is no case in a folder, if so. */
    static Optional<Phrase> whyNoneIsThere(SparkSession spark, String folder) {
        return unclear(folder)
                .or(() -> exists(spark, new Path(folder))
                        ? Optional.empty()
                        : Optional.of(Phrase.of("spark.read.no-folder", folder)))
                .or(() -> TABLES.stream()
                        .filter(table -> !has(spark, folder, table))
                        .findFirst()
                        .map(table -> Phrase.of("spark.read.missing", folder, table)));
    }

    /** Where a table stands in a folder. */
    static String table(String folder, String table) {
        return folder + "/" + table;
    }

    private static Optional<Phrase> unclear(String folder) {
        return folder.isBlank() || folder.chars().anyMatch(sign -> WILDCARDS.indexOf(sign) >= 0)
                ? Optional.of(Phrase.of("spark.folder", folder, String.join(" ", WILDCARDS.split(""))))
                : Optional.empty();
    }

    private static boolean has(SparkSession spark, String folder, String table) {
        Path path = new Path(folder, table);
        return exists(spark, path) && holdsFiles(spark, path);
    }

    private static boolean exists(SparkSession spark, Path path) {
        try {
            return files(spark, path).exists(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether Spark would read any file of a folder: it passes over names that begin with a point or a line. */
    private static boolean holdsFiles(SparkSession spark, Path path) {
        try {
            return Stream.of(files(spark, path).listStatus(path))
                    .map(file -> file.getPath().getName())
                    .anyMatch(name -> !name.startsWith(".") && !name.startsWith("_"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileSystem files(SparkSession spark, Path path) throws IOException {
        return path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }
}
