package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * A query that is asked by itself, in the language of claim sheets but without a text to hold it against.
 *
 * @param claim the query and its clauses; empty if they cannot be understood
 * @param mentions every name of the case that it uses
 * @param problems what is wrong with it
 */
public record Question(Optional<Claim> claim, List<Mention> mentions, List<Problem> problems) {
    public Question {
        mentions = List.copyOf(mentions);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a question such as {@code count of incidents by army, since 2025-04-01}.
     *
     * @param name as shown to people in place of a file
     */
    public static Question parse(String name, String text) {
        PlainText plain = PlainText.of(name, text);
        Problems problems = new Problems(plain.lines());
        List<Mention> mentions = new ArrayList<>();
        List<List<Token>> items = new Lexer(plain, problems).items();
        if (items.isEmpty()) {
            return new Question(Optional.empty(), mentions, problems.found());
        }
        List<Token> all = items.stream().flatMap(List::stream).toList();
        Tokens tokens = new Tokens(all, problems, mentions);
        Optional<Claim> claim =
                Optional.ofNullable(new ClaimParser(tokens, words -> "").asked(name, new Place(name, 1, 1)));
        if (claim.isPresent() && !tokens.isAtEnd()) {
            Token rest = tokens.peek();
            problems.error("K007", rest, Phrase.of("sheet.too-much", rest.written()), Phrase.of("sheet.too-much-help"));
        }
        return new Question(claim, mentions, problems.found());
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return claim.isPresent() && problems.stream().noneMatch(Problem::isError);
    }
}
