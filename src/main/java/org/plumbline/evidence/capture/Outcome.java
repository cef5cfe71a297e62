package org.plumbline.evidence.capture;

import org.plumbline.language.Phrase;

/** What became of one item that was to be taken. */
public sealed interface Outcome permits Taken, Refusal {
    /** Which item, in words that give away no name of a file unless names were asked for. */
    Phrase item();
}
