package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words from records and texts stay words in Markdown, whatever they hold. */
final class MarkdownTest {
    /** The text of a document that is one paragraph of plain text; an error for anything else in it. */
    private static String read(String markdown) {
        Node document = Parser.builder().build().parse(markdown);
        StringBuilder text = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            protected void visitChildren(Node parent) {
                assertThat(parent).isInstanceOfAny(Document.class, Paragraph.class, Text.class);
                super.visitChildren(parent);
            }
        });
        assertThat(markdown).doesNotContain("\n");
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# heading",
                "1. item",
                "12) item",
                "- item",
                "+ item",
                "* item",
                "= =",
                "---",
                "***",
                "___",
                "> quote",
                "<script>alert(1)</script>",
                "[a](javascript:alert(1))",
                "![a](http://x/y.png)",
                "[a]: http://x",
                "&lt;b&gt;",
                "`code`",
                "~~~",
                "a *b* _c_ **d**",
                "<http://127.0.0.1>",
                "\\*",
                "ends with \\",
                "| a | b |",
                "&#35; &amp;",
                "<!-- x -->",
                "မြန်မာ ၁။ *စာ*"
            })
    void whatLooksLikeMarkupReadsAsItIs(String words) {
        assertThat(read(Markdown.plain(words))).isEqualTo(words);
    }

    @Test
    void lineEndsAndRunsOfSpacesAreOneSpace() {
        assertThat(Markdown.plain("  a\n\n# b\t\tc \r\n    d  ")).isEqualTo("a \\# b c d");
    }

    @Test
    void whatWouldTurnTheDirectionOfWritingIsShown() {
        assertThat(Markdown.plain("a\u202Eb\u0007c")).isEqualTo("a\\\\u202Eb\\\\u0007c");
    }

    @Test
    void randomWordsComeBack() {
        Random random = new Random(31);
        List<String> pieces = List.of(
                "#", "*", "_", "[", "]", "(", ")", "<", ">", "&", "`", "~", "!", "|", "\\", "-", "+", "=", "1", ".",
                "a", " ", "amp;", "x:", "//", "\"", "'");
        for (int round = 0; round < 5_000; round++) {
            StringBuilder words = new StringBuilder("");
            for (int i = random.nextInt(12); i >= 0; i--) {
                words.append(pieces.get(random.nextInt(pieces.size())));
            }
            String plain = words.toString().strip().replaceAll("\\s+", " ");
            assertThat(read(Markdown.plain(plain))).as(plain).isEqualTo(plain);
        }
    }
}
