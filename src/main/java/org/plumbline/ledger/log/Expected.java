package org.plumbline.ledger.log;

import org.plumbline.ledger.Problem;

/**
 * What somebody signed of a history: its root when it had so many lines.
 *
 * @param otherwise what to say if the history has another root then
 * @param ahead what to say if the history has fewer lines
 */
record Expected(long size, Hash root, Problem otherwise, Problem ahead) {}
