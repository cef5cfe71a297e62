package org.plumbline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names in a text, the longest first. A name matches whole words, and in Burmese whole syllables. Names of up to
 * four letters and names all in capitals match in their own case only ("US" is not "us"); others in any.
 */
public final class NameMatcher {
    private static final int SHORT = 4;

    private final Node root = new Node();

    private NameMatcher() {}

    /** A name that was found, and the entity it names. */
    public record Match(Span span, String entity, String name) implements Comparable<Match> {
        @Override
        public int compareTo(Match other) {
            return span.compareTo(other.span);
        }
    }

    private record Name(String name, String entity, String exact) {}

    private static final class Node {
        private final Map<Character, Node> next = new java.util.HashMap<>(4);
        private final List<Name> names = new ArrayList<>(1);
    }

    /**
     * A matcher for these names.
     *
     * @param entities the entity id of each name; blank names are left out
     */
    public static NameMatcher of(Map<String, String> entities) {
        NameMatcher matcher = new NameMatcher();
        entities.forEach(matcher::add);
        return matcher;
    }

    private void add(String name, String entity) {
        Folded folded = Folded.of(View.of(name.strip()));
        Node node = root;
        for (int i = 0; i < folded.length; i++) {
            node = node.next.computeIfAbsent(folded.letters[i], letter -> new Node());
        }
        if (folded.length > 0) {
            String exact = folded.text();
            node.names.add(new Name(name, entity, isCaseSensitive(exact) ? exact : ""));
        }
    }

    private static boolean isCaseSensitive(String name) {
        long letters = name.chars().filter(Character::isLetter).count();
        return name.chars().anyMatch(Character::isUpperCase)
                && (letters <= SHORT || name.equals(name.toUpperCase(Locale.ROOT)));
    }

    /** All names in the text, in its order, not overlapping. */
    public List<Match> find(String text) {
        View view = View.of(text);
        Folded folded = Folded.of(view);
        List<Match> matches = new ArrayList<>();
        for (int place = 0; place < folded.length; ) {
            Match match = folded.isBoundary(place) ? longest(folded, place) : null;
            if (match == null) {
                place++;
            } else {
                matches.add(match);
                place = folded.placeBehind(match.span(), place);
            }
        }
        return matches;
    }

    private @Nullable Match longest(Folded text, int start) {
        Node node = root;
        Match longest = null;
        for (int i = start; i < text.length; i++) {
            node = node.next.get(text.letters[i]);
            if (node == null) {
                break;
            }
            if (!node.names.isEmpty() && text.isBoundary(i + 1)) {
                for (Name name : node.names) {
                    if (name.exact.isEmpty() || name.exact.equals(text.cased(start, i + 1))) {
                        longest = new Match(text.span(start, i + 1), name.entity, name.name);
                        break;
                    }
                }
            }
        }
        return longest;
    }

    /** A view in lower case, with any white space as one blank and any apostrophe and dash as one kind. */
    private static final class Folded {
        private final View view;
        private final char[] letters;
        private final char[] cased;
        private final int[] places;
        private int length;

        private Folded(View view) {
            this.view = view;
            letters = new char[view.length()];
            cased = new char[view.length()];
            places = new int[view.length() + 1];
        }

        static Folded of(View view) {
            Folded folded = new Folded(view);
            for (int i = 0; i < view.length(); i++) {
                char letter = plain(view.at(i));
                if (letter != ' ' || folded.length == 0 || folded.letters[folded.length - 1] != ' ') {
                    folded.places[folded.length] = i;
                    folded.cased[folded.length] = letter;
                    folded.letters[folded.length++] = Character.toLowerCase(letter);
                }
            }
            folded.places[folded.length] = view.length();
            return folded;
        }

        private static char plain(char letter) {
            return switch (letter) {
                case '\n', '\u3000' -> ' ';
                case '\u2019', '\u2018', '\u02BC' -> '\'';
                case '\u2013', '\u2014' -> '-';
                default -> letter;
            };
        }

        String text() {
            return cased(0, length);
        }

        String cased(int from, int to) {
            return new String(cased, from, to - from);
        }

        boolean isBoundary(int place) {
            int here = places[place];
            return view.isBoundary(here)
                    && !(view.isDigit(here) && view.isDigit(here - 1))
                    && !(view.isDigit(here) && isLatinLetter(view.peek(here - 1)));
        }

        private static boolean isLatinLetter(char letter) {
            return Character.isLetter(letter) && !View.isMyanmar(letter);
        }

        Span span(int from, int to) {
            return view.span(places[from], places[to - 1] + 1);
        }

        int placeBehind(Span span, int from) {
            int place = from + 1;
            while (place < length && view.span(places[place], places[place] + 1).start() < span.end()) {
                place++;
            }
            return place;
        }
    }
}
