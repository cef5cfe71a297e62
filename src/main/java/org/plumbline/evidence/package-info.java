/** Where evidence comes from: sources, and the voices that first said what the sources say. */
@NullMarked
package org.plumbline.evidence;

import org.jspecify.annotations.NullMarked;
