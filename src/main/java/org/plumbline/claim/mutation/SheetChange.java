package org.plumbline.claim.mutation;

import java.util.Optional;
import org.plumbline.claim.sheet.Claim;

/**
 * One change of a claim in the sheet.
 *
 * @param after the claim as it is written now
 * @param claim as it is read; empty if it cannot be
 * @param old the name that was exchanged, or empty
 * @param now the name in its place, or empty
 */
record SheetChange(Operator operator, String after, Optional<Claim> claim, String old, String now) {}
