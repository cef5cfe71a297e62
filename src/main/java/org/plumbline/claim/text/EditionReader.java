package org.plumbline.claim.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Fault;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;
import org.plumbline.language.TextReader;

/** Reads the editions of a publication. Pure: bytes in, editions out. */
public final class EditionReader {
    /** Most bytes of a text: some 3,000 printed pages. */
    public static final int LARGEST = 16 << 20;

    private final Sheet sheet;
    private final NameFinder names;

    public EditionReader(Sheet sheet, NameFinder names) {
        this.sheet = sheet;
        this.names = names;
    }

    /** An edition of one's own (layout A): Markdown whose reference links name the sheet's claims. */
    public Edition own(Language language, String path, byte[] bytes) {
        PlainText source = PlainText.read(path, bytes, LARGEST);
        MarkdownText.Parsed parsed = MarkdownText.read(
                source, sheet.claims().stream().map(Claim::label).collect(Collectors.toSet()));
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(parsed.problems());
        return read(language, source, parsed.blocks(), problems);
    }

    /** A text of somebody else's (layout D), as its digest says it is. Claims are tied to it by quotation. */
    public Edition foreign(Sheet.ForeignText text, byte[] bytes) {
        Language language = Language.of(text.language()).orElseThrow();
        String digest = sha256(bytes);
        if (!digest.equals(text.sha256())) {
            Problem other = new Problem(
                    "K023",
                    Problem.Weight.ERROR,
                    text.place(),
                    text.place(),
                    "text " + text.language() + " \"" + text.location() + "\" sha256 " + text.sha256(),
                    Phrase.of("text.other-digest", text.location(), digest),
                    List.of(Phrase.of("text.other-digest-help")));
            return new Edition(language, PlainText.of(text.location(), ""), List.of(), List.of(), List.of(other));
        }
        PlainText source = PlainText.read(text.location(), bytes, LARGEST);
        List<Problem> problems = new ArrayList<>(source.problems());
        String name = text.location().toLowerCase(Locale.ROOT);
        List<Block> blocks = name.endsWith(".md") || name.endsWith(".markdown")
                ? MarkdownText.read(source, java.util.Set.of()).blocks()
                : PlainBlocks.read(source);
        Anchors anchors = new Anchors(source, blocks);
        for (Claim claim : sheet.claims()) {
            claim.anchors().stream()
                    .filter(anchor -> anchor.language().equals(text.language()))
                    .forEach(anchor -> anchors.bind(claim.label(), anchor));
        }
        problems.addAll(anchors.problems());
        return read(language, source, anchors.bound(), problems);
    }

    private Edition read(Language language, PlainText source, List<Block> blocks, List<Problem> problems) {
        TextReader reader = TextReader.of(language);
        List<ReadBlock> read =
                blocks.stream().map(block -> read(language, reader, block)).toList();
        List<Edition.Bound> bound = new ArrayList<>();
        for (ReadBlock block : read) {
            for (Block.Bound one : block.block().bounds()) {
                bound.add(bind(language, source, block, one));
            }
        }
        bound.sort(Comparator.comparing(one -> one.binding().place()));
        problems.sort(Comparator.comparing(Problem::place));
        return new Edition(language, source, read, bound, problems);
    }

    ReadBlock read(Language language, TextReader reader, Block block) {
        List<Binding.Named> found = names.find(language, block.text());
        List<Span> masked = new ArrayList<>(block.addresses());
        found.forEach(name -> masked.add(name.span()));
        List<Reading> readings = reader.read(block.text(), sheet.dated(), masked);
        List<Fault> faults = reader.faults(block.text()).stream()
                .filter(fault -> block.addresses().stream().noneMatch(fault.span()::meets))
                .toList();
        return new ReadBlock(block, readings, found, faults);
    }

    /** A hedge or year that stands outside the bound stretch is not part of what it says; {@link Coverage} reports it. */
    static Edition.Bound bind(Language language, PlainText source, ReadBlock block, Block.Bound bound) {
        Span span = bound.span();
        String text = span.of(block.block().text());
        List<Reading> readings = block.readings().stream()
                .filter(reading -> span.holds(reading.span()))
                .map(reading -> Readings.shifted(reading, -span.start()))
                .toList();
        List<Binding.Named> named = block.names().stream()
                .filter(name -> span.holds(name.span()))
                .map(name -> new Binding.Named(name.span().shifted(-span.start()), name.id()))
                .toList();
        Span inFile = block.block().inFile(span);
        Binding binding = new Binding(
                bound.label(),
                language,
                text,
                readings,
                named,
                source.place(inFile.start()),
                source.place(inFile.end()),
                source.lines().get(source.line(inFile.start()) - 1));
        return new Edition.Bound(binding, block, span);
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
