package org.plumbline.ledger.history;

import java.time.Instant;

/**
 * A deed as one recorder recorded it.
 *
 * @param recorder the role or pseudonym
 * @param line the line of the recorder's history, from 1
 * @param at when it was recorded (UTC, whole seconds)
 */
public record Done(Deed deed, String recorder, int line, Instant at) {}
