/** The text of captured bytes, read in a process of its own with limits, so that a hostile file can end nothing but that process. */
@NullMarked
package org.plumbline.evidence.text;

import org.jspecify.annotations.NullMarked;
