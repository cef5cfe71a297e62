package org.plumbline.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words with a value each, to be found at a place of a text, longest first, never ending inside a word or syllable. */
final class WordTree<V> {
    private final Node<V> root = new Node<>();
    private int size;

    /** A word that was found; ends are places of the {@link View}. */
    record Match<V>(int end, V value) {}

    private static final class Node<V> {
        private char[] letters = new char[2];

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Node<V>[] next = new Node[2];

        private int size;
        private @Nullable V value;

        @Nullable
        Node<V> follow(char letter) {
            for (int i = 0; i < size; i++) {
                if (letters[i] == letter) {
                    return next[i];
                }
            }
            return null;
        }

        Node<V> grow(char letter) {
            Node<V> known = follow(letter);
            if (known != null) {
                return known;
            }
            if (size == letters.length) {
                letters = Arrays.copyOf(letters, size * 2);
                next = Arrays.copyOf(next, size * 2);
            }
            letters[size] = letter;
            Node<V> fresh = new Node<>();
            next[size++] = fresh;
            return fresh;
        }
    }

    /**
     * Adds a word, brought to the form that a {@link View} has; the first value of a word stays.
     *
     * @return whether the word is new
     */
    boolean put(String word, V value) {
        View view = View.of(word);
        Node<V> node = root;
        for (int i = 0; i < view.length(); i++) {
            node = node.grow(view.at(i));
        }
        boolean fresh = node.value == null;
        if (fresh) {
            node.value = value;
            size++;
        }
        return fresh;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The longest word that starts here and ends where a word or syllable ends. */
    @Nullable
    Match<V> at(View view, int from) {
        Node<V> node = root;
        Match<V> longest = null;
        for (int i = from; i < view.length(); i++) {
            node = node.follow(view.at(i));
            if (node == null) {
                break;
            }
            if (node.value != null && view.isBoundary(i + 1)) {
                longest = new Match<>(i + 1, node.value);
            }
        }
        return longest;
    }
}
