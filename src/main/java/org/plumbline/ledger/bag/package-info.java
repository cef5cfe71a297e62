/** A case as a bag (BagIt, RFC 8493): plain files with a list of their digests, which can be moved, kept and checked without Plumbline. */
@NullMarked
package org.plumbline.ledger.bag;

import org.jspecify.annotations.NullMarked;
