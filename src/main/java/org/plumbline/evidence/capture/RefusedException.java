package org.plumbline.evidence.capture;

import java.io.IOException;
import org.plumbline.language.Phrase;

/** Ends the reading of one item; the entry points of this room turn it into a {@link Refusal}. */
final class RefusedException extends IOException {
    private final String code;
    private final transient Phrase message;

    /** The message is {@code capture.<code>.<what>}, the advice {@code capture.<code>.help}. */
    RefusedException(String code, String what, Object... arguments) {
        super(code);
        this.code = code;
        this.message = Phrase.of("capture." + code + "." + what, arguments);
    }

    RefusedException(Throwable cause, String code, String what, Object... arguments) {
        this(code, what, arguments);
        initCause(cause);
    }

    boolean is(String other) {
        return code.equals(other);
    }

    Refusal of(Phrase item) {
        return new Refusal(item, code, message, Phrase.of("capture." + code + ".help"));
    }
}
