/** Numbers and days that may be imprecise: intervals, days of unknown precision, windows. The lowest room: it knows no text and no source. */
@NullMarked
package org.plumbline.quantity;

import org.jspecify.annotations.NullMarked;
