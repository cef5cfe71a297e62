package org.plumbline.publication.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * What is drawn on a page, piece by piece (ISO 32000-1, 7.8.2 and 14.6): a piece is one marked section, or one operator outside of
 * all. A section knows the colours and lines that it was written for, so that it can be drawn at another time; it moves no further
 * than to the next operator that is no mere setting, such as a clip.
 */
final class PageContent {
    /** Operators that hold until they are given again, as they are at the beginning of a page (ISO 32000-1, tables 52 and 104). */
    private static final Map<String, String> INITIAL = Map.ofEntries(
            Map.entry("rg", "0 0 0 rg"),
            Map.entry("RG", "0 0 0 RG"),
            Map.entry("w", "1 w"),
            Map.entry("J", "0 J"),
            Map.entry("j", "0 j"),
            Map.entry("M", "10 M"),
            Map.entry("d", "[] 0 d"),
            Map.entry("Tc", "0 Tc"),
            Map.entry("Tw", "0 Tw"),
            Map.entry("Ts", "0 Ts"),
            Map.entry("Tr", "0 Tr"));
    /** What does not end with the section that it stands in. */
    private static final Set<String> LASTING =
            Set.of("cm", "W", "W*", "gs", "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN");

    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    private static final COSDictionary PAGINATED = new COSDictionary();

    static {
        PAGINATED.setItem(COSName.TYPE, PAGINATION);
    }

    private enum Kind {
        /** Belongs to the structure: a text, a picture. */
        READ,
        /** A background, a border, a line under words. */
        BEHIND,
        /** Stands at the foot of every page. */
        FOOT,
        /** Holds its place. */
        FIXED
    }

    /**
     * A piece.
     *
     * @param mcid its number on the page; -1 if it is not read
     * @param opening how many of its tokens open it
     * @param before what was set before it
     * @param after what it leaves set
     */
    private record Piece(
            Kind kind,
            int mcid,
            int opening,
            List<Object> tokens,
            Map<String, List<Object>> before,
            Map<String, List<Object>> after) {}

    private final List<Piece> pieces;

