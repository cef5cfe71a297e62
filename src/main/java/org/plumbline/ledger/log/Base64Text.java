package org.plumbline.ledger.log;

import java.util.Base64;
import java.util.Optional;

/** Standard Base64 (RFC 4648, section 4), in the one spelling that an encoder gives: otherwise a changed letter could go unnoticed. */
final class Base64Text {
    private Base64Text() {}

    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
