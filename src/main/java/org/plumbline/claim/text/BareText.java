package org.plumbline.claim.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Fault;
import org.plumbline.language.Language;
import org.plumbline.language.Reading;
import org.plumbline.language.TextReader;

/**
 * A text without sheet or case: Markdown, plain text or a Word document.
 *
 * @param problems what is wrong with the file; if it could not be read, one of code K001
 */
public record BareText(Language language, PlainText source, List<ReadBlock> blocks, List<Problem> problems) {
    public BareText {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file by the end of its name: {@code .md}, {@code .docx}, anything else as plain text. The language is Burmese where at least a third of
     * the letters are.
     *
     * @param reference for days without a year
     */
    public static BareText read(String path, byte[] bytes, LocalDate reference) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            DocxText.Read docx = DocxText.read(path, bytes);
            return of(docx.source(), docx.blocks(), docx.source().problems(), reference);
        }
        PlainText source = PlainText.read(path, bytes, EditionReader.LARGEST);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            MarkdownText.Parsed parsed = MarkdownText.read(source, Set.of());
            List<Problem> problems = new ArrayList<>(source.problems());
            parsed.problems().stream()
                    .filter(problem -> problem.code().equals("K027"))
                    .forEach(problems::add);
            return of(source, parsed.blocks(), problems, reference);
        }
        return of(source, PlainBlocks.read(source), source.problems(), reference);
    }

    private static BareText of(PlainText source, List<Block> blocks, List<Problem> problems, LocalDate reference) {
        Language language = language(source.text());
        TextReader reader = TextReader.of(language);
        List<ReadBlock> read = new ArrayList<>();
        for (Block block : blocks) {
            List<Fault> faults = reader.faults(block.text());
            List<Reading> readings = reader.read(block.text(), reference, block.addresses());
            ReadBlock one = new ReadBlock(block, readings, List.of(), faults);
            read.add(one.isZawgyi() ? new ReadBlock(block, List.of(), List.of(), faults) : one);
        }
        return new BareText(language, source, read, problems);
    }

    static Language language(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long burmese = text.codePoints()
                .filter(point -> Character.isLetter(point)
                        && Character.UnicodeScript.of(point) == Character.UnicodeScript.MYANMAR)
                .count();
        return burmese > 0 && burmese * 3 >= letters ? Language.BURMESE : Language.ENGLISH;
    }

    /** Whether the file could be read. */
    public boolean isReadable() {
        return problems.stream().noneMatch(problem -> problem.code().equals("K001"));
    }
}
