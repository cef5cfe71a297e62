package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.LookAlike;
import org.plumbline.language.Phrase;
import org.plumbline.language.Span;

/**
 * Ties the claims of a sheet to somebody else's text by quotation. The words must stand there exactly; only runs of white space count as one space. Nothing is
 * ever moved: a quotation that is not found, or found in several places, is an error that names the nearest place.
 */
final class Anchors {
    private final PlainText source;
    private final List<Block> blocks;
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> blockOf = new ArrayList<>();
    private final List<Integer> placeIn = new ArrayList<>();
    private final Map<Integer, List<Block.Bound>> bounds = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Anchors(PlainText source, List<Block> blocks) {
        this.source = source;
        this.blocks = blocks;
        for (int b = 0; b < blocks.size(); b++) {
            add(b, blocks.get(b).text());
        }
    }

    private void add(int block, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = isSpace(text.charAt(i)) ? ' ' : text.charAt(i);
            if (c != ' ' || !endsWithSpace()) {
                put(c, block, i);
            }
        }
        if (!endsWithSpace()) {
            put(' ', block, Math.max(0, text.length() - 1));
        }
    }

    private boolean endsWithSpace() {
        return folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ';
    }

    private void put(char c, int block, int place) {
        folded.append(c);
        blockOf.add(block);
        placeIn.add(place);
    }

    void bind(String label, Claim.Anchor anchor) {
        String quote = fold(anchor.quote());
        TreeSet<Integer> found =
                new TreeSet<>(anchor.after().isEmpty() ? all(quote) : behind(fold(anchor.after()), quote));
        if (found.size() == 1) {
            bind(label, anchor, found.first(), quote.length());
        } else if (found.isEmpty()) {
            lost(label, anchor, quote);
        } else {
            ambiguous(label, anchor, found);
        }
    }

    private void bind(String label, Claim.Anchor anchor, int start, int length) {
        int block = blockOf.get(start);
        int end = start + length - 1;
        if (blockOf.get(end) != block) {
            problem("K024", anchor, Phrase.of("text.anchor-crosses", label), Phrase.of("text.anchor-crosses-help"));
            return;
        }
        bounds.computeIfAbsent(block, b -> new ArrayList<>())
                .add(new Block.Bound(label, new Span(placeIn.get(start), placeIn.get(end) + 1)));
    }

    private List<Integer> all(String words) {
        List<Integer> found = new ArrayList<>();
        for (int at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
            found.add(at);
        }
        return found;
    }

    private List<Integer> behind(String after, String quote) {
        List<Integer> found = new ArrayList<>();
        for (int at : all(after)) {
            int next = folded.indexOf(quote, at + after.length());
            if (next >= 0) {
                found.add(next);
            }
        }
        return found;
    }

    private void lost(String label, Claim.Anchor anchor, String quote) {
        boolean quoteStands = !all(quote).isEmpty();
        if (quoteStands) {
            Phrase message = all(fold(anchor.after())).isEmpty()
                    ? Phrase.of("text.anchor-after-lost", label, anchor.after())
                    : Phrase.of("text.anchor-not-behind", label, anchor.quote(), anchor.after());
            problem("K024", anchor, message, nearest(fold(anchor.after())));
            return;
        }
        problem("K024", anchor, Phrase.of("text.anchor-lost", label, anchor.quote()), nearest(quote));
    }

    private Phrase nearest(String words) {
        Optional<Span> near = LookAlike.of(words, folded.toString());
        return near.map(span -> Phrase.of("text.anchor-nearest", span.of(folded.toString()), position(span.start())))
                .orElseGet(() -> Phrase.of("text.anchor-nowhere"));
    }

    private String position(int at) {
        return source.place(blocks.get(blockOf.get(at)).offset(placeIn.get(at))).toString();
    }

    private void ambiguous(String label, Claim.Anchor anchor, Set<Integer> found) {
        String places =
                String.join(", ", found.stream().limit(5).map(this::position).toList());
        problem(
                "K025",
                anchor,
                Phrase.of("text.anchor-ambiguous", label, anchor.quote(), found.size()),
                Phrase.of("text.anchor-ambiguous-help", places));
    }

    private void problem(String code, Claim.Anchor anchor, Phrase message, Phrase help) {
        String line =
                "on \"" + anchor.quote() + "\"" + (anchor.after().isEmpty() ? "" : " after \"" + anchor.after() + "\"");
        problems.add(
                new Problem(code, Problem.Weight.ERROR, anchor.place(), anchor.place(), line, message, List.of(help)));
    }

    /** The blocks with what was bound in them. */
    List<Block> bound() {
        List<Block> all = new ArrayList<>(blocks);
        bounds.forEach((block, found) -> all.set(block, all.get(block).withBounds(found)));
        return all;
    }

    List<Problem> problems() {
        return problems;
    }

    static String fold(String words) {
        StringBuilder folded = new StringBuilder();
        for (char c : words.strip().toCharArray()) {
            boolean space = isSpace(c);
            if (!space || folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                folded.append(space ? ' ' : c);
            }
        }
        return folded.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
