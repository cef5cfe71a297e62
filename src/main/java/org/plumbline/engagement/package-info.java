/** Who sat, met and trained with whom: engagements with attendance, role terms, representation. */
@NullMarked
package org.plumbline.engagement;

import org.jspecify.annotations.NullMarked;
