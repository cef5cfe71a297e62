package org.plumbline.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the histories reached that a key signed. The key tells which log it is: every log has a key of its own, whose name is drawn by
 * chance and stands in the case ({@code log/<recorder>.vkey}), so it goes with the case wherever its folder goes. {@code first} tells
 * it once more, for when that file is gone: a history that begins with these lines is the one that this key signed.
 *
 * @param key that signed
 * @param first the first head of its own log that was remembered; never changes
 * @param newest the newest head of its own log
 * @param others the heads of the other histories in the newest checkpoint of the whole case
 */
record SignedHeads(String key, CaseHead first, CaseHead newest, List<CaseHead> others) {
    private static final int OTHERS = 3;

    SignedHeads {
        others = List.copyOf(others);
    }

    /** Reads what {@link #text} wrote; nothing if it is anything else. */
    static Optional<SignedHeads> read(String text) {
        List<String> lines = text.lines().toList();
        List<CaseHead> heads = lines.stream()
                .skip(1)
                .map(CaseHead::read)
                .flatMap(Optional::stream)
                .toList();
        if (lines.size() < OTHERS || heads.size() != lines.size() - 1) {
            return Optional.empty();
        }
        return Optional.of(new SignedHeads(
                        lines.getFirst(), heads.getFirst(), heads.get(1), heads.subList(2, heads.size())))
                .filter(read -> read.text().equals(text));
    }

    /** The name of the key and one line for each head. */
    String text() {
        StringBuilder text = new StringBuilder(key).append('\n');
        List<CaseHead> heads = new ArrayList<>(List.of(first, newest));
        heads.addAll(others);
        heads.forEach(head -> text.append(head.line()).append('\n'));
        return text.toString();
    }

    SignedHeads with(CaseHead now) {
        return new SignedHeads(key, first, now, others);
    }

    SignedHeads with(CaseRoot now) {
        String own = newest.recorder();
        return new SignedHeads(
                key,
                first,
                now.head(own).orElse(newest),
                now.heads().stream()
                        .filter(head -> !head.recorder().equals(own))
                        .toList());
    }
}
