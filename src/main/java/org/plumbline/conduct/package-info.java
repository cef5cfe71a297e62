/** What was done against what was promised: clause by clause and party by party, with what stands beside it and what cannot be rated. */
@NullMarked
package org.plumbline.conduct;

import org.jspecify.annotations.NullMarked;
