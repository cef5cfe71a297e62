package org.plumbline.claim.text;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Language;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;

/**
 * One language of a publication, read: its blocks, what is bound in them, and what is wrong with the text as such. Coverage, parity and wording are checked
 * apart.
 *
 * @param bound every bound stretch, in the order of the text
 */
public record Edition(
        Language language, PlainText source, List<ReadBlock> blocks, List<Bound> bound, List<Problem> problems) {
    public Edition {
        blocks = List.copyOf(blocks);
        bound = List.copyOf(bound);
        problems = List.copyOf(problems);
    }

    /**
     * A bound stretch and where it lies.
     *
     * @param span the stretch in its block's text
     */
    public record Bound(Binding binding, ReadBlock block, Span span) {
        /** The readings that are figures. */
        List<Reading.Figure> figures() {
            return binding.readings().stream()
                    .filter(Reading.Figure.class::isInstance)
                    .map(Reading.Figure.class::cast)
                    .toList();
        }
    }

    /** What is to be judged, in the order of the text. */
    public List<Binding> bindings() {
        return bound.stream().map(Bound::binding).toList();
    }

    public List<Bound> bound(String label) {
        return bound.stream().filter(one -> one.binding().label().equals(label)).toList();
    }

    /** Whether the file could be read. */
    public boolean isReadable() {
        return source.isReadable();
    }

    /** The text between two places of a block as it stands in the file. */
    Problem error(
            String code,
            ReadBlock block,
            Span span,
            org.plumbline.language.Phrase message,
            Optional<org.plumbline.language.Phrase> help) {
        Span inFile = block.block().inFile(span);
        Problem problem = source.error(code, inFile.start(), inFile.end(), message);
        return new Problem(
                problem.code(),
                problem.weight(),
                problem.place(),
                problem.end(),
                problem.line(),
                message,
                help.map(List::of).orElse(List.of()));
    }
}
