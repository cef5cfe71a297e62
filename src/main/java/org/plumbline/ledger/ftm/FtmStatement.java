package org.plumbline.ledger.ftm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A row of a FollowTheMoney statement table, with all its columns; a column without a value is empty.
 *
 * @param entityId whom it is about, as its source numbers entities
 * @param canonicalId whom it is about after entities were merged; the same as {@code entityId} where nothing was merged
 * @param prop property, or {@code id} for the row that states that the entity exists
 * @param propType the property's type in FollowTheMoney's model
 * @param lang ISO 639-3 code of the value
 * @param external whether the value comes from outside the dataset
 * @param firstSeen ISO 8601 date and time
 * @param lastSeen ISO 8601 date and time
 * @param id SHA-1, see {@link #key}
 */
public record FtmStatement(
        String canonicalId,
        String entityId,
        String prop,
        String propType,
        String schema,
        String value,
        String dataset,
        String origin,
        String lang,
        String originalValue,
        boolean external,
        String firstSeen,
        String lastSeen,
        String id) {
    /** The property of the row that states that an entity exists. */
    public static final String EXISTS = "id";

    /** FollowTheMoney's id of a statement: SHA-1 over {@code dataset.entity.prop.value[@lang][.ext]}, in hexadecimal. */
    public static String key(String dataset, String entity, String prop, String value, String lang, boolean external) {
        String text = dataset + "." + entity + "." + prop + "." + value;
        if (!lang.isEmpty()) {
            text += "@" + lang;
        }
        if (external) {
            text += ".ext";
        }
        return HexFormat.of().formatHex(sha1().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
