package org.plumbline.ledger.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

/**
 * Reads one line of a history: a flat JSON object with text and whole numbers. Written by hand because a history is read at
 * every start, and a general parser takes longer to load than to read it.
 */
final class ActParser {
    private static final int MOST_FIELDS = 32;

    private final Strings strings = new Strings();
    private final String[] keys = new String[MOST_FIELDS];
    private final String[] values = new String[MOST_FIELDS];
    private byte[] bytes = {};
    private int at;
    private int end;
    private int count;
    private @Nullable Phrase wrong;

    /** What was wrong with the line that gave {@code null}. */
    Phrase wrong() {
        return wrong == null ? Phrase.of("ledger.line.not-json") : wrong;
    }

    /** How many bytes of the line are right. */
    int goodUntil(int start) {
        return Math.max(0, Math.min(at, end) - start);
    }

    /** The act on the line from {@code start} to {@code end}, or {@code null}; then {@link #wrong()} says why. */
    @Nullable
    Act parse(byte[] line, int start, int lineEnd) {
        bytes = line;
        at = start;
        end = lineEnd;
        count = 0;
        wrong = null;
        if (!object()) {
            return null;
        }
        try {
            Act act = act();
            return act == null || isComplete(act) ? act : refuse("ledger.line.incomplete", value("act"));
        } catch (DateTimeException notATime) {
            return refuse("ledger.line.not-a-time", value("at"));
        }
    }

    private @Nullable Act act() {
        String act = value("act");
        return switch (act) {
            case "begin" -> new Act.Begin(number("format"), Instant.parse(value("at")), value("by"), value("salt"));
            case "file" -> new Act.File(value("path"), value("sha256"));
            case "gone" -> new Act.Gone(value("path"));
            case "state" -> statement();
            case "retract" -> new Act.Retract(number("line"));
            case "table" ->
                new Act.TakeIn(value("path"), value("sha256"), value("mapping"), number("rows"), value("root"));
            case "commit" -> new Act.Commit(number("lines"));
            case "capture", "text", "no-text", "seal", "destroy", "publish" -> deed(act);
            default -> refuse("ledger.line.unknown-act", act);
        };
    }

    private @Nullable Act deed(String act) {
        Deed deed = DeedNotation.read(act, this::value);
        return deed == null ? refuse("ledger.line.incomplete", act) : new Act.Did(deed);
    }

    private static boolean isComplete(Act act) {
        return switch (act) {
            case Act.Begin begin -> begin.format() > 0 && !begin.by().isEmpty();
            case Act.File file -> !file.path().isEmpty() && !file.sha256().isEmpty();
            case Act.Gone gone -> !gone.path().isEmpty();
            case Act.State(var statement) ->
                !statement.entity().isEmpty()
                        && !statement.schema().isEmpty()
                        && !statement.property().isEmpty();
            case Act.Retract retract -> retract.line() > 0;
            case Act.TakeIn table -> !table.path().isEmpty() && !table.sha256().isEmpty() && table.rows() >= 0;
            case Act.Did did -> true;
            case Act.Commit commit -> commit.lines() > 0;
        };
    }

    private @Nullable Act statement() {
        String entity = "";
        String schema = "";
        String property = "";
        String value = "";
        String language = "";
        String source = "";
        String originator = "";
        String passage = "";
        String from = "";
        String to = "";
        Bound bound = Bound.EXACT;
        Modality modality = Modality.STATED;
        for (int i = 0; i < count; i++) {
            String text = values[i];
            switch (keys[i]) {
                case "entity" -> entity = text;
                case "schema" -> schema = text;
                case "property" -> property = text;
                case "value" -> value = text;
                case "language" -> language = text;
                case "source" -> source = text;
                case "originator" -> originator = text;
                case "passage" -> passage = text;
                case "from" -> from = text;
                case "to" -> to = text;
                case "bound" -> {
                    Bound known = Bound.named(text).orElse(null);
                    if (known == null) {
                        return refuse("ledger.line.unknown-bound", text);
                    }
                    bound = known;
                }
                case "modality" -> {
                    Modality known = Modality.named(text).orElse(null);
                    if (known == null) {
                        return refuse("ledger.line.unknown-modality", text);
                    }
                    modality = known;
                }
                case "act", "chain" -> {}
                default -> {
                    return refuse("ledger.line.unknown-field", keys[i]);
                }
            }
        }
        return new Act.State(new Statement(
                entity, schema, property, value, language, source, originator, passage, from, to, bound, modality));
    }

    private @Nullable Act refuse(String key, String found) {
        wrong = Phrase.of(key, found);
        return null;
    }

    private String value(String key) {
        for (int i = 0; i < count; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return "";
    }

    /** A whole number from 0 on; -1 where the field is missing or no number. */
    private int number(String key) {
        String text = value(key);
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private boolean object() {
        if (!take('{')) {
            return false;
        }
        while (count < MOST_FIELDS) {
            String key = text();
            if (key == null || !take(':')) {
                return false;
            }
            String value = at < end && bytes[at] == '"' ? text() : digits();
            if (value == null) {
                return false;
            }
            keys[count] = key;
            values[count++] = value;
            if (at < end && bytes[at] == '}') {
                return ++at == end;
            }
            if (!take(',')) {
                return false;
            }
        }
        return false;
    }

    private boolean take(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private @Nullable String digits() {
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == start ? null : strings.ascii(bytes, start, at);
    }

    private @Nullable String text() {
        if (!take('"')) {
            return null;
        }
        int start = at;
        boolean plain = true;
        while (at < end) {
            byte b = bytes[at];
            if (b == '"') {
                String text = plain ? strings.ascii(bytes, start, at) : beyondAscii(start, at);
                at += text == null ? 0 : 1;
                return text;
            }
            if (b == '\\') {
                return escaped(start);
            }
            if (b >= 0 && b < 0x20) {
                return null;
            }
            plain &= b >= 0;
            at++;
        }
        return null;
    }

    private @Nullable String beyondAscii(int from, int until) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, until - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            wrong = Phrase.of("ledger.line.not-utf-8");
            at = from;
            return null;
        }
    }

    private @Nullable String escaped(int start) {
        StringBuilder text = new StringBuilder();
        int from = start;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] >= 0 && bytes[at] < 0x20) {
                return null;
            }
            if (bytes[at] != '\\') {
                at++;
                continue;
            }
            String before = beyondAscii(from, at);
            if (before == null) {
                return null;
            }
            text.append(before);
            if (!escape(text)) {
                return null;
            }
            from = at;
        }
        String rest = at < end ? beyondAscii(from, at) : null;
        if (rest == null) {
            return null;
        }
        at++;
        return text.append(rest).toString();
    }

    /** Reads what stands from the backslash on. */
    private boolean escape(StringBuilder text) {
        if (at + 1 >= end) {
            return false;
        }
        char plain = switch (bytes[at + 1]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> 0;
        };
        if (plain != 0) {
            text.append(plain);
            at += 2;
            return true;
        }
        if (bytes[at + 1] != 'u' || at + 6 > end) {
            return false;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        text.append((char) code);
        at += 6;
        return true;
    }
}
