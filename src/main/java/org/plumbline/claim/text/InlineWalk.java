package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.plumbline.claim.sheet.NearestWord;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Phrase;
import org.plumbline.language.Span;

/** Gathers the plain text of one block and the stretches in it that are bound to claims. */
final class InlineWalk {
    private static final Pattern LEFT_OVER = Pattern.compile("\\]\\[[^\\[\\]\\s]{1,200}\\]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]\\s^]{1,200})\\]");

    private final PlainText source;
    private final Set<String> labels;
    private final SourceMap map;
    private final List<Block.Bound> bounds = new ArrayList<>();
    private final List<Span> addresses = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean tooDeep;

    InlineWalk(PlainText source, Set<String> labels) {
        this.source = source;
        this.labels = labels;
        this.map = new SourceMap(source.text());
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isTooDeep() {
        return tooDeep;
    }

    Block block(Block.Kind kind, Optional<Block.Cell> cell) {
        String text = map.text();
        addresses.addAll(Addresses.in(text));
        Block block = new Block(kind, text, map.offsets(), bounds, addresses, cell);
        for (Block.Bound bound : bounds) {
            if (bound.span().of(text).isBlank()) {
                error(block, bound.span(), Phrase.of("text.empty-binding", bound.label()), "text.empty-binding-help");
            }
        }
        Matcher leftOver = LEFT_OVER.matcher(text);
        while (leftOver.find()) {
            Span span = new Span(leftOver.start(), leftOver.end());
            error(block, span, Phrase.of("text.binding-not-understood"), "text.binding-not-understood-help");
        }
        IN_BRACKETS.matcher(text).results().forEach(found -> suggest(block, found));
        return block;
    }

    /** A word in brackets that is nearly a label may be a claim that was meant. */
    private void suggest(Block block, MatchResult found) {
        NearestWord.to(found.group(1), labels).ifPresent(nearest -> {
            Span span = block.inFile(new Span(found.start(), found.end()));
            problems.add(source.problem(
                    "K020",
                    Problem.Weight.NOTE,
                    span.start(),
                    span.end(),
                    Phrase.of("text.perhaps-a-label", found.group(1)),
                    Phrase.of("sheet.help-did-you-mean", nearest)));
        });
    }

    private void error(Block block, Span span, Phrase message, String help) {
        Span inFile = block.inFile(span);
        problems.add(source.error("K029", inFile.start(), inFile.end(), message, Phrase.of(help)));
    }

    void children(Node node, int depth) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            inline(child, depth);
        }
    }

    private void inline(Node node, int depth) {
        tooDeep |= depth >= MarkdownText.DEEPEST - 1;
        switch (node) {
            case Text text -> map.add(text.getLiteral(), text.getSourceSpans());
            case Code code -> map.add(code.getLiteral(), inner(code));
            case SoftLineBreak end -> map.add(' ', start(end));
            case HardLineBreak end -> map.add(' ', start(end));
            case HtmlInline html -> {
                map.add(html.getLiteral(), html.getSourceSpans());
                note(html, "text.html");
            }
            case Image image -> image(image, depth);
            case MarkdownText.ClaimLink link -> claim(link, depth);
            case Link link -> link(link, depth);
            default -> children(node, depth + 1);
        }
    }

    /** Whatever stands below and behind a picture is published, and so it is part of the text. */
    private void image(Image image, int depth) {
        int claims = bounds.size();
        children(image, depth + 1);
        int start = BlockWalk.start(image);
        if (bounds.size() > claims) {
            problems.add(source.error(
                    "K029", start, start, Phrase.of("text.claim-in-picture"), Phrase.of("text.claim-in-picture-help")));
        }
        String caption = Objects.requireNonNullElse(image.getTitle(), "");
        if (!caption.isBlank()
                && !(image.getFirstChild() == null && caption.strip().equals("decorative"))) {
            int found = source.text().indexOf(caption, start);
            map.add(' ', Math.max(start, found));
            for (int i = 0; i < caption.length(); i++) {
                map.add(caption.charAt(i), found < 0 ? start : found + i);
            }
        }
        note(image, "text.image");
    }

    private void link(Link link, int depth) {
        int start = map.length();
        children(link, depth + 1);
        String shown = map.from(start);
        if (link.getDestination().endsWith(shown)) {
            addresses.add(new Span(start, map.length()));
        }
    }

    private void claim(MarkdownText.ClaimLink link, int depth) {
        int start = map.length();
        children(link, depth + 1);
        if (link.isKnown()) {
            bounds.add(new Block.Bound(link.label(), new Span(start, map.length())));
            return;
        }
        Phrase help = NearestWord.to(link.label(), labels)
                .map(nearest -> Phrase.of("sheet.help-did-you-mean", nearest))
                .orElseGet(() -> Phrase.of("text.unknown-label-help", link.label()));
        int from = map.length() > start ? map.offset(start) : BlockWalk.start(link);
        int to = map.length() > start ? map.last() + 1 : from;
        problems.add(source.error("K020", from, to, Phrase.of("text.unknown-label", link.label()), help));
    }

    private void note(Node node, String key) {
        int at = BlockWalk.start(node);
        problems.add(source.problem("K028", Problem.Weight.NOTE, at, at, Phrase.of(key), Phrase.of(key + "-help")));
    }

    private int start(Node node) {
        return node.getSourceSpans().isEmpty() ? map.last() : BlockWalk.start(node);
    }

    /** What stands between the backticks. */
    private List<SourceSpan> inner(Code code) {
        List<SourceSpan> spans = code.getSourceSpans();
        if (spans.isEmpty()) {
            return spans;
        }
        SourceSpan first = spans.getFirst();
        int ticks = 0;
        while (ticks < first.getLength() && source.text().charAt(first.getInputIndex() + ticks) == '`') {
            ticks++;
        }
        List<SourceSpan> inner = new ArrayList<>(spans);
        inner.set(0, first.subSpan(ticks));
        return inner;
    }
}
