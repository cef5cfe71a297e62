/**
 * A publication as PDF: XHTML in, bytes out; the same bytes for the same input. A character of the embedded fonts is a whole
 * orthographic cluster, so that Burmese is drawn as it is written and comes back as it was typed.
 */
@NullMarked
package org.plumbline.publication.pdf;

import org.jspecify.annotations.NullMarked;
