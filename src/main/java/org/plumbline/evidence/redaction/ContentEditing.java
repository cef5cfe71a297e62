package org.plumbline.evidence.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;

/** Takes the letters of words out of one content stream, and all marked content that describes (ISO 32000-1, 9.4.3 and 14.6). */
final class ContentEditing {
    private static final COSName SPAN = COSName.getPDFName("Span");

    /** All operators that are not told apart below (ISO 32000-1, Annex A); others paint nothing. */
    private static final Set<String> KNOWN =
            Set.of(("q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET"
                            + " Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1 CS cs SC SCN sc scn G g RG rg K k sh Do EMC")
                    .split(" "));

    /** Operators that take the name of a resource, and the kind of it. */
    private static final Map<String, COSName> NAMING = Map.of(
            "Do", COSName.XOBJECT,
            "Tf", COSName.FONT,
            "gs", COSName.EXT_G_STATE,
            "cs", COSName.COLORSPACE,
            "CS", COSName.COLORSPACE,
            "scn", COSName.PATTERN,
            "SCN", COSName.PATTERN,
            "sh", COSName.SHADING);

    /** What stands for a colour of the device, where the resources say so (8.6.5.6). */
    private static final Map<String, COSName> INSTEAD = Map.of(
            "g", COSName.getPDFName("DefaultGray"),
            "G", COSName.getPDFName("DefaultGray"),
            "DeviceGray", COSName.getPDFName("DefaultGray"),
            "rg", COSName.getPDFName("DefaultRGB"),
            "RG", COSName.getPDFName("DefaultRGB"),
            "DeviceRGB", COSName.getPDFName("DefaultRGB"),
            "k", COSName.getPDFName("DefaultCMYK"),
            "K", COSName.getPDFName("DefaultCMYK"),
            "DeviceCMYK", COSName.getPDFName("DefaultCMYK"));

    private final PDResources resources;
    private final List<String> words;
    private final Tally tally;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Held> fonts = new ArrayDeque<>();
    private Held font = new Held(null);
    private final Drawing drawing;
    private final Used used = new Used();
    private final Map<COSName, COSBase> drawn = new LinkedHashMap<>();
    private int pictures;

    ContentEditing(PDResources resources, List<String> words, Tally tally, Drawing drawing) {
        this.resources = resources;
        this.words = words;
        this.tally = tally;
        this.drawing = drawing;
    }

    /** Draws a picture anew that stands in the content itself. */
    @FunctionalInterface
    interface Drawing {
        COSBase anew(COSDictionary entries, byte[] data) throws IOException;
    }

    private record Held(@Nullable PDFont font) {}

    /** The bytes {@code from} to {@code to} of a shown string paint what {@code start} to {@code end} of the text says. */
    private record Glyph(COSString shown, int from, int to, int start, int end, float width, PDFont font, int code) {}

    /** Pictures in the stream itself, and one for all letters that no program can tell. */
    int pictures() {
        return pictures;
    }

    /** What is left of the content names and shows this; to be asked after {@link #edit}. */
    Used used() {
        return used;
    }

    /** The pictures that stood in the content, and are now resources of these names. */
    Map<COSName, COSBase> drawn() {
        return drawn;
    }

    byte[] edit(PDContentStream content) throws IOException {
        List<Object> tokens = new PDFStreamParser(content).parse();
        read(tokens);
        BitSet removed = Folded.of(text.toString()).units(words, tally);
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        new ContentStreamWriter(left).writeTokens(written(tokens, removed));
        return left.toByteArray();
    }

