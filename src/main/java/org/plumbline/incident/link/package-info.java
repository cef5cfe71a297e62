/** Which reports of different sources may tell of one incident: how alike they are, why, and how to find them without comparing all. */
@NullMarked
package org.plumbline.incident.link;

import org.jspecify.annotations.NullMarked;
