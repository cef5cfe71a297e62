/** Statements and entities in the form of FollowTheMoney, out and in; docs/followthemoney.md says what is lost on the way. */
@NullMarked
package org.plumbline.ledger.ftm;

import org.jspecify.annotations.NullMarked;
