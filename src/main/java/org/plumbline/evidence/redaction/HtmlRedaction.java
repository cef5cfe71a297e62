package org.plumbline.evidence.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page written anew from its visible text, the elements that structure it and the links that do not hold the words. */
final class HtmlRedaction {
    private static final Set<String> KEPT = Set.of(
            "a",
            "abbr",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
            "main",
            "mark",
            "nav",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var",
            "wbr");
    private static final Map<String, Dropped> LEFT_OUT = Map.ofEntries(
            Map.entry("script", Dropped.SCRIPTS),
            Map.entry("noscript", Dropped.SCRIPTS),
            Map.entry("style", Dropped.STYLES),
            Map.entry("link", Dropped.LINKS),
            Map.entry("meta", Dropped.DESCRIPTION),
            Map.entry("title", Dropped.DESCRIPTION),
            Map.entry("base", Dropped.LINKS),
            Map.entry("img", Dropped.PICTURES),
            Map.entry("picture", Dropped.PICTURES),
            Map.entry("svg", Dropped.PICTURES),
            Map.entry("canvas", Dropped.PICTURES),
            Map.entry("video", Dropped.PICTURES),
            Map.entry("audio", Dropped.PICTURES),
            Map.entry("input", Dropped.FORM_FIELDS),
            Map.entry("select", Dropped.FORM_FIELDS),
            Map.entry("textarea", Dropped.FORM_FIELDS),
            Map.entry("button", Dropped.FORM_FIELDS),
            Map.entry("datalist", Dropped.FORM_FIELDS),
            Map.entry("iframe", Dropped.EMBEDDED_FILES),
            Map.entry("object", Dropped.EMBEDDED_FILES),
            Map.entry("embed", Dropped.EMBEDDED_FILES),
            Map.entry("template", Dropped.HIDDEN_PARTS),
            Map.entry("dialog", Dropped.HIDDEN_PARTS),
            Map.entry("math", Dropped.PICTURES));
    private static final Set<String> HARMLESS = Set.of("dir", "colspan", "rowspan");

    private final List<String> words;
    private final Tally tally;
    private final StringBuilder text = new StringBuilder();
    private final List<TextNode> pieces = new ArrayList<>();

    private HtmlRedaction(List<String> words, Tally tally) {
        this.words = words;
        this.tally = tally;
    }

    static String of(byte[] bytes, String characterSet, List<String> words, Tally tally) {
        Document made = Document.createShell("");
        made.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        made.head().appendElement("meta").attr("charset", "utf-8");
        HtmlRedaction redaction = new HtmlRedaction(words, tally);
        Document page = parsed(bytes, characterSet);
        redaction.copy(page.head(), made.createElement("div"));
        redaction.copy(page.body(), made.body());
        page.childNodes().stream().filter(Comment.class::isInstance).forEach(comment -> tally.drop(Dropped.COMMENTS));
        redaction.remove();
        return "<!doctype html>\n" + made.outerHtml() + "\n";
    }

    private static Document parsed(byte[] bytes, String characterSet) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), characterSet, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // from memory
        }
    }

    private void copy(Element from, Element to) {
        for (Node node : from.childNodes()) {
            switch (node) {
                case Comment comment -> tally.drop(Dropped.COMMENTS);
                case DataNode script -> tally.drop(Dropped.SCRIPTS);
                case TextNode words -> keep(words.getWholeText(), to);
                case Element element -> copyElement(element, to);
                default -> tally.drop(Dropped.HIDDEN_PARTS);
            }
        }
    }

    private void copyElement(Element element, Element to) {
        String name = element.normalName();
        if (LEFT_OUT.containsKey(name)) {
            tally.drop(LEFT_OUT.get(name));
        } else if (isHidden(element)) {
            tally.drop(Dropped.HIDDEN_PARTS);
        } else if (KEPT.contains(name)) {
            Element copied = to.appendElement(name);
            element.attributes().forEach(attribute -> copyAttribute(attribute, copied));
            copy(element, copied);
        } else {
            copy(element, to.appendElement("div"));
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void copyAttribute(Attribute attribute, Element copied) {
        String value = attribute.getValue();
        boolean isLink =
                attribute.getKey().equals("href") && copied.normalName().equals("a");
        if (HARMLESS.contains(attribute.getKey()) && value.matches("[a-z0-9]{1,4}")) {
            copied.attr(attribute.getKey(), value);
        } else if (isLink && isPlain(value) && !tellsWords(value)) {
            copied.attr("href", value);
        } else {
            tally.drop(isLink ? Dropped.LINKS : Dropped.ATTRIBUTES);
        }
    }

    /** Without query, fragment and encoded signs, in which the words could stand in any of many forms. */
    private static boolean isPlain(String address) {
        return address.matches("https?://[!-~&&[^?#%]]+");
    }

    /** Whether an address holds the words, or their parts one after another. */
    private boolean tellsWords(String address) {
        String letters = address.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return words.stream()
                .anyMatch(hidden -> Folded.of(letters).holds(hidden.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")));
    }

    private void keep(String words, Element to) {
        TextNode piece = new TextNode(words);
        to.appendChild(piece);
        pieces.add(piece);
        text.append(words);
    }

    private void remove() {
        BitSet removed = Folded.of(text.toString()).units(words, tally);
        int offset = 0;
        for (TextNode piece : pieces) {
            String whole = piece.getWholeText();
            piece.text(Marked.without(whole, offset, removed));
            offset += whole.length();
        }
    }
}
