/** Takes bytes into custody: files, addresses and web archives come in, the untouched bytes and what is known of them go on; nothing is stored in a case here. */
@NullMarked
package org.plumbline.evidence.capture;

import org.jspecify.annotations.NullMarked;
