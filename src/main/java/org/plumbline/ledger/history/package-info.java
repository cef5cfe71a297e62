/** The ledger of record: one append-only file per recorder, each line tied to the line before by a digest; read as of any recorded time. */
@NullMarked
package org.plumbline.ledger.history;

import org.jspecify.annotations.NullMarked;
