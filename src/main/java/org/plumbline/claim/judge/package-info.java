/** The laws of judgement: evidence against wording gives a verdict. */
@NullMarked
package org.plumbline.claim.judge;

import org.jspecify.annotations.NullMarked;
