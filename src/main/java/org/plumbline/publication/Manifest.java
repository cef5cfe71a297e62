package org.plumbline.publication;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.plumbline.claim.report.Json;
import org.plumbline.ledger.log.Hash;

/**
 * Names every file of a bundle with its digest, and what the case was when the publication was frozen.
 */
record Manifest(Publishable of, LocalDate frozen, Map<String, Digested> files) {
    private static final int FORMAT = 2;

    static Manifest of(Publishable of, LocalDate frozen, SortedMap<String, Content> contents) throws IOException {
        Map<String, Digested> files = new LinkedHashMap<>();
        for (Map.Entry<String, Content> one : contents.entrySet()) {
            files.put(one.getKey(), Digested.of(one.getValue()));
        }
        return new Manifest(of, frozen, files);
    }

    String text() {
        FrozenHeads then = FrozenHeads.of(of.frozen().standing());
        return Json.object(json -> json.put("format", FORMAT)
                .put("publication", of.id())
                .put("title", of.sheet().title())
                .put("dated", of.sheet().dated().toString())
                .put("frozen", frozen.toString())
                .put("rules", of.frozen().rules())
                .put("recorder", of.recorder())
                .put("frozenSha256", of.frozenSha256())
                .put("caseRoot", then.root().map(Hash::base64))
                .objects(
                        "heads",
                        then.heads(),
                        head -> json.put("recorder", head.recorder())
                                .put("size", head.size())
                                .put("root", head.root().base64()))
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
