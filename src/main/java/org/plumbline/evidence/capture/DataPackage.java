package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The manifest of a WACZ (Frictionless Data Package): which file has which digest. */
final class DataPackage {
    private static final int MOST = 8 << 20;
    private static final String SHA256 = "sha256:";

    private DataPackage() {}

    /**
     * SHA-256 in hexadecimal by path; only what is given in that form.
     *
     * @throws RefusedException E116 if this is no manifest, or longer than eight MiB
     */
    static Map<String, String> digests(InputStream in) throws IOException {
        byte[] text = in.readNBytes(MOST + 1);
        if (text.length > MOST) {
            throw new RefusedException("E116", "manifest");
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return read(json);
        } catch (JacksonException wrong) {
            throw new RefusedException(wrong, "E116", "manifest");
        }
    }

    private static Map<String, String> read(JsonParser json) {
        Map<String, String> digests = new HashMap<>();
        String name = "";
        String path = "";
        String hash = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    path = "";
                    hash = "";
                }
                case PROPERTY_NAME -> name = json.currentName();
                case VALUE_STRING -> {
                    path = name.equals("path") ? json.getString() : path;
                    hash = name.equals("hash") ? json.getString() : hash;
                }
                case END_OBJECT -> {
                    if (!path.isEmpty() && hash.startsWith(SHA256)) {
                        digests.put(path, hash.substring(SHA256.length()).toLowerCase(java.util.Locale.ROOT));
                    }
                }
                default -> {
                    // numbers and lists say nothing of digests
                }
            }
        }
        return digests;
    }
}
