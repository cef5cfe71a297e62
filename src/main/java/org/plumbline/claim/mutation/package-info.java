/**
 * Mutation of publications: a text that holds is changed a little, again and again, to see whether the checker notices. What it does not notice is listed.
 */
@NullMarked
package org.plumbline.claim.mutation;

import org.jspecify.annotations.NullMarked;
