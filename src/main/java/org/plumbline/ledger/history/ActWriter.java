package org.plumbline.ledger.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

/** Writes acts as lines of JSON, each with the digest that ties it to the line before. */
final class ActWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Chain chain;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int lines;

    /** Goes on after the line that has this digest. */
    ActWriter(byte[] head) {
        this.chain = new Chain(head);
    }

    /** How many lines were written so far. */
    int lines() {
        return lines;
    }

    /** The digest of the last line, in hexadecimal. */
    byte[] head() {
        return chain.head();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void write(Act act) {
        int start = length;
        switch (act) {
            case Act.Begin begin -> {
                start("begin");
                number("format", begin.format());
                field("at", begin.at().toString());
                field("by", begin.by());
                optional("salt", begin.salt());
            }
            case Act.File file -> {
                start("file");
                field("path", file.path());
                field("sha256", file.sha256());
            }
            case Act.Gone gone -> {
                start("gone");
                field("path", gone.path());
            }
            case Act.State state -> statement(state.statement());
            case Act.Retract retract -> {
                start("retract");
                number("line", retract.line());
            }
            case Act.TakeIn table -> {
                start("table");
                field("path", table.path());
                field("sha256", table.sha256());
                field("mapping", table.mapping());
                number("rows", table.rows());
                optional("root", table.root());
            }
            case Act.Did did -> {
                start(DeedNotation.word(did.deed()));
                DeedNotation.fields(did.deed()).forEach(this::field);
            }
            case Act.Commit commit -> {
                start("commit");
                number("lines", commit.lines());
            }
        }
        chain.follow(bytes, start, length);
        field("chain", new String(chain.head(), StandardCharsets.US_ASCII));
        raw("}\n");
        lines++;
    }

    private void statement(Statement statement) {
        start("state");
        field("entity", statement.entity());
        field("schema", statement.schema());
        field("property", statement.property());
        field("value", statement.value());
        optional("language", statement.language());
        optional("source", statement.source());
        optional("originator", statement.originator());
        optional("passage", statement.passage());
        optional("from", statement.from());
        optional("to", statement.to());
        optional(
                "bound",
                statement.bound() == Bound.EXACT ? "" : statement.bound().word());
        optional(
                "modality",
                statement.modality() == Modality.STATED
                        ? ""
                        : statement.modality().word());
    }

    private void start(String act) {
        raw("{\"act\":\"");
        raw(act);
        put('"');
    }

    private void number(String key, int value) {
        raw(",\"");
        raw(key);
        raw("\":");
        raw(Integer.toString(value));
    }

    private void optional(String key, String value) {
        if (!value.isEmpty()) {
            field(key, value);
        }
    }

    private void field(String key, String value) {
        raw(",\"");
        raw(key);
        raw("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                put(c);
            } else if (c >= 0x80) {
                i += beyondAscii(value, i);
            } else {
                escape(c);
            }
        }
        put('"');
    }

    /** Writes one code point; returns how many further chars it took. */
    private int beyondAscii(String value, int at) {
        int point = value.codePointAt(at);
        if (point <= 0xFFFF && Character.isSurrogate((char) point)) {
            unicode((char) point); // half a character cannot be written in UTF-8
            return 0;
        }
        for (byte part : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            put(part);
        }
        return Character.charCount(point) - 1;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> raw("\\\"");
            case '\\' -> raw("\\\\");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            case '\t' -> raw("\\t");
            default -> unicode(c);
        }
    }

    private void unicode(char c) {
        raw("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[(c >> shift) & 0xF]);
        }
    }

    private void raw(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }
}
