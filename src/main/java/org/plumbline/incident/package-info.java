/** What happened, once: reports joined by links into incidents, and the tallies that others state. */
@NullMarked
package org.plumbline.incident;

import org.jspecify.annotations.NullMarked;
