package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * No line ends where the text of one element meets that of the next, unless the whole text might be broken there (UAX 14): an opening
 * bracket stays with the link behind it, a full stop and the number of a note with the word before. The layout program would break at any such
 * joint. So the last word before the joint asks for the room of what belongs to it, and what belongs to it gives the room back.
 */
final class Joints {
    /** In font sizes; what is wider may be broken as it comes. */
    private static final double WIDEST = 20;
    /** Of the letters around, as the page sets it. */
    static final double RAISED = 0.62;

    private final Document document;
    private final List<Node> texts = new ArrayList<>();
    /** Of the letters of each text, in sizes of those around. */
    private final List<Double> scales = new ArrayList<>();

    private Joints(Document document) {
        this.document = document;
    }

    static void keep(Document document) {
        List<Element> blocks = Elements.below(document).stream()
                .filter(element -> Elements.XHTML.equals(element.getNamespaceURI()) && !isInline(element))
                .toList();
        for (Element block : blocks) {
            Joints joints = new Joints(document);
            joints.gather(block);
            joints.join();
        }
    }

    /** The texts that make lines with each other; what is a block of its own begins anew. */
    private void gather(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                if (!child.getNodeValue().isEmpty()) {
                    texts.add(child);
                    scales.add(scale(child));
                }
            } else if (child instanceof Element inner) {
                if (isInline(inner)) {
                    gather(inner);
                } else if (!inner.getAttribute("class").equals(Footnotes.NOTE)) {
                    join();
                }
            }
        }
    }

    private static boolean isInline(Element element) {
        return switch (element.getLocalName()) {
            case "a", "sup", "b", "strong", "em", "i", "cite", "code", "abbr" -> true;
            case "span" -> !element.getAttribute("class").equals(Footnotes.NOTE);
            default -> false;
        };
    }

    private void join() {
        StringBuilder whole = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (Node text : texts) {
            whole.append(text.getNodeValue());
            ends.add(whole.length());
        }
        NavigableSet<Integer> breaks = breaks(whole.toString());
        for (int i = 1; i < texts.size(); i++) {
            int start = ends.get(i - 1);
            if (scales.get(i) < 1 && !Character.isWhitespace(whole.charAt(start - 1))) {
                breaks.remove(start); // a break is allowed between a full stop and the bracket of a number
            }
        }
        for (int i = texts.size() - 1; i >= 0; i--) {
            int start = i == 0 ? 0 : ends.get(i - 1);
            int end = ends.get(i);
            Optional<Double> before = i == 0 ? Optional.empty() : needed(whole, breaks, start, i, ends);
            Optional<Double> behind =
                    i == texts.size() - 1 ? Optional.empty() : needed(whole, breaks, end, i + 1, ends);
            if (i > 1
                    && isCall(texts.get(i - 1))
                    && needed(whole, breaks, ends.get(i - 2), i - 1, ends).isPresent()) {
                before = Optional.empty();
            }
            if (isCall(texts.get(i)) && before.isPresent()) {
                behind = Optional.empty(); // the word before has asked for both, and a line under the stretch ends with
                // the call
            }
            set(texts.get(i), scales.get(i), whole, breaks, start, end, before, behind);
        }
        texts.clear();
        scales.clear();
    }

    private static NavigableSet<Integer> breaks(String whole) {
        NavigableSet<Integer> places = new TreeSet<>(List.of(0, whole.length()));
        Breaks breaks = Breaks.ofWords(new Piece());
        breaks.setText(whole);
        for (int at = breaks.next(); at >= 0; at = breaks.next()) {
            places.add(at);
        }
        return places;
    }

    /** The room that what lies behind a joint needs, in sizes of the letters around; empty if a line may end there. */
    private Optional<Double> needed(
            CharSequence whole, NavigableSet<Integer> breaks, int joint, int first, List<Integer> ends) {
        if (breaks.contains(joint)) {
            return Optional.empty();
        }
        int last = Objects.requireNonNull(breaks.higher(joint));
        double width = 0;
        int from = joint;
        for (int i = first; from < last; i++) {
            int to = Math.min(last, ends.get(i));
            width += scales.get(i) * width(whole.subSequence(from, to).toString());
            from = to;
        }
        return width > WIDEST ? Optional.empty() : Optional.of(width);
    }

    private static double width(String text) {
        double widest = 0;
        for (Faces faces : List.of(Faces.regular(), Faces.bold())) {
            double width = 0;
            for (String cluster : Clusters.of(text)) {
                width += faces.of(cluster)
                        .map(face -> face.shaped(cluster).advance())
                        .orElse(0);
            }
            widest = Math.max(widest, width);
        }
        return widest / Faces.UNITS;
    }

    private static String margin(double room) {
        return String.format(Locale.ROOT, "margin-left: -%.3fem;", room);
    }

    private static boolean isCall(Node text) {
        return text.getParentNode() instanceof Element element
                && element.getAttribute("class").equals(Footnotes.CALL);
    }

    private static double scale(Node text) {
        for (Node at = text.getParentNode();
                at instanceof Element element && isInline(element);
                at = at.getParentNode()) {
            if (element.getLocalName().equals("sup")) {
                return RAISED;
            }
        }
        return 1;
    }

    /** Puts the beginning of a text, its end, or all of it into a span with the room before and behind. */
    private void set(
            Node text,
            double scale,
            CharSequence whole,
            NavigableSet<Integer> breaks,
            int start,
            int end,
            Optional<Double> before,
            Optional<Double> behind) {
        int head = before.isPresent() ? Math.min(end, Objects.requireNonNull(breaks.higher(start))) : start;
        int tail = behind.isPresent() ? Math.max(start, Objects.requireNonNull(breaks.lower(end))) : end;
        if ((head >= end && before.isPresent()) || (tail <= start && behind.isPresent())) {
            text.getParentNode()
                    .replaceChild(span(whole.subSequence(start, end).toString(), scale, before, behind), text);
            return;
        }
        if (before.isEmpty() && behind.isEmpty()) {
            return;
        }
        Node parent = text.getParentNode();
        String middle = whole.subSequence(head, tail).toString();
        if (before.isPresent()) {
            parent.insertBefore(span(whole.subSequence(start, head).toString(), scale, before, Optional.empty()), text);
        }
        if (behind.isPresent()) {
            parent.insertBefore(
                    span(whole.subSequence(tail, end).toString(), scale, Optional.empty(), behind),
                    text.getNextSibling());
        }
        text.setNodeValue(middle);
    }

    private Element span(String words, double scale, Optional<Double> before, Optional<Double> behind) {
        Element span = document.createElementNS(Elements.XHTML, "span");
        StringBuilder style = new StringBuilder();
        before.ifPresent(room -> style.append(margin(room / scale)));
        behind.ifPresent(room -> style.append(String.format(Locale.ROOT, "padding-right: %.3fem;", room / scale)));
        span.setAttribute("style", style.toString());
        span.setTextContent(words);
        return span;
    }
}
