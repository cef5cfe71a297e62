package org.plumbline.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark as the commands use it: on all processors of this machine, unless the property {@code spark.master} says otherwise. */
final class Session {
    private static final String MASTER = "spark.master";

    /** Pieces of a sorted table on one machine; Spark's own 200 cost more than they help there. */
    private static final String PIECES = "32";

    private Session() {}

    static SparkSession start() {
        SparkConf settings = new SparkConf()
                .setIfMissing(MASTER, "local[*]")
                .setIfMissing("spark.app.name", "plumbline")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false");
        if (settings.get(MASTER).startsWith("local")) {
            settings.setIfMissing("spark.sql.shuffle.partitions", PIECES)
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1") // no other machine can reach it
                    .setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
