package org.plumbline.evidence.text;

import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** Thrown through a parser of Tika to end it, as its handlers may throw nothing else. It never leaves {@link Worker}. */
final class RefusedException extends SAXException {
    private static final long serialVersionUID = 1;

    private final Refusal why;

    RefusedException(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }

    /** Ours among the causes of an exception. */
    static Optional<Refusal> in(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(RefusedException.class::isInstance)
                .map(cause -> ((RefusedException) cause).why())
                .findFirst();
    }
}
