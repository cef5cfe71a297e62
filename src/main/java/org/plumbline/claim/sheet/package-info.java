/** Claim sheets: what each claim asserts, as a query over the evidence. */
@NullMarked
package org.plumbline.claim.sheet;

import org.jspecify.annotations.NullMarked;
