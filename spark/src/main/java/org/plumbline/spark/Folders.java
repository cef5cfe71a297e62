package org.plumbline.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Where the tables of a case stand. */
final class Folders {
    static final String INCIDENTS = "incidents";
    static final String RECORDS = "records";

    private Folders() {}

    /** Whether one of the tables is there. */
    static boolean exists(SparkSession spark, String folder) {
        return Stream.of(INCIDENTS, RECORDS).anyMatch(table -> has(spark, folder, table));
    }

    /** Whether a table is there and holds any file. */
    static boolean has(SparkSession spark, String folder, String table) {
        Path path = new Path(folder, table);
        try {
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            return files.exists(path) && files.listStatus(path).length > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
