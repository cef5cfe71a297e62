package org.plumbline.publication;

import java.util.List;
import org.plumbline.claim.report.Json;

/**
 * What a bundle shows of one recorder's log. Digests are in standard Base64.
 *
 * @param key the public key in one line
 * @param checkpoint the newest signed checkpoint, as it stands in its file
 * @param prefixes earlier states, each with the proof that it is a prefix of the newest
 * @param lines the lines that the rows rest on, each with the proof that it stands in the log
 */
record LogState(String recorder, String key, String checkpoint, List<Prefix> prefixes, List<Line> lines) {
    LogState {
        prefixes = List.copyOf(prefixes);
        lines = List.copyOf(lines);
    }

    record Prefix(long size, List<String> path) {
        Prefix {
            path = List.copyOf(path);
        }
    }

    /**
     * A line of the history.
     *
     * @param line from 1
     * @param bytes without the line feed
     */
    record Line(long line, String bytes, List<String> path) {
        Line {
            path = List.copyOf(path);
        }
    }

    /** The proofs as JSON. */
    String proofs() {
        return Json.object(json -> json.put("recorder", recorder)
                .objects(
                        "prefixes",
                        prefixes,
                        one -> json.put("size", one.size()).strings("path", one.path()))
                .objects(
                        "lines",
                        lines,
                        one -> json.put("line", one.line())
                                .put("bytes", one.bytes())
                                .strings("path", one.path())));
    }
}
