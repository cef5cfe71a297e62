/** What was promised: commitments, their instruments, and when they were in force. */
@NullMarked
package org.plumbline.commitment;

import org.jspecify.annotations.NullMarked;
