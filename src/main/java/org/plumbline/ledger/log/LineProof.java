package org.plumbline.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proof that a line stands in a recorder's log, for somebody who has neither the case nor Plumbline (C2SP tlog-proof, v1).
 *
 * @param line the bytes of the line, without its line feed, as text; in the proof they are its extra data
 * @param inclusion up to the root of the checkpoint
 * @param checkpoint signed by the log
 */
public record LineProof(String line, Inclusion inclusion, Note checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1\n";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** No proof is longer, in bytes: a path has at most 63 digests, and a line that Plumbline writes is short. */
    public static final int LONGEST = 1 << 24;

    /** Reads a proof; nothing if the text is anything else. */
    public static Optional<LineProof> read(String text) {
        int empty = text.indexOf("\n\n");
        if (!text.startsWith(FIRST) || empty < 0) {
            return Optional.empty();
        }
        List<String> head = text.substring(FIRST.length(), Math.max(FIRST.length(), empty))
                .lines()
                .toList();
        Optional<Note> note = Note.read(text.substring(empty + 2).getBytes(StandardCharsets.UTF_8));
        Optional<Checkpoint> checkpoint = note.flatMap(one -> Checkpoint.read(one.text()));
        if (checkpoint.isEmpty()
                || head.size() < 2
                || !head.get(0).startsWith(EXTRA)
                || !head.get(1).startsWith(INDEX)) {
            return Optional.empty();
        }
        return line(head.get(0))
                .flatMap(line -> inclusion(head, checkpoint.get().size())
                        .map(inclusion -> new LineProof(line, inclusion, note.orElseThrow()))
                        .filter(proof -> proof.toString().equals(text)));
    }

    private static Optional<String> line(String extra) {
        return Base64Text.read(extra.substring(EXTRA.length())).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<Inclusion> inclusion(List<String> head, long size) {
        String index = head.get(1).substring(INDEX.length());
        List<Hash> path = new ArrayList<>();
        head.stream().skip(2).map(Hash::read).flatMap(Optional::stream).forEach(path::add);
        boolean isOne =
                NUMBER.matcher(index).matches() && path.size() == head.size() - 2 && Long.parseLong(index) < size;
        return isOne ? Optional.of(new Inclusion(Long.parseLong(index), size, path)) : Optional.empty();
    }

    /** Whether the checkpoint is signed by this key, and the line stands under its root at the index. */
    public boolean holds(VerifierKey key) {
        return key.verify(checkpoint) == VerifierKey.Verdict.GOOD
                && Checkpoint.read(checkpoint.text())
                        .filter(head -> head.origin().equals(key.name()))
                        .filter(head -> inclusion.holds(leaf(), head.root()))
                        .isPresent();
    }

    private Hash leaf() {
        return TreeHasher.leaf(line.getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in a file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST);
        text.append(EXTRA)
                .append(Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
        text.append(INDEX).append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
