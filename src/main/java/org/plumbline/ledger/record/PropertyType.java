package org.plumbline.ledger.record;

import java.util.List;
import java.util.Set;

/** What the values of a property are. */
public sealed interface PropertyType {
    /** Words; a language may be given. */
    record Text() implements PropertyType {}

    /** Words in the case's first language, or a map of languages. */
    record Name() implements PropertyType {}

    /** A number that counts nothing, e.g. of a meeting in a row. */
    record Ordinal() implements PropertyType {}

    /** A figure in the notation of {@link FigureNotation}. */
    record Figure() implements PropertyType {}

    record Date() implements PropertyType {}

    /**
     * The id of a record.
     *
     * @param schemata which it may be of; empty for any
     * @param words that may stand instead of an id
     */
    record Reference(Set<String> schemata, Set<String> words) implements PropertyType {}

    record Choice(List<String> words) implements PropertyType {}

    record LanguageCode() implements PropertyType {}

    record Address() implements PropertyType {}

    record Digest() implements PropertyType {}

    /** A spot in the notation of {@link PointNotation}. */
    record Point() implements PropertyType {}

    /** An outline in the notation of {@link OutlineNotation}. */
    record Outline() implements PropertyType {}
}
