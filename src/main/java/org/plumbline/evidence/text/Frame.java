package org.plumbline.evidence.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plumbline.evidence.text.ExtractedText.CharacterSet;

/** One piece of what the process that reads answers. The side that receives it trusts none of it. */
sealed interface Frame {
    /** The text of a page; {@code page} is 0 where there are none. */
    record Text(int page, String text) implements Frame {}

    /** A page without text, as a grey PNG. */
    record Picture(int page, byte[] png) implements Frame {}

    /** The document was read to its end. */
    record End(Optional<CharacterSet> characterSet, Optional<String> title) implements Frame {}

    /** The document is not read on. */
    record Refused(Refusal why) implements Frame {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Text(int page, String text) -> {
                out.writeByte('T');
                out.writeInt(page);
                write(text.getBytes(StandardCharsets.UTF_8), out);
            }
            case Picture(int page, byte[] png) -> {
                out.writeByte('P');
                out.writeInt(page);
                write(png, out);
            }
            case End(Optional<CharacterSet> set, Optional<String> title) -> {
                out.writeByte('E');
                out.writeUTF(set.map(CharacterSet::name).orElse(""));
                out.writeUTF(set.map(told -> told.basis().name()).orElse(""));
                write(title.orElse("").getBytes(StandardCharsets.UTF_8), out);
            }
            case Refused(Refusal why) -> {
                out.writeByte('R');
                out.writeUTF(why.name());
            }
        }
        out.flush();
    }

    /**
     * The next piece.
     *
     * @throws IOException if the other side has ended or says what no reader of ours says
     */
    static Frame read(DataInputStream in, Limits limits) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'T' -> new Text(in.readInt(), text(in, 3L * limits.characters()));
            case 'P' -> new Picture(in.readInt(), bytes(in, 2 * limits.pixels()));
            case 'E' -> end(in.readUTF(), in.readUTF(), text(in, 3L * limits.characters()));
            case 'R' -> new Refused(named(Refusal.class, in.readUTF()));
            default -> throw new IOException("an answer of the unknown kind " + kind);
        };
    }

    private static Frame end(String name, String basis, String title) throws IOException {
        Optional<CharacterSet> set = name.isEmpty()
                ? Optional.empty()
                : Optional.of(new CharacterSet(name, named(CharacterSet.Basis.class, basis)));
        return new End(set, Optional.of(title).filter(said -> !said.isBlank()));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) throws IOException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("no such " + type.getSimpleName());
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in, long most) throws IOException {
        return new String(bytes(in, most), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in, long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a piece of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off");
        }
        return bytes;
    }
}
