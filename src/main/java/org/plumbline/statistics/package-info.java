/** Counts and rates: exact intervals, dispersion, how much a comparison hangs on its windows. Knows nothing of cases or evidence. */
@NullMarked
package org.plumbline.statistics;

import org.jspecify.annotations.NullMarked;
