/** Pictures of what a publication uses, as SVG with the same figures as a table; the same in page and PDF. */
@NullMarked
package org.plumbline.publication.picture;

import org.jspecify.annotations.NullMarked;
