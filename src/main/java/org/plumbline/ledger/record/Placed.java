package org.plumbline.ledger.record;

import org.plumbline.language.Place;
import org.plumbline.ledger.Statement;

/**
 * A statement and where it was read.
 *
 * @param place of the value
 */
public record Placed(Statement statement, Place place) {}
