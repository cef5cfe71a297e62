package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Phrase;

/** Walks a parsed Markdown text and gathers its blocks. */
final class BlockWalk {
    private final PlainText source;
    private final Set<String> labels;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean tooDeep;
    private int tables;
    private int row;
    private int column;

    BlockWalk(PlainText source, Set<String> labels) {
        this.source = source;
        this.labels = labels;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Problem> problems() {
        return problems;
    }

    void document(Node document) {
        children(document, 1, Block.Kind.PARAGRAPH);
    }

    private void children(Node node, int depth, Block.Kind kind) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            block(child, depth, kind);
        }
    }

    private void block(Node node, int depth, Block.Kind kind) {
        if (depth >= MarkdownText.DEEPEST - 1) {
            deep(node);
        }
        switch (node) {
            case Paragraph paragraph -> text(paragraph, kind, Optional.empty());
            case Heading heading -> text(heading, Block.Kind.HEADING, Optional.empty());
            case TableBlock table -> {
                row = -1;
                children(table, depth + 1, kind);
                tables++;
            }
            case TableRow tableRow -> {
                row++;
                column = 0;
                children(tableRow, depth + 1, kind);
            }
            case TableCell cell -> text(cell, Block.Kind.CELL, Optional.of(new Block.Cell(tables, row, column++)));
            case HtmlBlock html -> {
                note(html, "text.html");
                raw(html);
            }
            case FencedCodeBlock code -> raw(code);
            case IndentedCodeBlock code -> raw(code);
            case FootnoteDefinition footnote -> children(footnote, depth + 1, Block.Kind.NOTE);
            case LinkReferenceDefinition definition -> definition(definition);
            default -> children(node, depth + 1, kind);
        }
    }

    private void deep(Node node) {
        if (!tooDeep) {
            tooDeep = true;
            int at = start(node);
            problems.add(source.error(
                    "K027", at, at, Phrase.of("text.too-deep", MarkdownText.DEEPEST), Phrase.of("text.too-deep-help")));
        }
    }

    private void definition(LinkReferenceDefinition definition) {
        if (labels.contains(MarkdownText.normal(definition.getLabel()))) {
            int at = start(definition);
            problems.add(source.error(
                    "K029",
                    at,
                    at,
                    Phrase.of("text.label-defined-as-link", definition.getLabel()),
                    Phrase.of("text.label-defined-as-link-help")));
        }
    }

    private void text(Node node, Block.Kind kind, Optional<Block.Cell> cell) {
        InlineWalk walk = new InlineWalk(source, labels);
        walk.children(node, 1);
        problems.addAll(walk.problems());
        if (walk.isTooDeep()) {
            deep(node);
        }
        blocks.add(walk.block(kind, cell));
    }

    private void raw(Node node) {
        SourceMap map = new SourceMap(source.text());
        map.addRaw(node.getSourceSpans());
        blocks.add(new Block(
                Block.Kind.RAW, map.text(), map.offsets(), List.of(), Addresses.in(map.text()), Optional.empty()));
    }

    private void note(Node node, String key) {
        int at = start(node);
        problems.add(source.problem("K028", Problem.Weight.NOTE, at, at, Phrase.of(key), Phrase.of(key + "-help")));
    }

    static int start(Node node) {
        return node.getSourceSpans().stream()
                .mapToInt(SourceSpan::getInputIndex)
                .min()
                .orElse(0);
    }
}
