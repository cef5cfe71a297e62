package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What comes back of a document as text, against what went in. */
public final class TextBack {
    /** The number of an item of a list, which no element holds. */
    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[0-9]+\\.)?\\s*");

    /**
     * A text that no other block cuts.
     *
     * @param head of the table that it stands in, which is repeated where a page begins; empty outside of tables
     */
    private record Block(String text, List<String> head) {
        boolean mayFollow(String between) {
            return NUMBER.matcher(between).matches()
                    || (!head.isEmpty()
                            && Pattern.compile("\\s*\\f\\s*"
                                            + head.stream()
                                                    .map(cell -> pattern(cell).pattern())
                                                    .collect(Collectors.joining("\\s+"))
                                            + "\\s+")
                                    .matcher(between)
                                    .matches());
        }
    }

    private TextBack() {}

    /** As PDFBox reads it, page by page, in the order of drawing; a form feed ends each page. */
    public static String pdfBox(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setPageEnd("\f");
            return stripper.getText(document);
        }
    }

    /** Takes away what stands at the foot of each page. */
    public static String withoutFoot(String text, Pattern foot) {
        return Pattern.compile(foot.pattern() + "\\s*\\f").matcher(text).replaceAll("\f");
    }

    /**
     * That a text is made of the blocks of a document, all of them, in their order, of its footnotes, and of nothing else. A line may end where the
     * block has a space, and between any two letters; everything else is exact.
     */
    public static void holds(String pages, String xhtml) {
        Gathered gathered = gathered(xhtml);
        String text = withoutNotes(pages, gathered.notes);
        int at = 0;
        for (Block block : gathered.blocks) {
            Matcher found = pattern(block.text()).matcher(text);
            assertThat(found.find(at))
                    .as(
                            "%s%nin the text that is left: %s",
                            block, text.substring(at, Math.min(text.length(), at + 400)))
                    .isTrue();
            assertThat(block.mayFollow(text.substring(at, found.start())))
                    .as("before %s stands something else: %s", block, text.substring(at, found.start()))
                    .isTrue();
            at = found.end();
        }
        assertThat(text.substring(at)).isBlank();
    }

    /** Takes the notes out, each of which has to be there once; a number of a page may stand behind it. */
    private static String withoutNotes(String pages, List<String> notes) {
        String text = pages;
        for (String note : notes) {
            Matcher found = Pattern.compile(pattern(note).pattern() + "(?:\\s+[0-9၀-၉]+)?\\s*")
                    .matcher(text);
            assertThat(found.find()).as("%s%nin: %s", note, text).isTrue();
            text = text.substring(0, found.start()) + text.substring(found.end());
            assertThat(text).doesNotContainPattern(pattern(note));
        }
        return text;
    }

    /** As it may come back: broken into lines, and a line at the end of a page. */
    public static Pattern pattern(String words) {
        return Pattern.compile(words.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.equals(" ") ? "(?: |[\\n\\f])" : Pattern.quote(letter))
                .collect(Collectors.joining("(?:\\n?\\f|\\n)?")));
    }

    private static Gathered gathered(String xhtml) {
        Gathered gathered = new Gathered();
        gathered.gather(
                PdfEdition.parsed(xhtml).getElementsByTagNameNS("*", "body").item(0));
        gathered.end();
        return gathered;
    }

    private static final class Gathered {
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private List<String> head = List.of();

        void gather(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (!(child instanceof Element element)) {
                    open.append(Optional.ofNullable(child.getNodeValue()).orElse(""));
                } else if (element.getAttribute("class").equals(Footnotes.NOTE)) {
                    notes.add(element.getTextContent().strip().replaceAll("\\s+", " "));
                } else if (isInline(element)) {
                    gather(element);
                } else if (!isDrawn(element)) {
                    block(element);
                }
            }
        }

        private void block(Element element) {
            end();
            int from = blocks.size();
            gather(element);
            end();
            switch (element.getLocalName()) {
                case "thead" ->
                    head = blocks.subList(from, blocks.size()).stream()
                            .map(Block::text)
                            .toList();
                case "table" -> head = List.of();
                default -> {}
            }
        }

        void end() {
            String text = open.toString().strip().replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                blocks.add(new Block(text, head));
            }
            open.setLength(0);
        }

        private static boolean isInline(Element element) {
            return switch (element.getLocalName()) {
                case "a" -> !element.getAttribute("class").equals("back");
                case "span", "sup", "code", "em", "strong", "b", "i", "cite" -> true;
                default -> false;
            };
        }

        /** Whether it is a drawing, or not set at all. */
        private static boolean isDrawn(Element element) {
            return switch (element.getLocalName()) {
                case "svg", "summary", "a" -> true;
                default -> false;
            };
        }
    }
}
