package org.plumbline.claim.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.quantity.ImpreciseDate;

/** Reads what a sheet says of its publication: title, day, author, languages and, for layout D, the texts of others. */
final class HeaderParser {
    private final Problems problems;
    private final Map<String, Token> seen = new HashMap<>();
    private final List<Sheet.ForeignText> texts = new ArrayList<>();
    private List<String> languages = List.of();
    private List<String> toFollow = List.of();
    private String title = "";
    private @Nullable LocalDate dated;
    private @Nullable String author;
    private Sheet.@Nullable Asked asked;
    private Sheet.@Nullable Reply reply;
    private @Nullable Token replyWord;

    HeaderParser(Problems problems) {
        this.problems = problems;
    }

    boolean read(Token word, Tokens tokens) {
        Token before = word.is("text") ? null : seen.putIfAbsent(word.text(), word);
        if (before != null) {
            problems.error(
                    "K004",
                    word,
                    Phrase.of("sheet.header-twice", word.text(), before.place().line()),
                    Phrase.of("sheet.header-twice-help"));
            return false;
        }
        return switch (word.text()) {
            case "publication" -> title(tokens);
            case "dated" -> dated(tokens);
            case "author" -> author(tokens);
            case "asked" -> asked(word, tokens);
            case "reply" -> reply(word, tokens);
            case "languages" -> languages(tokens);
            default -> text(word, tokens);
        };
    }

    private boolean title(Tokens tokens) {
        String words = tokens.words();
        title = words == null ? "" : words;
        return words != null;
    }

    private boolean dated(Tokens tokens) {
        dated = day(tokens);
        return dated != null;
    }

    /** {@code asked 2025-05-02, until 2025-05-16}. */
    private boolean asked(Token word, Tokens tokens) {
        LocalDate on = day(tokens);
        if (on == null) {
            return false;
        }
        tokens.take(Token.Kind.COMMA);
        LocalDate until = tokens.expect("until") ? day(tokens) : null;
        if (until == null) {
            return false;
        }
        if (until.isBefore(on)) {
            problems.error(
                    "K003", word, Phrase.of("sheet.asked-order", on, until), Phrase.of("sheet.asked-order-help"));
        }
        asked = new Sheet.Asked(on, until, Optional.empty(), word.place());
        return true;
    }

    /** {@code reply "words" on 2025-05-10}; the day may be left out. */
    private boolean reply(Token word, Tokens tokens) {
        replyWord = word;
        String words = tokens.words();
        if (words == null) {
            return false;
        }
        LocalDate on = null;
        if (tokens.take("on")) {
            on = day(tokens);
            if (on == null) {
                return false;
            }
        }
        reply = new Sheet.Reply(words, Optional.ofNullable(on), word.place());
        return true;
    }

    /** A reply needs a question, and comes after it. */
    private Optional<Sheet.Asked> question() {
        if (replyWord != null && asked == null) {
            problems.error("K003", replyWord, Phrase.of("sheet.reply-alone"), Phrase.of("sheet.reply-alone-help"));
        }
        if (replyWord != null && asked != null && reply != null) {
            LocalDate question = asked.on();
            Token word = replyWord;
            reply.on()
                    .filter(day -> day.isBefore(question))
                    .ifPresent(day -> problems.error(
                            "K003",
                            word,
                            Phrase.of("sheet.reply-early", day, question),
                            Phrase.of("sheet.reply-early-help")));
        }
        return Optional.ofNullable(asked)
                .map(one -> new Sheet.Asked(one.on(), one.until(), Optional.ofNullable(reply), one.place()));
    }

    private @Nullable LocalDate day(Tokens tokens) {
        Token token = tokens.peek();
        Optional<ImpreciseDate> date = token.is(Token.Kind.WORD) ? ImpreciseDate.parse(token.text()) : Optional.empty();
        if (date.isEmpty() && token.is(Token.Kind.WORD)) {
            tokens.next();
            tokens.noSuchDay(token);
            return null;
        }
        if (date.isEmpty() || !date.get().isExact()) {
            tokens.missing(Phrase.of("sheet.expected-day"));
            return null;
        }
        tokens.next();
        return date.get().earliest();
    }

