package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Proofs of every small log against the recursive definition of RFC 6962, section 2.1. */
final class ProofTest {
    private static final int MOST = 130;

    private static List<byte[]> entries(int count) {
        Random random = new Random(6962);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[random.nextInt(40)];
            random.nextBytes(entry);
            entries.add(entry);
        }
        return entries;
    }

    /** MTH as the RFC writes it, with nothing of ours. */
    static byte[] root(List<byte[]> entries) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        if (entries.size() <= 1) {
            if (!entries.isEmpty()) {
                sha256.update((byte) 0);
                sha256.update(entries.getFirst());
            }
            return sha256.digest();
        }
        int k = 1;
        while (k * 2 < entries.size()) {
            k *= 2;
        }
        sha256.update((byte) 1);
        sha256.update(root(entries.subList(0, k)));
        return sha256.digest(root(entries.subList(k, entries.size())));
    }

    private static Leaves leaves(List<byte[]> entries) {
        Leaves leaves = new Leaves();
        entries.forEach(entry -> leaves.add(entry, 0, entry.length));
        return leaves;
    }

    @Test
    void everyLeafOfEveryLogIsProved() throws IOException, NoSuchAlgorithmException {
        List<byte[]> entries = entries(MOST);
        Leaves leaves = leaves(entries);
        for (int size = 1; size <= MOST; size++) {
            Hash root = Hash.of(root(entries.subList(0, size)));
            for (int i = 0; i < size; i++) {
                Inclusion proof = Inclusion.of(i, size, leaves);
                Hash leaf = TreeHasher.leaf(entries.get(i));
                assertThat(proof.holds(leaf, root)).isTrue();
                assertThat(proof.holds(TreeHasher.leaf(new byte[] {1, 2, 3}), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyLogIsAPrefixOfEveryLongerOneAndOfNothingElse() throws IOException, NoSuchAlgorithmException {
        List<byte[]> entries = entries(MOST);
        Leaves leaves = leaves(entries);
        Hash stranger = TreeHasher.leaf(new byte[] {9});
        for (int to = 1; to <= MOST; to++) {
            Hash newer = Hash.of(root(entries.subList(0, to)));
            for (int from = 1; from <= to; from++) {
                Hash older = Hash.of(root(entries.subList(0, from)));
                Consistency proof = Consistency.of(from, to, leaves);
                assertThat(proof.holds(older, newer)).as(from + " in " + to).isTrue();
                assertThat(proof.holds(stranger, newer)).isFalse();
                assertThat(proof.holds(older, stranger)).isFalse();
            }
        }
    }

    @Test
    void aProofWithAFlippedBitAnotherLengthOrAnotherPlaceDoesNotHold() throws IOException, NoSuchAlgorithmException {
        Random random = new Random(9162);
        List<byte[]> entries = entries(MOST);
        Leaves leaves = leaves(entries);
        for (int round = 0; round < 2000; round++) {
            int size = 2 + random.nextInt(MOST - 1);
            int index = random.nextInt(size);
            byte[] root = root(entries.subList(0, size));
            byte[] leaf = TreeHasher.leaf(entries.get(index)).bytes();
            List<byte[]> path = new ArrayList<>(Inclusion.of(index, size, leaves).path().stream()
                    .map(Hash::bytes)
                    .toList());
            assertThat(Inclusion.holds(index, size, leaf, path, root)).isTrue();
            switch (round % 4) {
                case 0 -> path.get(random.nextInt(path.size()))[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> path.remove(random.nextInt(path.size()));
                case 2 -> path.add(random.nextInt(path.size() + 1), new byte[32]);
                default -> index = (index + 1) % size;
            }
            assertThat(Inclusion.holds(index, size, leaf, path, root)).isFalse();
        }
    }

    @Test
    void nonsenseFromOutsideDoesNotHold() {
        byte[] hash = new byte[32];
        assertThat(Inclusion.holds(-1, 1, hash, List.of(), hash)).isFalse();
        assertThat(Inclusion.holds(0, 0, hash, List.of(), hash)).isFalse();
        assertThat(Inclusion.holds(0, -1, hash, List.of(), hash)).isFalse();
        assertThat(Inclusion.holds(0, 1, new byte[0], List.of(), new byte[0])).isFalse();
        assertThat(Inclusion.holds(Long.MAX_VALUE - 1, Long.MAX_VALUE, hash, List.of(hash), hash))
                .isFalse();
        assertThat(Consistency.holds(0, 0, hash, hash, List.of())).isFalse();
        assertThat(Consistency.holds(-4, 4, hash, hash, List.of(hash))).isFalse();
        assertThat(Consistency.holds(4, Long.MAX_VALUE, hash, hash, List.of(hash, hash)))
                .isFalse();
        assertThat(Consistency.holds(1, 2, new byte[0], hash, List.of(hash))).isFalse();
    }

    @Test
    void aProofOfALeafThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> new Inclusion(3, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Consistency(4, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
