/** Where things are: the places of a case, what their names may mean, what lies in what; pure, and sure only of what is certain. */
@NullMarked
package org.plumbline.place;

import org.jspecify.annotations.NullMarked;
