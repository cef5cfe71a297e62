package org.plumbline.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What somebody can do to a bundle who has it and not the key. */
public final class Zips {
    private Zips() {}

    public static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A zip that is read as the first from its beginning, and as the others by its list of files, which stands at its end. */
    static byte[] twoFaced(byte[] read, Map<String, byte[]> unpacked) {
        byte[] listed = zip(unpacked);
        byte[] both = Arrays.copyOf(read, read.length + listed.length);
        System.arraycopy(listed, 0, both, read.length, listed.length);
        return both;
    }

    public static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    public static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes digest and size of every file in the manifest fit again, and drops those that are gone. */
    static void mendManifest(Map<String, byte[]> files) {
        Matcher one = Pattern.compile(
                        ",? *\\{\\s*\"path\" : \"([^\"]+)\",\\s*\"sha256\" : \"[0-9a-f]{64}\",\\s*\"size\" : \\d+\\s*\\}")
                .matcher(text(files, "manifest.json"));
        String mended = one.replaceAll(found -> {
            byte[] bytes = files.get(found.group(1));
            return bytes == null
                    ? ""
                    : (found.group().startsWith(",") ? "," : "") + "{\"path\" : \"" + found.group(1)
                            + "\", \"sha256\" : \"" + sha256(bytes) + "\", \"size\" : " + bytes.length + "}";
        });
        put(files, "manifest.json", mended);
    }

    /** Signs the manifest with a key made up for it, and puts this key in the place of the recorder's. */
    public static void signAnew(Map<String, byte[]> files, String publication) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] coded = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
            coded[0] = 1;
            String name = text(files, "log/desk.vkey").split("\\+", -1)[0];
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] id = Arrays.copyOf(sha256.digest(coded), 4);
            put(files, "log/desk.vkey", name + "+" + HexFormat.of().formatHex(id) + "+" + base64(coded) + "\n");
            mendManifest(files);
            String text = "plumbline bundle manifest\npublication " + publication + "\nsha256 "
                    + sha256(java.util.Objects.requireNonNull(files.get("manifest.json"))) + "\n";
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = ed25519.sign();
            byte[] both = Arrays.copyOf(id, 4 + signed.length);
            System.arraycopy(signed, 0, both, 4, signed.length);
            put(files, "manifest.note", text + "\n\u2014 " + name + " " + base64(both) + "\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
