package org.plumbline.evidence.capture;

import org.plumbline.language.Phrase;

/**
 * An item that was not taken. Nothing of it is left anywhere.
 *
 * @param code E100 to E118; see {@code explain}
 * @param message what was found
 * @param advice what to do
 */
public record Refusal(Phrase item, String code, Phrase message, Phrase advice) implements Outcome {}
