/** The example case, and the real statement that it was made for. */
@NullMarked
package org.plumbline.example;

import org.jspecify.annotations.NullMarked;
