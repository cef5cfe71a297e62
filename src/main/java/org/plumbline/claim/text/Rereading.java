package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Span;
import org.plumbline.language.TextReader;

/**
 * Says bound stretches of an edition in other words and reads them again where they stand: the whole block, with its names, figures and faults. Differs from
 * reading the changed file only in that the Markdown is not parsed again. Pure.
 */
public final class Rereading {
    private final Sheet sheet;
    private final EditionReader reader;

    public Rereading(Sheet sheet, NameFinder names) {
        this.sheet = sheet;
        this.reader = new EditionReader(sheet, names);
    }

    /** The blocks of an edition in which a claim is bound, with all that is bound in them. */
    public static Edition around(Edition edition, String label) {
        List<Block> blocks = edition.bound(label).stream()
                .map(bound -> bound.block().block())
                .distinct()
                .toList();
        return new Edition(
                edition.language(),
                edition.source(),
                edition.blocks().stream()
                        .filter(block -> blocks.contains(block.block()))
                        .toList(),
                edition.bound().stream()
                        .filter(bound -> blocks.contains(bound.block().block()))
                        .toList(),
                List.of());
    }

    /**
     * The edition with every stretch of a claim in other words.
     *
     * @param words one text for each stretch of {@link Edition#bound(String)}, in that order
     */
    public Edition with(Edition edition, String label, List<String> words) {
        List<Edition.Bound> old = edition.bound(label);
        if (words.size() != old.size()) {
            throw new IllegalArgumentException(words.size() + " texts for " + old.size() + " stretches of " + label);
        }
        TextReader texts = TextReader.of(edition.language());
        List<ReadBlock> blocks = new ArrayList<>();
        List<Edition.Bound> bound = new ArrayList<>();
        for (ReadBlock block : edition.blocks()) {
            Block reworded = block.block();
            for (int i = 0; i < old.size(); i++) {
                if (old.get(i).block().block() == block.block()) {
                    reworded = reworded.reworded(
                            place(block.block(), label, old.get(i).span()), words.get(i));
                }
            }
            ReadBlock read = reader.read(edition.language(), texts, reworded);
            blocks.add(read);
            reworded.bounds()
                    .forEach(one -> bound.add(EditionReader.bind(edition.language(), edition.source(), read, one)));
        }
        bound.sort(Comparator.comparing(one -> one.binding().place()));
        return new Edition(edition.language(), edition.source(), blocks, bound, List.of());
    }

    private static int place(Block block, String label, Span span) {
        return block.bounds().indexOf(new Block.Bound(label, span));
    }

    /** What coverage and wording find wrong with an edition or a part of one. */
    public List<Problem> problems(Edition edition) {
        List<Problem> problems = new ArrayList<>(Coverage.of(sheet, edition).problems());
        problems.addAll(Wording.check(sheet, edition));
        return problems;
    }

    /** How the editions differ in one claim. */
    public List<Problem> parity(List<Edition> editions, String label) {
        List<Edition> only = editions.stream()
                .map(edition -> new Edition(
                        edition.language(), edition.source(), edition.blocks(), edition.bound(label), List.of()))
                .toList();
        return Parity.check(sheet, only);
    }

    /** The text of an edition's file with one stretch in other words; nothing if mark-up stands inside the words that change. */
    public static Optional<String> inFile(Edition edition, Edition.Bound bound, String words) {
        Block block = bound.block().block();
        Exchange exchange = Exchange.of(bound.span(), block.text(), words);
        String file = edition.source().text();
        Span old = exchange.old();
        boolean atEnd = old.start() == old.end() && old.start() == bound.span().end();
        Span inFile = atEnd
                ? new Span(
                        block.inFile(bound.span()).end(),
                        block.inFile(bound.span()).end())
                : block.inFile(old);
        boolean plain = inFile.of(file)
                .replaceAll("\\s+", " ")
                .equals(old.of(block.text()).replaceAll("\\s+", " "));
        return plain
                ? Optional.of(file.substring(0, inFile.start()) + exchange.words() + file.substring(inFile.end()))
                : Optional.empty();
    }
}
