package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;

/** Turns a parsed Markdown text into a {@link Manuscript}. What it does not know it keeps the words of. */
final class ManuscriptReader {
    private final PlainText source;
    private final String language;
    private final IdentityHashMap<Node, String> keys = new IdentityHashMap<>();
    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private ManuscriptReader(PlainText source, String language) {
        this.source = source;
        this.language = language;
    }

    static Manuscript read(PlainText source, String language, Set<String> labels) {
        Node document = MarkdownText.document(source, labels);
        ManuscriptReader reader = new ManuscriptReader(source, language);
        reader.number(document);
        List<Part> parts = reader.parts(document);
        List<List<Part>> notes = new ArrayList<>();
        for (int number = 1; number <= reader.numbers.size(); number++) {
            notes.add(reader.note(number));
        }
        return new Manuscript(parts, notes);
    }

    /** Bound stretches get their keys in the order of the file, as the judgements have them. */
    private void number(Node document) {
        List<MarkdownText.ClaimLink> links = new ArrayList<>();
        gather(document, links);
        Map<String, Integer> stretches = new HashMap<>();
        links.stream().sorted(Comparator.comparingInt(BlockWalk::start)).forEach(link -> {
            int stretch = stretches.merge(link.label(), 1, Integer::sum);
            keys.put(link, link.label() + "/" + language + (stretch == 1 ? "" : "/" + stretch));
        });
    }

    private void gather(Node node, List<MarkdownText.ClaimLink> links) {
        if (node instanceof MarkdownText.ClaimLink link && link.isKnown()) {
            links.add(link);
        }
        if (node instanceof FootnoteDefinition definition) {
            definitions.putIfAbsent(definition.getLabel(), definition);
        }
        children(node).forEach(child -> gather(child, links));
    }

    private List<Part> note(int number) {
        return numbers.entrySet().stream()
                .filter(note -> note.getValue() == number)
                .flatMap(note -> Optional.ofNullable(definitions.get(note.getKey())).stream())
                .flatMap(definition -> parts(definition).stream())
                .toList();
    }

    private static List<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext)
                .toList();
    }

    private List<Part> parts(Node node) {
        return children(node).stream().flatMap(child -> part(child).stream()).toList();
    }

    private Optional<Part> part(Node node) {
        return switch (node) {
            case Heading heading -> Optional.of(new Part.Heading(heading.getLevel(), runs(heading)));
            case Paragraph paragraph -> Optional.of(paragraph(paragraph));
            case BlockQuote quote -> Optional.of(new Part.Quote(parts(quote)));
            case BulletList list -> Optional.of(new Part.Items(Optional.empty(), items(list)));
            case OrderedList list ->
                Optional.of(new Part.Items(Optional.ofNullable(list.getMarkerStartNumber()), items(list)));
            case TableBlock table -> Optional.of(table(table));
            case FencedCodeBlock code -> Optional.of(new Part.Verbatim(code.getLiteral()));
            case IndentedCodeBlock code -> Optional.of(new Part.Verbatim(code.getLiteral()));
            case HtmlBlock html -> Optional.of(new Part.Verbatim(html.getLiteral()));
            case ThematicBreak rule -> Optional.of(new Part.Rule());
            case FootnoteDefinition definition -> Optional.empty();
            case LinkReferenceDefinition definition -> Optional.empty();
            default -> Optional.of(new Part.Paragraph(runs(node)));
        };
    }

    private Part paragraph(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Image image && image.getNext() == null
                ? new Part.Figure(picture(image))
                : new Part.Paragraph(runs(paragraph));
    }

    private Run.Picture picture(Image image) {
        return new Run.Picture(
                image.getDestination(),
                words(image).strip(),
                Objects.requireNonNullElse(image.getTitle(), "").strip(),
                source.place(BlockWalk.start(image)));
    }

    private List<List<Part>> items(Node list) {
        return children(list).stream().map(this::parts).toList();
    }

    private Part table(TableBlock table) {
        List<List<Run>> head = new ArrayList<>();
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Node section : children(table)) {
            for (Node row : children(section)) {
                List<List<Run>> cells = row instanceof TableRow
                        ? children(row).stream()
                                .filter(TableCell.class::isInstance)
                                .map(this::runs)
                                .toList()
                        : List.of();
                if (section instanceof TableHead) {
                    head.addAll(cells);
                } else {
                    rows.add(cells);
                }
            }
        }
        return new Part.Table(head, rows);
    }

    private List<Run> runs(Node node) {
        return children(node).stream().map(this::run).toList();
    }

    private Run run(Node node) {
        return switch (node) {
            case Text text -> new Run.Words(text.getLiteral());
            case Emphasis emphasis -> new Run.Emphasis(runs(emphasis));
            case StrongEmphasis strong -> new Run.Strong(runs(strong));
            case Code code -> new Run.Code(code.getLiteral());
            case SoftLineBreak end -> new Run.Words(" ");
            case HardLineBreak end -> new Run.LineBreak();
            case HtmlInline html -> new Run.Words(html.getLiteral());
            case Image image -> picture(image);
            case Link link -> new Run.Link(link.getDestination(), runs(link));
            case MarkdownText.ClaimLink link
            when link.isKnown() -> new Run.Bound(keys.getOrDefault(link, link.label()), link.label(), runs(link));
            case FootnoteReference reference ->
                definitions.containsKey(reference.getLabel())
                        ? new Run.NoteMark(numbers.computeIfAbsent(reference.getLabel(), label -> numbers.size() + 1))
                        : new Run.Words("[^" + reference.getLabel() + "]");
            default -> new Run.Words(words(node));
        };
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        gatherWords(node, words);
        return words.toString();
    }

    private static void gatherWords(Node node, StringBuilder words) {
        if (node instanceof Text text) {
            words.append(text.getLiteral());
        }
        if (node instanceof Code code) {
            words.append(code.getLiteral());
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            words.append(' ');
        }
        children(node).forEach(child -> gatherWords(child, words));
    }
}
