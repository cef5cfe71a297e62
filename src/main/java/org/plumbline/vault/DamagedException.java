package org.plumbline.vault;

import java.io.IOException;
import org.plumbline.language.Phrase;

/** Carries a damage out of a stream to where it becomes a value. */
final class DamagedException extends IOException {
    private final transient Phrase what;

    DamagedException(Phrase what) {
        super(what.key());
        this.what = what;
    }

    static DamagedException of(String key, Object... arguments) {
        return new DamagedException(Phrase.of(key, arguments));
    }

    Phrase what() {
        return what;
    }
}
