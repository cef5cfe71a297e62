/** Files made anew without given words; each is searched for these words before it is handed out, and refused if one is found. */
@NullMarked
package org.plumbline.evidence.redaction;

import org.jspecify.annotations.NullMarked;
