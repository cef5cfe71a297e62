package org.plumbline.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;

/** A log of one recorder by the plain definitions of RFC 6962, with a key made for the test: slow, and independent of the product. */
final class MadeLog implements Bundle.Logs {
    final String recorder;
    final List<String> lines;
    private final String name;
    private final KeyPair pair;
    private final int frozen;

    MadeLog(Path history, int linesBehind) {
        this.recorder = "desk";
        this.name = "plumbline.org/history/desk/0123456789abcdef";
        try {
            this.lines = Files.readAllLines(history);
            this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.frozen = lines.size() - linesBehind;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> path = index < split ? path(index, left) : path(index - split, right);
        path.add(root(index < split ? right : left));
        return path;
    }

    private static List<byte[]> proof(int from, List<byte[]> leaves, boolean whole) {
        if (from == leaves.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> path = from <= split ? proof(from, left, whole) : proof(from - split, right, false);
        path.add(root(from <= split ? right : left));
        return path;
    }

    private List<byte[]> leaves() {
        return lines.stream()
                .map(line -> sha256(new byte[1], line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<String> base64(List<byte[]> all) {
        return all.stream().map(MadeLog::base64).toList();
    }

    private byte[] coded() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] coded = new byte[33];
        coded[0] = 1;
        System.arraycopy(encoded, encoded.length - 32, coded, 1, 32);
        return coded;
    }

    private byte[] id() {
        return Arrays.copyOf(sha256((name + "\n").getBytes(StandardCharsets.UTF_8), coded()), 4);
    }

    String key() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(coded());
    }

    String sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = ed25519.sign();
            byte[] both = Arrays.copyOf(id(), 4 + signed.length);
            System.arraycopy(signed, 0, both, 4, signed.length);
            return text + "\n\u2014 " + name + " " + base64(both) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LogState.Head frozenHead() {
        return new LogState.Head(frozen, base64(root(leaves().subList(0, frozen))));
    }

    String caseRoot() {
        String head = recorder + " " + frozenHead().size() + " " + frozenHead().root();
        return base64(sha256(new byte[1], head.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<LogState> proving(SortedSet<HistoryLine> wanted) {
        List<byte[]> leaves = leaves();
        String text = name + "\n" + leaves.size() + "\n" + base64(root(leaves)) + "\n";
        List<LogState.Prefix> prefixes = frozen == leaves.size()
                ? List.of()
                : List.of(new LogState.Prefix(frozen, base64(proof(frozen, leaves, true))));
        List<LogState.Line> proven = wanted.stream()
                .map(one -> new LogState.Line(
                        one.line(), lines.get(one.line() - 1), base64(path(one.line() - 1, leaves))))
                .toList();
        return List.of(
                new LogState(recorder, key(), sign(text), frozenHead(), prefixes, proven));
    }
}
