package org.plumbline.claim.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;

/**
 * Reads CommonMark with tables and footnotes. A reference link whose label is a claim's binds its text to that claim, wherever it stands; a label that is
 * neither a claim's nor defined in the text is an error.
 */
final class MarkdownText {
    /** Deepest nesting of blocks, and of emphasis and links. Real texts stay below ten. */
    static final int DEEPEST = 100;

    private MarkdownText() {}

    /** The blocks of a text and what is wrong with it. */
    record Parsed(List<Block> blocks, List<Problem> problems) {}

    static Parsed read(PlainText source, Set<String> labels) {
        BlockWalk walk = new BlockWalk(source, normal(labels));
        walk.document(document(source, labels));
        return new Parsed(new ArrayList<>(walk.blocks()), walk.problems());
    }

    /** The text as a tree, in which links to claims are {@link ClaimLink}s. */
    static Node document(PlainText source, Set<String> labels) {
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .linkProcessor(new ClaimLinks(normal(labels)))
                .build();
        return parser.parse(source.text());
    }

    private static Set<String> normal(Set<String> labels) {
        Set<String> known = new HashSet<>();
        labels.forEach(label -> known.add(normal(label)));
        return known;
    }

    static String normal(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFC);
    }

    /** A link to a claim, known or not. */
    static final class ClaimLink extends CustomNode {
        private final String label;
        private final boolean known;

        ClaimLink(String label, boolean known) {
            this.label = label;
            this.known = known;
        }

        String label() {
            return label;
        }

        boolean isKnown() {
            return known;
        }
    }

    /** Takes reference links before the rules of CommonMark do, so that no definition needs to stand in the text. */
    private record ClaimLinks(Set<String> labels) implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            boolean reference = link.destination() == null && link.marker() == null;
            boolean named = link.label() != null && !link.label().isEmpty();
            String label = normal(named ? link.label() : link.text());
            if (!reference || label.startsWith("^")) {
                return LinkResult.none();
            }
            if (labels.contains(label)) {
                return LinkResult.wrapTextIn(new ClaimLink(label, true), scanner.position());
            }
            boolean defined = context.getDefinition(LinkReferenceDefinition.class, label) != null;
            return named && !defined
                    ? LinkResult.wrapTextIn(new ClaimLink(label, false), scanner.position())
                    : LinkResult.none();
        }
    }
}
