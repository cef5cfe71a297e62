/** Editions: the text of a publication, what its bound spans say, and where. */
@NullMarked
package org.plumbline.claim.text;

import org.jspecify.annotations.NullMarked;
