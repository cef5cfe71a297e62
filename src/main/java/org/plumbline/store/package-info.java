/** The SQLite index of a case: a cache that can be thrown away. The only package that knows SQL. */
@NullMarked
package org.plumbline.store;

import org.jspecify.annotations.NullMarked;
