/** Tables of other makers, in whatever format they come, read row by row into incidents; every row is accounted for. */
@NullMarked
package org.plumbline.ledger.table;

import org.jspecify.annotations.NullMarked;
