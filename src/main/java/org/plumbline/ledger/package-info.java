/** What was recorded: entities and their statements, each by one source, dated twice, never overwritten; the histories that hold them. */
@NullMarked
package org.plumbline.ledger;

import org.jspecify.annotations.NullMarked;