    private PageContent(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @throws IOException if the page cannot be read */
    static PageContent of(PDPage page) throws IOException {
        return new Reader(page).read();
    }

    /**
     * In the order of reading; borders and backgrounds before what they belong to, the foot of the page last.
     *
     * @param places by the numbers of sections, which comes before which
     */
    PageContent inOrder(Map<Integer, Integer> places) {
        List<Piece> ordered = new ArrayList<>();
        List<Piece> foot = new ArrayList<>();
        List<Piece> movable = new ArrayList<>();
        Comparator<Piece> reading = Comparator.comparing((Piece piece) -> piece.kind() == Kind.READ)
                .thenComparing(piece -> places.getOrDefault(piece.mcid(), -1));
        int depth = 0;
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.FOOT && depth == 0) {
                foot.add(piece);
            } else if (piece.kind() == Kind.FIXED) {
                movable.stream().sorted(reading).forEach(ordered::add);
                movable.clear();
                ordered.add(piece);
                depth += isOperator(piece, "q") ? 1 : isOperator(piece, "Q") ? -1 : 0;
            } else {
                movable.add(piece);
            }
        }
        movable.stream().sorted(reading).forEach(ordered::add);
        ordered.addAll(foot);
        return new PageContent(ordered);
    }

    /**
     * Writes the page anew, with what each piece needs set before it.
     *
     * @param repeated the numbers of sections that repeat what stands elsewhere and are no longer read
     */
    void write(PDDocument document, PDPage page, Set<Integer> repeated) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = new BufferedOutputStream(stream.createOutputStream(COSName.FLATE_DECODE))) {
            ContentStreamWriter writer = new ContentStreamWriter(out);
            Map<String, List<Object>> set = initial();
            Deque<Map<String, List<Object>>> saved = new ArrayDeque<>();
            for (Piece piece : pieces) {
                for (Map.Entry<String, List<Object>> needed : piece.before().entrySet()) {
                    if (!isSame(needed.getValue(), set.getOrDefault(needed.getKey(), List.of()))) {
                        writer.writeTokens(needed.getValue());
                    }
                }
                if (piece.kind() == Kind.READ && repeated.contains(piece.mcid())) {
                    writer.writeTokens(COSName.ARTIFACT, PAGINATED, Operator.getOperator("BDC"));
                    writer.writeTokens(piece.tokens()
                            .subList(piece.opening(), piece.tokens().size()));
                } else {
                    writer.writeTokens(piece.tokens());
                }
                if (isOperator(piece, "q")) {
                    saved.push(piece.before());
                }
                set = isOperator(piece, "Q") ? saved.pop() : piece.after();
            }
        }
        page.setContents(stream);
        Backgrounds.drop(page);
    }

    private static boolean isOperator(Piece piece, String name) {
        return piece.tokens().getLast() instanceof Operator operator
                && operator.getName().equals(name)
                && piece.tokens().size() == 1;
    }

    private static Map<String, List<Object>> initial() throws IOException {
        Map<String, List<Object>> settings = new HashMap<>();
        for (Map.Entry<String, String> one : INITIAL.entrySet()) {
            settings.put(
                    one.getKey(),
                    new PDFStreamParser(one.getValue().getBytes(java.nio.charset.StandardCharsets.US_ASCII)).parse());
        }
        return settings;
    }

    /** Whether they set the same; arrays and dictionaries of PDFBox are equal only to themselves. */
    private static boolean isSame(List<Object> one, List<Object> other) {
        return one.equals(other) || one.toString().equals(other.toString());
    }

    /** Cuts a page into pieces. */
    private static final class Reader {
        private final PDPage page;
        private final PDFStreamParser parser;
        private final List<Piece> pieces = new ArrayList<>();
        private final Deque<Map<String, List<Object>>> saved = new ArrayDeque<>();
        private Map<String, List<Object>> set = Map.copyOf(initial());

        Reader(PDPage page) throws IOException {
            this.page = page;
            this.parser = new PDFStreamParser(page);
        }

        PageContent read() throws IOException {
            for (Optional<List<Object>> next = operation(); next.isPresent(); next = operation()) {
                List<Object> operation = next.get();
                Map<String, List<Object>> before = set;
                String name = name(operation);
                if (name.equals("BDC") || name.equals("BMC")) {
                    section(operation, before);
                } else if (!follow(operation)) {
                    pieces.add(new Piece(Kind.FIXED, -1, 0, operation, before, set));
                }
            }
            return new PageContent(pieces);
        }

        private void section(List<Object> opening, Map<String, List<Object>> before) throws IOException {
            List<Object> tokens = new ArrayList<>(plain(opening));
            int opens = tokens.size();
            int within = saved.size();
            int open = 1;
            boolean lasting = false;
            boolean empty = true;
            while (open > 0) {
                List<Object> operation =
                        operation().orElseThrow(() -> new IOException("a section of a page has no end"));
                String name = name(operation);
                open += name.equals("BDC") || name.equals("BMC") ? 1 : name.equals("EMC") ? -1 : 0;
                lasting |= saved.size() == within && LASTING.contains(name);
                empty &= follow(operation) || name.equals("EMC");
                tokens.addAll(plain(operation));
            }
            lasting |= saved.size() != within;
            COSDictionary properties = properties(opening);
            int mcid = properties.getInt(COSName.MCID, -1);
            Kind kind = lasting
                    ? Kind.FIXED
                    : mcid >= 0
                            ? Kind.READ
                            : PAGINATION.equals(properties.getCOSName(COSName.TYPE)) ? Kind.FOOT : Kind.BEHIND;
            if (kind != Kind.BEHIND || !empty) {
                pieces.add(new Piece(kind, mcid, opens, tokens, before, set));
            }
        }

        /** A border or background begins without its place on the page, and all else as it is. */
        private List<Object> plain(List<Object> operation) {
            return name(operation).equals("BDC") && Backgrounds.is(properties(operation))
                    ? List.of(COSName.ARTIFACT, Operator.getOperator("BMC"))
                    : operation;
        }

        private COSDictionary properties(List<Object> opening) {
            return switch (opening.get(opening.size() - 2)) {
                case COSDictionary dictionary -> dictionary;
                case COSName name ->
                    Optional.ofNullable(page.getResources().getProperties(name))
                            .map(PDPropertyList::getCOSObject)
                            .orElseGet(COSDictionary::new);
                default -> new COSDictionary();
            };
        }

        /** Takes a setting over, in a new map, since pieces keep what was set; false for every other operator. */
        private boolean follow(List<Object> operation) {
            switch (name(operation)) {
                case "q" -> saved.push(set);
                case "Q" -> set = saved.pop();
                case String name
                when INITIAL.containsKey(name) -> {
                    Map<String, List<Object>> next = new HashMap<>(set);
                    next.put(name, operation);
                    set = next;
                    return true;
                }
                default -> {}
            }
            return false;
        }

        private static String name(List<Object> operation) {
            return ((Operator) operation.getLast()).getName();
        }

        private Optional<List<Object>> operation() throws IOException {
            List<Object> tokens = new ArrayList<>();
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                tokens.add(token);
                if (token instanceof Operator) {
                    return Optional.of(tokens);
                }
            }
            return Optional.empty();
        }
    }
}
