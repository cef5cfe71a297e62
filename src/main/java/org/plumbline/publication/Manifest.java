package org.plumbline.publication;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.plumbline.claim.report.Json;

/**
 * Names every file of a bundle with its digest, and what the case was when the publication was frozen.
 *
 * @param caseRoot over the heads, in standard Base64
 */
record Manifest(Publishable of, LocalDate frozen, String caseRoot, List<LogState> logs, Map<String, Digested> files) {
    private static final int FORMAT = 1;

    static Manifest of(
            Publishable of, LocalDate frozen, String caseRoot, List<LogState> logs, SortedMap<String, Content> contents)
            throws IOException {
        Map<String, Digested> files = new LinkedHashMap<>();
        for (Map.Entry<String, Content> one : contents.entrySet()) {
            files.put(one.getKey(), Digested.of(one.getValue()));
        }
        return new Manifest(of, frozen, caseRoot, logs, files);
    }

    String text() {
        return Json.object(json -> json.put("format", FORMAT)
                .put("publication", of.id())
                .put("title", of.sheet().title())
                .put("dated", of.sheet().dated().toString())
                .put("frozen", frozen.toString())
                .put("rules", of.frozen().rules())
                .put("recorder", of.recorder())
                .put("caseRoot", caseRoot)
                .objects(
                        "heads",
                        logs,
                        log -> json.put("recorder", log.recorder())
                                .put("size", log.frozen().size())
                                .put("root", log.frozen().root()))
                .objects(
                        "files",
                        files.entrySet(),
                        file -> json.put("path", file.getKey())
                                .put("sha256", file.getValue().sha256())
                                .put("size", file.getValue().size())));
    }

    /** The text that is signed for it. */
    static String signed(String publication, String manifest) {
        try {
            return "plumbline bundle manifest\npublication " + publication + "\nsha256 "
                    + Digested.of(Content.of(manifest)).sha256() + "\n";
        } catch (IOException impossible) {
            throw new IllegalStateException("digested in memory", impossible);
        }
    }
}
