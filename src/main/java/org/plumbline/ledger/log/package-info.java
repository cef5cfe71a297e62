/**
 * The histories as logs whose past cannot be rewritten: Merkle trees over their lines (RFC 6962), signed checkpoints and tiles (C2SP),
 * proofs, and one root over all recorders of a case.
 */
@NullMarked
package org.plumbline.ledger.log;

import org.jspecify.annotations.NullMarked;
