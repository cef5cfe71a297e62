package org.plumbline.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Finds what stands between quotation marks (table {@code quotation-marks.tsv}), within a paragraph, nested or not. */
final class Quotations {
    private enum Trust {
        SURE,
        MAYBE
    }

    private record Marks(char opening, char closing, Trust trust) {}

    private record Open(Marks marks, int place) {}

    private static final class Known {
        private static final List<Marks> ALL = Table.read("quotation-marks.tsv", 3).stream()
                .map(row -> new Marks(row.cell(0).charAt(0), row.cell(1).charAt(0), row.choice(2, Trust.class)))
                .toList();
    }

    private final View view;
    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();

    private Quotations(View view, Findings findings) {
        this.view = view;
        this.findings = findings;
    }

    static void find(View view, Findings findings) {
        new Quotations(view, findings).run();
    }

    private void run() {
        for (int place = 0; place < view.length(); place++) {
            char letter = view.at(place);
            if (letter == '\n') {
                endOfLine(place);
            } else if (letter == '"' || letter == '\'' || letter >= '\u00AB') {
                mark(letter, place);
            }
        }
        endOfParagraph();
    }

    private void mark(char letter, int place) {
        for (Marks marks : Known.ALL) {
            if (letter == marks.closing() && isOpen(marks) && closes(marks, place)) {
                close(marks, place);
                return;
            }
        }
        for (Marks marks : Known.ALL) {
            if (letter == marks.opening() && opens(marks, place)) {
                open.push(new Open(marks, place));
                return;
            }
        }
    }

    private boolean isOpen(Marks marks) {
        Iterator<Open> inner = open.iterator();
        for (int depth = 0; depth < 4 && inner.hasNext(); depth++) {
            if (inner.next().marks().equals(marks)) {
                return true;
            }
        }
        return false;
    }

    private boolean opens(Marks marks, int place) {
        char before = view.peek(place - 1);
        char next = view.peek(place + 1);
        boolean blankNext = next <= ' ';
        return switch (marks.opening()) {
            case '"' -> !blankNext && !Character.isDigit(before);
            case '\'' -> !isPartOfWord(before) && Character.isLetter(next) && closesInLine(place);
            case '\u2018' -> !isPartOfWord(before) && !blankNext;
            default -> true;
        };
    }

    /** Whether a straight mark further on in this line can close the one here. */
    private boolean closesInLine(int place) {
        int limit = Math.min(view.length(), place + 300);
        for (int i = place + 2; i < limit && view.at(i) != '\n'; i++) {
            if (view.at(i) == '\'' && !isPartOfWord(view.peek(i + 1)) && view.at(i - 1) > ' ') {
                return true;
            }
        }
        return false;
    }

    private boolean closes(Marks marks, int place) {
        char before = view.peek(place - 1);
        char next = view.peek(place + 1);
        return switch (marks.closing()) {
            case '"' -> before > ' ' || next <= ' ';
            case '\'', '\u2019' -> before > ' ' && (!isPartOfWord(next) || View.isMyanmar(next));
            default -> true;
        };
    }

    private static boolean isPartOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || View.isMark(letter);
    }

    private void close(Marks marks, int place) {
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.marks().equals(marks)) {
                add(last.place(), place, place + 1);
                return;
            }
            unclosed(last);
        }
    }

    private void add(int start, int endOfWords, int end) {
        Span inner = view.span(start + 1, endOfWords);
        String words = inner.of(view.text());
        if (!words.isBlank()) {
            findings.add(new Reading.Quotation(view.span(start, end), inner, words));
        }
    }

    /** A paragraph of a long quotation may stay open if the next one opens again. */
    private void endOfLine(int place) {
        if (open.isEmpty()) {
            return;
        }
        int next = place + 1;
        boolean empty = false;
        while (next < view.length() && view.at(next) <= ' ') {
            empty |= view.at(next) == '\n';
            next++;
        }
        Open outer = open.peekLast();
        boolean continues = outer.marks().trust() == Trust.SURE || outer.marks().opening() == '"';
        if (continues && view.peek(next) == outer.marks().opening()) {
            int end = place;
            while (end > outer.place() + 1 && view.at(end - 1) <= ' ') {
                end--;
            }
            add(outer.place(), end, end);
            open.clear();
        } else if (empty) {
            endOfParagraph();
        }
    }

    private void endOfParagraph() {
        while (!open.isEmpty()) {
            unclosed(open.pop());
        }
    }

    private void unclosed(Open mark) {
        if (mark.marks().trust() == Trust.SURE || mark.marks().opening() == '"') {
            Span span = view.span(mark.place(), mark.place() + 1);
            findings.add(new Fault(Fault.Kind.UNCLOSED_QUOTATION, span, span.of(view.text()), ""));
        }
    }
}
