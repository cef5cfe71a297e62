package org.plumbline.publication.site;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/**
 * Where a page is too narrow for a table each row is a block, and the head of each cell stands before it. The heads stand once in the
 * style, not in each cell. For screen readers they are nothing (CSS Generated Content 3, alternative text): these read the head of the table.
 */
final class RowHeads {
    static final List<String> CLAIMS =
            List.of("site.claims.verdict", "site.card.standard", "site.card.grounds", "site.card.review");

    /** With what became of each claim, behind the verdict. */
    static final List<String> CLAIMS_TODAY = Stream.concat(
                    Stream.of(CLAIMS.getFirst(), "site.card.today"),
                    CLAIMS.stream().skip(1))
            .toList();

    static final List<String> VOICES =
            List.of("report.html.column.says", "report.html.column.read-in", "report.html.column.counts");

    private static final String SHEET = Frame.resource("rows.css");

    private RowHeads() {}

    /** The rules of the tables that are set so, with their heads in a language. */
    static String style(Language language) {
        StringBuilder style = new StringBuilder(SHEET);
        heads(style, language, "claims", CLAIMS);
        heads(style, language, "claims.today", CLAIMS_TODAY);
        heads(style, language, "voices", VOICES);
        return style.toString();
    }

    /** The first column needs none: it names its row. */
    private static void heads(StringBuilder style, Language language, String table, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            String head = Messages.in(language).say(keys.get(i));
            String ending = head.endsWith("?") ? " " : ": ";
            style.append('.')
                    .append(table)
                    .append(" td:nth-child(")
                    .append(i + 2)
                    .append("){--head:\"");
            style.append(inString(head)).append(ending).append("\"}\n");
        }
    }

    /** What may end a string of a style sheet or the element that it stands in is written as an escape (CSS Syntax 3, section 4.3.7). */
    private static String inString(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(sign -> {
            if (sign < ' ' || sign == '"' || sign == '\\' || sign == '<' || sign == '&' || sign == '>') {
                safe.append('\\').append(Integer.toHexString(sign)).append(' ');
            } else {
                safe.appendCodePoint(sign);
            }
        });
        return safe.toString();
    }
}
