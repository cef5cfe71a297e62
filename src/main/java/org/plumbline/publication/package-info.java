/** What a sceptic gets of a publication: one zip that can be checked with nothing of ours installed. */
@NullMarked
package org.plumbline.publication;

import org.jspecify.annotations.NullMarked;