    private void read(List<Object> tokens) throws IOException {
        List<COSBase> operands = new ArrayList<>();
        for (Object token : tokens) {
            if (token instanceof Operator operator) {
                read(operator.getName(), operands);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
    }

    private void read(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case "q" -> fonts.push(font);
            case "Q" -> font = fonts.isEmpty() ? font : fonts.pop();
            case "Tf" -> {
                if (operands.getFirst() instanceof COSName name) {
                    font = new Held(resources.getFont(name));
                }
            }
            case "gs" -> {
                PDExtendedGraphicsState state =
                        operands.getFirst() instanceof COSName name ? resources.getExtGState(name) : null;
                if (state != null && state.getFontSetting() != null) {
                    font = new Held(state.getFontSetting().getFont());
                }
            }
            case "BI" -> pictures++;
            case "Tj", "'", "\"" -> show(operands.getLast());
            case "TJ" -> {
                if (operands.getLast() instanceof COSArray array) {
                    for (COSBase element : array) {
                        show(element);
                    }
                }
            }
            default -> {}
        }
    }

    private void show(COSBase element) throws IOException {
        if (!(element instanceof COSString shown)) {
            return;
        }
        PDFont current = font.font();
        if (current == null) {
            pictures++;
            return;
        }
        byte[] bytes = shown.getBytes();
        InputStream codes = new ByteArrayInputStream(bytes);
        while (codes.available() > 0) {
            int from = bytes.length - codes.available();
            int code = current.readCode(codes);
            String letters = current.toUnicode(code);
            if (letters == null || letters.equals("\ufffd")) {
                pictures++;
            }
            int start = text.length();
            text.append(letters == null ? "\ufffd" : letters);
            glyphs.add(new Glyph(
                    shown,
                    from,
                    bytes.length - codes.available(),
                    start,
                    text.length(),
                    current.getDisplacement(code).getX() * 1000,
                    current,
                    code));
        }
    }

    private List<Object> written(List<Object> tokens, BitSet removed) throws IOException {
        List<Object> left = new ArrayList<>();
        List<COSBase> operands = new ArrayList<>();
        for (Object token : tokens) {
            if (token instanceof Operator operator) {
                write(operator, operands, removed, left);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        return left;
    }

    private void write(Operator operator, List<COSBase> operands, BitSet removed, List<Object> left)
            throws IOException {
        switch (operator.getName()) {
            case "BDC", "BMC" -> left.addAll(List.of(SPAN, Operator.getOperator("BMC")));
            case "DP", "MP" -> tally.drop(Dropped.STRUCTURE);
            case "Tj", "'", "\"", "TJ" -> {
                if (operator.getName().equals("\"")
                        && operands.size() == 3
                        && operands.get(0) instanceof COSNumber
                        && operands.get(1) instanceof COSNumber) {
                    left.addAll(List.of(operands.get(0), Operator.getOperator("Tw")));
                    left.addAll(List.of(operands.get(1), Operator.getOperator("Tc")));
                }
                if (operator.getName().equals("'") || operator.getName().equals("\"")) {
                    left.add(Operator.getOperator("T*"));
                }
                left.addAll(List.of(without(operands.getLast(), removed), Operator.getOperator("TJ")));
            }
            case "BI" -> {
                COSName name = unusedName();
                drawn.put(name, drawing.anew(operator.getImageParameters(), operator.getImageData()));
                left.addAll(List.of(name, Operator.getOperator("Do")));
            }
            default -> {
                if (KNOWN.contains(operator.getName())) {
                    note(operator.getName(), operands);
                    left.addAll(taken(operator.getName(), operands));
                    left.add(operator);
                }
            }
        }
    }

    private COSName unusedName() {
        COSDictionary taken = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        int number = drawn.size();
        COSName name;
        do {
            name = COSName.getPDFName("Drawn" + number++);
        } while (drawn.containsKey(name) || (taken != null && taken.containsKey(name)));
        return name;
    }

    private void note(String operator, List<COSBase> operands) {
        COSName kind = NAMING.get(operator);
        for (COSBase operand : operands) {
            if (kind != null && operand instanceof COSName name) {
                used.name(kind, name);
                if (kind.equals(COSName.COLORSPACE) && INSTEAD.containsKey(name.getName())) {
                    used.name(kind, INSTEAD.get(name.getName()));
                }
            }
        }
        if (INSTEAD.containsKey(operator)) {
            used.name(COSName.COLORSPACE, INSTEAD.get(operator));
        }
    }

    /** Operands of the kinds that the operator has; texts and dictionaries stand only where they are told apart above. */
    private static List<COSBase> taken(String operator, List<COSBase> operands) throws IOException {
        boolean isNaming = NAMING.containsKey(operator) || operator.equals("ri");
        List<COSBase> taken = new ArrayList<>();
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber || (isNaming && operand instanceof COSName)) {
                taken.add(operand);
            } else if (operand instanceof COSArray array && operator.equals("d")) {
                COSArray dashes = new COSArray();
                array.forEach(dash -> {
                    if (dash instanceof COSNumber) {
                        dashes.add(dash);
                    }
                });
                taken.add(dashes);
            }
        }
        return taken;
    }

    private COSArray without(COSBase shown, BitSet removed) {
        COSArray left = new COSArray();
        if (shown instanceof COSArray array) {
            array.forEach(element -> add(element, removed, left));
        } else {
            add(shown, removed, left);
        }
        return left;
    }

    /** The string without removed letters; the place of each is skipped (a number moves to the left, so that it is negative). */
    private void add(COSBase element, BitSet removed, COSArray left) {
        if (!(element instanceof COSString shown)) {
            if (element instanceof COSNumber) {
                left.add(element);
            }
            return;
        }
        byte[] bytes = shown.getBytes();
        int kept = 0;
        for (Glyph glyph : of(shown)) {
            int first = removed.nextSetBit(glyph.start());
            if (first >= 0 && first < glyph.end()) {
                if (glyph.from() > kept) {
                    left.add(new COSString(Arrays.copyOfRange(bytes, kept, glyph.from())));
                }
                left.add(new COSFloat(-glyph.width()));
                kept = glyph.to();
            } else {
                used.code(glyph.font(), glyph.code());
            }
        }
        if (kept < bytes.length) {
            left.add(new COSString(Arrays.copyOfRange(bytes, kept, bytes.length)));
        }
    }

    private int next;

    /** The glyphs of a string; strings are asked for in the order in which they were read. */
    @SuppressWarnings("ReferenceEquality") // equal strings may stand in several places
    private List<Glyph> of(COSString shown) {
        int first = next;
        while (next < glyphs.size() && glyphs.get(next).shown() == shown) {
            next++;
        }
        return glyphs.subList(first, next);
    }
}
