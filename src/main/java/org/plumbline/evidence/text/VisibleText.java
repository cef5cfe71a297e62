package org.plumbline.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text that a reader sees, from the XHTML that every parser of Tika makes: blocks on lines of their own, cells of a table
 * apart by a tab, nothing that is hidden and nothing that is said only by an attribute (an {@code alt}, a form's value).
 */
final class VisibleText extends DefaultHandler {
    /** What becomes of white space. */
    enum Blanks {
        /** Runs of it are one blank, as browsers show them (CSS Text, section White Space Processing). */
        FOLDED,
        /** It is part of the text. */
        KEPT
    }

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "title",
            "script",
            "style",
            "template",
            "noscript",
            "datalist",
            "select",
            "audio",
            "video",
            "canvas",
            "iframe",
            "object",
            "rp",
            "metadata",
            "desc",
            "annotation",
            "annotation-xml");
    private static final Pattern NOT_SHOWN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private final Limits limits;
    private final boolean folds;
    private final List<String> pages = new ArrayList<>();
    private StringBuilder page = new StringBuilder();
    private int pagesBegun;
    private int unseen;
    private int preformatted;
    private int lines;
    private char blank;
    private long characters;

    VisibleText(Limits limits, Blanks blanks) {
        this.limits = limits;
        this.folds = blanks == Blanks.FOLDED;
    }

    /** The text, page by page; one page where there are none. */
    List<String> pages() {
        List<String> all = new ArrayList<>(pages);
        all.add(page.toString().stripTrailing());
        return all;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes)
            throws RefusedException {
        String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
        if (unseen > 0 || isUnseen(name, attributes)) {
            unseen++;
        } else if (name.equals("div") && "page".equals(attributes.getValue("class")) && !folds) {
            beginPage();
        } else if (name.equals("br")) {
            lines++;
            blank = 0;
        } else {
            edge(name);
            preformatted += name.equals("pre") || name.equals("textarea") ? 1 : 0;
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
        if (unseen > 0) {
            unseen--;
        } else if (!name.equals("br")) {
            preformatted -= name.equals("pre") || name.equals("textarea") ? 1 : 0;
            edge(name);
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) throws RefusedException {
        if (unseen > 0) {
            return;
        }
        characters += length;
        if (characters > limits.characters()) {
            throw new RefusedException(Refusal.CHARACTERS);
        }
        boolean fold = folds && preformatted == 0;
        for (int i = start; i < start + length; i++) {
            char sign = signs[i];
            if (fold && (sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r' || sign == '\f')) {
                blank = blank == 0 ? ' ' : blank;
            } else if (sign == '\n' && !folds) {
                lines++;
            } else if (sign != '\0' && sign != '\r' && (sign != '\f' || !folds)) {
                append(sign);
            }
        }
    }

    /** Where a parser tells of a line's end in a page of text; elsewhere it only makes the XHTML pretty. */
    @Override
    public void ignorableWhitespace(char[] signs, int start, int length) throws RefusedException {
        if (pagesBegun > 0) {
            characters(signs, start, length);
        }
    }

    private static boolean isUnseen(String name, Attributes attributes) {
        String style = attributes.getValue("style");
        return UNSEEN.contains(name)
                || attributes.getValue("hidden") != null
                || (name.equals("dialog") && attributes.getValue("open") == null)
                || (style != null
                        && NOT_SHOWN.matcher(style.toLowerCase(Locale.ROOT)).find());
    }

    private void beginPage() throws RefusedException {
        if (++pagesBegun > limits.pages()) {
            throw new RefusedException(Refusal.PAGES);
        }
        if (pagesBegun > 1) {
            pages.add(page.toString().stripTrailing());
        }
        page = new StringBuilder();
        lines = 0;
        blank = 0;
    }

    private void edge(String name) {
        if (BLOCKS.contains(name)) {
            lines = Math.max(lines, 1);
            blank = 0;
        } else if (name.equals("td") || name.equals("th")) {
            blank = '\t';
        }
    }

    private void append(char sign) {
        if (!page.isEmpty()) {
            page.repeat('\n', lines);
            if (lines == 0 && blank != 0) {
                page.append(blank);
            }
        }
        lines = 0;
        blank = 0;
        page.append(sign);
    }
}