    private boolean author(Tokens tokens) {
        author = tokens.id(Mention.Role.VOICE);
        return author != null;
    }

    private boolean languages(Tokens tokens) {
        List<String> read = new ArrayList<>();
        List<String> later = new ArrayList<>();
        Token first = tokens.peek();
        do {
            String language = language(tokens);
            if (language == null) {
                return false;
            }
            boolean follows = tokens.take("to", "follow");
            if (!read.contains(language) && !later.contains(language)) {
                (follows ? later : read).add(language);
            }
        } while (tokens.take(Token.Kind.COMMA) || tokens.take("and"));
        if (read.isEmpty()) {
            problems.error("K003", first, Phrase.of("sheet.all-follow"), Phrase.of("sheet.all-follow-help"));
            return false;
        }
        languages = read;
        toFollow = later;
        return true;
    }

    private @Nullable String language(Tokens tokens) {
        Token token = tokens.peek();
        if (!token.is(Token.Kind.WORD) || Language.of(token.text()).isEmpty()) {
            problems.error(
                    "K003",
                    token,
                    Phrase.of("sheet.unknown-language", token.written()),
                    Phrase.of("sheet.help-languages"));
            return null;
        }
        return tokens.next().text();
    }

    private boolean text(Token word, Tokens tokens) {
        String language = language(tokens);
        String location = language == null ? null : tokens.words();
        if (language == null || location == null || !tokens.expect("sha256")) {
            return false;
        }
        Token digest = tokens.peek();
        String hex = digest.text().toLowerCase(Locale.ROOT);
        if (!digest.is(Token.Kind.WORD) || !hex.matches("[0-9a-f]{64}")) {
            problems.error(
                    "K003",
                    digest,
                    Phrase.of("sheet.bad-digest", digest.written()),
                    Phrase.of("sheet.bad-digest-help", location));
            tokens.skipAll();
            return true;
        }
        tokens.next();
        if (texts.stream().anyMatch(text -> text.language().equals(language))) {
            problems.error("K004", word, Phrase.of("sheet.text-twice", language), Phrase.of("sheet.text-twice-help"));
            return true;
        }
        texts.add(new Sheet.ForeignText(language, location, hex, word.place()));
        return true;
    }

    /** The language of the text that an anchor quotes, where the sheet does not say it: that of the letters, if there are several texts. */
    String languageOf(String quote) {
        if (texts.size() == 1) {
            return texts.getFirst().language();
        }
        return SheetParser.script(quote).orElse(Language.ENGLISH).code();
    }

    Optional<Sheet> sheet(
            String path,
            List<Claim> claims,
            List<Sheet.Opinion> opinions,
            List<Sheet.Waiver> waivers,
            List<Sheet.Mark> marks) {
        Place start = new Place(path, 1, 1);
        Token first = new Token(Token.Kind.WORD, "", start, start);
        for (String needed : List.of("publication", "dated")) {
            if (!seen.containsKey(needed)) {
                problems.error(
                        "K003",
                        first,
                        Phrase.of("sheet.header-missing", needed),
                        Phrase.of("sheet.header-missing-" + needed));
            }
        }
        if (languages.isEmpty() && texts.isEmpty() && !seen.containsKey("languages")) {
            problems.error(
                    "K003",
                    first,
                    Phrase.of("sheet.header-missing", "languages"),
                    Phrase.of("sheet.header-missing-languages"));
        }
        List<String> all = languages.isEmpty()
                ? texts.stream().map(Sheet.ForeignText::language).toList()
                : languages;
        Optional<Sheet.Asked> question = question();
        if (dated == null) {
            return Optional.empty();
        }
        return Optional.of(new Sheet(
                path,
                title,
                dated,
                Optional.ofNullable(author),
                all,
                toFollow,
                texts,
                question,
                claims,
                opinions,
                waivers,
                marks));
    }
}
