/** The command line, and the wiring. */
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
