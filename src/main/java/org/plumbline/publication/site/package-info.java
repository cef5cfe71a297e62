/** The published pages: one web page per edition with a card for each claim, and what leads on from it. Texts in, files out; pure. */
@NullMarked
package org.plumbline.publication.site;

import org.jspecify.annotations.NullMarked;
