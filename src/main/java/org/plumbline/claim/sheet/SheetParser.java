package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/**
 * Reads claim sheets (docs/claims.md is the grammar). Never throws on what a file holds: whatever is wrong is a {@link Problem}, and reading goes on behind it,
 * so that one run reports everything. Names are checked for their form only; see {@link NameCheck}.
 */
public final class SheetParser {
    /** Most bytes of a sheet: room for some 50,000 claims. */
    public static final int LARGEST = 8 << 20;

    private static final List<String> ITEMS = List.of(
            "publication",
            "dated",
            "author",
            "languages",
            "text",
            "asked",
            "reply",
            "claim",
            "opinion",
            "waive",
            "checked",
            "cleared",
            "unchecked");

    private final PlainText plain;
    private final Problems problems;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Token> labels = new HashMap<>();
    private final HeaderParser header;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Sheet.Opinion> opinions = new ArrayList<>();
    private final List<Sheet.Waiver> waivers = new ArrayList<>();
    private final List<Sheet.Mark> marks = new ArrayList<>();
    private final List<LabelUse> labelUses = new ArrayList<>();

    private record LabelUse(String label, Token token) {}

    private SheetParser(PlainText plain) {
        this.plain = plain;
        this.problems = new Problems(plain.lines());
        this.header = new HeaderParser(problems);
    }

    /**
     * Reads the bytes of a sheet file.
     *
     * @param path as shown to people
     */
    public static ReadSheet parse(String path, byte[] bytes) {
        PlainText plain = PlainText.read(path, bytes, LARGEST);
        return plain.isReadable()
                ? new SheetParser(plain).read()
                : new ReadSheet(Optional.empty(), List.of(), plain.problems());
    }

    /** Reads a sheet that is already decoded. */
    public static ReadSheet parse(String path, String text) {
        return new SheetParser(PlainText.of(path, text)).read();
    }

    private ReadSheet read() {
        List<List<Token>> items = new Lexer(plain, problems).items();
        items.forEach(item -> item(new Tokens(item, problems, mentions)));
        checkLabels();
        List<Problem> all = new ArrayList<>(plain.problems());
        Optional<Sheet> sheet = header.sheet(plain.path(), claims, opinions, waivers, marks);
        all.addAll(problems.found());
        all.sort(java.util.Comparator.comparing(Problem::place));
        return new ReadSheet(sheet, mentions, all);
    }

    private void item(Tokens tokens) {
        Token word = tokens.next();
        if (!word.is(Token.Kind.WORD)) {
            problems.unknown("K002", word, Phrase.of("sheet.unknown-item", word.written()), ITEMS);
            return;
        }
        boolean understood = switch (word.text()) {
            case "claim" -> claim(tokens, word);
            case "opinion" -> opinion(tokens, word);
            case "waive" -> waive(tokens, word);
            case "checked" -> mark(tokens, word, Sheet.Review.CHECKED);
            case "cleared" -> mark(tokens, word, Sheet.Review.CLEARED);
            case "unchecked" -> mark(tokens, word, Sheet.Review.UNCHECKED);
            case "publication", "dated", "author", "languages", "text", "asked", "reply" -> header.read(word, tokens);
            default -> {
                Phrase message = Phrase.of("sheet.unknown-item", word.text());
                problems.unknown("K002", word, message, ITEMS);
                yield false;
            }
        };
        if (understood && !tokens.isAtEnd()) {
            Token rest = tokens.peek();
            problems.error("K007", rest, Phrase.of("sheet.too-much", rest.written()), Phrase.of("sheet.too-much-help"));
        }
    }

    private boolean claim(Tokens tokens, Token word) {
        Token label = tokens.peek();
        if (label.is(Token.Kind.WORD) && Tokens.LABEL.matcher(label.text()).matches()) {
            Token before = labels.putIfAbsent(label.text(), label);
            if (before != null) {
                problems.error(
                        "K004",
                        label,
                        Phrase.of(
                                "sheet.label-twice",
                                label.text(),
                                before.place().line()),
                        Phrase.of("sheet.label-twice-help"));
            }
        }
        Claim claim = new ClaimParser(tokens, header::languageOf).read(word.place());
        if (claim == null) {
            return false;
        }
        if (label.equals(labels.get(claim.label()))) {
            claims.add(claim);
        }
        if (claim.query() instanceof Query.Compare(var first, var second, var relation)) {
            labelUses.add(new LabelUse(first, label));
            labelUses.add(new LabelUse(second, label));
        }
        return true;
    }

    private boolean opinion(Tokens tokens, Token word) {
        String words = tokens.words();
        return words != null && opinions.add(new Sheet.Opinion(words, word.place()));
    }

    private boolean waive(Tokens tokens, Token word) {
        if (tokens.peek().is(Token.Kind.WORDS)) {
            String words = tokens.words();
            String because = words == null ? null : because(tokens);
            return words != null
                    && because != null
                    && waivers.add(new Sheet.Waiver.OfText(words, because, word.place()));
        }
        boolean parity = tokens.peek().is("parity") && !tokens.peek(1).is("because") && tokens.take("parity");
        Token use = tokens.peek();
        String label = tokens.label();
        String because = label == null ? null : because(tokens);
        if (label == null || because == null) {
            return false;
        }
        labelUses.add(new LabelUse(label, use));
        if (!parity) {
            return waivers.add(new Sheet.Waiver.OfClaim(label, because, word.place()));
        }
        String by = person(tokens);
        return by != null && waivers.add(new Sheet.Waiver.OfParity(label, because, by, word.place()));
    }

    private static @Nullable String because(Tokens tokens) {
        return tokens.expect("because") ? tokens.words() : null;
    }

    private static @Nullable String person(Tokens tokens) {
        if (!tokens.expect("by")) {
            return null;
        }
        if (tokens.peek().is(Token.Kind.WORDS)) {
            return tokens.words();
        }
        if (!tokens.peek().is(Token.Kind.WORD)) {
            tokens.missing(Phrase.of("sheet.expected-person"));
            return null;
        }
        return tokens.next().text();
    }

    private boolean mark(Tokens tokens, Token word, Sheet.Review review) {
        Token use = tokens.peek();
        String label = tokens.label();
        String by = label == null ? null : person(tokens);
        if (label == null || by == null) {
            return false;
        }
        labelUses.add(new LabelUse(label, use));
        return marks.add(new Sheet.Mark(label, review, by, word.place()));
    }

    private void checkLabels() {
        for (LabelUse use : labelUses) {
            if (!labels.containsKey(use.label)) {
                Token token = new Token(Token.Kind.WORD, use.label, use.token.place(), use.token.end());
                problems.unknown(
                        "K014",
                        token,
                        Phrase.of("sheet.unknown-label", use.label),
                        labels.keySet().stream().sorted().toList());
            }
        }
        Set<String> comparisons = claims.stream()
                .filter(claim -> claim.query() instanceof Query.Compare)
                .map(Claim::label)
                .collect(Collectors.toSet());
        for (Claim claim : claims) {
            if (claim.query() instanceof Query.Compare(var first, var second, var relation)
                    && (comparisons.contains(first) || comparisons.contains(second))) {
                problems.error(
                        "K014",
                        labelToken(claim),
                        Phrase.of("sheet.compare-of-compare", claim.label()),
                        Phrase.of("sheet.compare-of-compare-help"));
            }
        }
    }

    private Token labelToken(Claim claim) {
        return java.util.Objects.requireNonNull(labels.get(claim.label()));
    }

    static Optional<Language> script(String words) {
        return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.MYANMAR)
                ? Optional.of(Language.BURMESE)
                : Optional.empty();
    }
}
