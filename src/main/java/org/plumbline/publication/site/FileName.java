package org.plumbline.publication.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plumbline.language.FileNames;

/** Ids as names of files, on every system and in every address. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /**
     * The beginning of a file's name: small letters, digits and hyphens stay, everything else becomes {@code _} and its number in
     * hexadecimal. Two ids never have the same name.
     */
    static String of(String id) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char sign = id.charAt(i);
            boolean stays = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
            if (stays && !(i == 0 && FileNames.isDevice(id))) {
                name.append(sign);
            } else {
                name.append(sign < 0x80 ? "_" : "_u")
                        .append(HexFormat.of().toHexDigits(sign).substring(sign < 0x80 ? 2 : 0));
            }
        }
        return name.isEmpty()
                ? "__"
                : name.length() <= LONGEST
                        ? name.toString()
                        : name.substring(0, LONGEST / 2) + "__" + digest(id).substring(0, 32);
    }

    /** The name of a folder or file as a step of a relative address. */
    static String step(String name) {
        StringBuilder step = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (one & 0xff);
            boolean stays = (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || (sign >= '0' && sign <= '9')
                    || "-_.".indexOf(sign) >= 0;
            step.append(stays ? "" : "%")
                    .append(
                            stays
                                    ? String.valueOf(sign)
                                    : HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return step.toString();
    }

    /** SHA-256 in hexadecimal; lone surrogates differ from each other too. */
    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
