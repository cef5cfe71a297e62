package org.plumbline.publication.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plumbline.language.Language;

/**
 * The page around a document: A4, margins, footer with page numbers, nothing wider than the page. The document's own style comes after it.
 * The head of a table has room above its letters, since one that reaches over the edge of a page would be drawn on the page before as well.
 */
final class PageStyle {
    /** The sign before an item of a list: that of the layout program is a third of a line wide. Behind the letters, it is no part of the text. */
    private static final String DOT = "data:image/svg+xml;base64,"
            + Base64.getEncoder()
                    .encodeToString(("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                                    + "<circle cx='5' cy='5' r='5' fill='#333333'/></svg>")
                            .getBytes(StandardCharsets.UTF_8));

    private PageStyle() {}

    static String of(PdfMeta meta) {
        boolean burmese = meta.language() == Language.BURMESE;
        String digits = burmese ? ClusterText.BURMESE_DIGITS : "edition";
        return """
                @page { size: A4; margin: 20mm 20mm 26mm 20mm;
                  @bottom-left { content: "%1$s"; font-family: edition; font-size: 7pt; line-height: %3$s; color: #555;
                    width: 88%%; text-align: left; vertical-align: top; padding-top: 4mm; white-space: pre-wrap }
                  @bottom-right { content: counter(page) " / " counter(pages); font-family: %2$s; font-size: 7pt; line-height: %3$s; color: #555;
                    width: 12%%; text-align: right; vertical-align: top; padding-top: 4mm }
                  @footnote { border-top: 0.5pt solid #777; padding-top: 3pt } }
                span.footnote { float: footnote; display: block; font-size: 7.5pt; line-height: %3$s; color: #222; page-break-inside: avoid }
                span.footnote::footnote-call, span.footnote::footnote-marker { content: none }
                a.page::after { content: " " target-counter(attr(href), page); font-family: %2$s }
                html { font-family: edition; font-size: 10.5pt; line-height: %4$s; text-align: left; word-wrap: break-word }
                body { margin: 0 }
                code, pre, kbd, samp, tt, textarea { font-family: edition; font-size: 1em; white-space: pre-wrap }
                em, i, cite, address, dfn, var { font-style: normal; font-weight: bold }
                h1, h2, h3 { page-break-after: avoid; line-height: 1.5 }
                ul { list-style: none }
                ul > li { margin-left: -1.1em; padding-left: 1.1em; background: url(%6$s) no-repeat 0 %5$s; background-size: 0.36em 0.36em }
                table { table-layout: fixed; width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; word-wrap: break-word }
                tr { page-break-inside: avoid; -fs-page-break-min-height: 0 }
                thead, tbody, th, td { -fs-page-break-min-height: 0 }
                table.headed { -fs-page-break-min-height: 30mm }
                table.short { page-break-inside: avoid }
                thead + tbody tr:first-child { page-break-inside: auto }
                th, td { text-align: left; vertical-align: top; word-wrap: break-word }
                sup { font-size: 0.62em; line-height: 1; vertical-align: 0.45em }
                thead th, thead td { padding-top: 0.5em !important }
                svg { max-width: 100%% }
                """.formatted(
                        quoted(meta.footer()),
                        digits,
                        burmese ? "1.55" : "1.35",
                        burmese ? "1.8" : "1.5",
                        burmese ? "0.66em" : "0.5em",
                        DOT);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").strip().replaceAll("\\R", "\\\\A ");
    }
}
