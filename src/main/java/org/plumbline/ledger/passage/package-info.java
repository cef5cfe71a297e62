/** The captures of a case with their texts, and the passages in them that statements point at, checked word for word. */
@NullMarked
package org.plumbline.ledger.passage;

import org.jspecify.annotations.NullMarked;
