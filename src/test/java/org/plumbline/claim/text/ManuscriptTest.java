package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;

/** What is to be set of a text. */
final class ManuscriptTest {
    private static Manuscript read(String text) {
        return Manuscript.read(PlainText.of("en.md", text), "en", Set.of("dead", "days"));
    }

    private static List<Run> words(String text) {
        return List.of(new Run.Words(text));
    }

    @Test
    void aBoundStretchCarriesTheKeyOfItsVerdictAndASecondOneItsNumber() {
        List<Part> parts = read("[Ten died][dead] in [two days][days]; [ten died][dead], *[ten][dead]*.")
                .parts();
        assertThat(parts)
                .containsExactly(new Part.Paragraph(List.of(
                        new Run.Bound("dead/en", "dead", words("Ten died")),
                        new Run.Words(" in "),
                        new Run.Bound("days/en", "days", words("two days")),
                        new Run.Words("; "),
                        new Run.Bound("dead/en/2", "dead", words("ten died")),
                        new Run.Words(", "),
                        new Run.Emphasis(List.of(new Run.Bound("dead/en/3", "dead", words("ten")))),
                        new Run.Words("."))));
    }

    @Test
    void keysFollowTheFileAlsoWhereAFootnoteStandsBeforeItsReference() {
        Manuscript text = read("[^n]: A note: [ten][dead].\n\nText[^n] and [ten][dead].\n");
        assertThat(text.notes()).hasSize(1);
        assertThat(text.notes().getFirst().getFirst().toString()).contains("key=dead/en,");
        assertThat(text.parts().getFirst().toString())
                .contains("key=dead/en/2,")
                .contains("NoteMark[number=1]");
    }

    @Test
    void headingsListsTablesQuotesAndCodeStay() {
        List<Part> parts =
                read("# T\n\n> q\n\n3. c\n4. d\n\n- x\n\n| a | b |\n|---|---|\n| 1 | [2][dead] |\n\n```\nraw <b>\n```\n\n---\n")
                        .parts();
        assertThat(parts)
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Heading", "Quote", "Items", "Items", "Table", "Verbatim", "Rule");
        assertThat(((Part.Items) parts.get(2)).first()).isEqualTo(Optional.of(3));
        assertThat(((Part.Items) parts.get(3)).first()).isEmpty();
        Part.Table table = (Part.Table) parts.get(4);
        assertThat(table.head()).containsExactly(words("a"), words("b"));
        assertThat(table.rows()).hasSize(1);
        assertThat(parts.get(5)).isEqualTo(new Part.Verbatim("raw <b>\n"));
    }

    @Test
    void rawHtmlIsWordsAndNothingIsLost() {
        List<Part> parts =
                read("A <script>alert(1)</script> b\n\n<div onclick=\"x\">\n").parts();
        assertThat(parts.getFirst())
                .isEqualTo(new Part.Paragraph(List.of(
                        new Run.Words("A "),
                        new Run.Words("<script>"),
                        new Run.Words("alert(1)"),
                        new Run.Words("</script>"),
                        new Run.Words(" b"))));
        assertThat(parts.get(1)).isEqualTo(new Part.Verbatim("<div onclick=\"x\">"));
    }

    @Test
    void anUnknownNoteStaysAsItWasWritten() {
        assertThat(read("Text[^gone].").parts().toString()).contains("[^gone]");
    }
}
