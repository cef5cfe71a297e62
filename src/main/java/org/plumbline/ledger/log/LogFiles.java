package org.plumbline.ledger.log;

import java.nio.file.Path;
import org.plumbline.language.Place;

/** Where the files of the logs lie in a case. */
record LogFiles(Path caseFolder) {
    static final String FOLDER = "log";
    static final String KEY = ".vkey";
    static final String CHECKPOINTS = ".checkpoints";
    static final String CASE = ".case";
    static final String COSIGNER = ".cosigner";
    static final String COSIGNATURES = ".cosignatures";

    /** An underscore, so that no recorder has this name. */
    static final String STAMPS = "time_stamps";

    /** Keys that were replaced, and what they signed; an underscore for the same reason. */
    static final String EARLIER = "earlier_keys";

    static final String STAMP = ".tsr";
    static final String CERTIFICATE = ".crt";

    Path folder() {
        return caseFolder.resolve(FOLDER);
    }

    Path histories() {
        return caseFolder.resolve("history");
    }

    Path history(String recorder) {
        return histories().resolve(recorder + ".jsonl");
    }

    Path file(String person, String kind) {
        return folder().resolve(person + kind);
    }

    /** The folder that holds a recorder's tiles. */
    Path tiles(String recorder) {
        return folder().resolve(recorder);
    }

    Path stamps() {
        return folder().resolve(STAMPS);
    }

    Path earlier() {
        return folder().resolve(EARLIER);
    }

    /** A file of a key that was replaced. */
    Path earlier(KeyName name, String kind) {
        return earlier().resolve(name.person() + "-" + name.number() + kind);
    }

    /** How people name a file of the case: from the case folder on, with forward slashes. */
    Place place(Path file, int line) {
        return new Place(caseFolder.relativize(file).toString().replace('\\', '/'), Math.max(1, line), 1);
    }
}
