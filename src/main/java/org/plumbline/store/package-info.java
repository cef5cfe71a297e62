/** What is kept of a case so that it need not be read anew: caches that can be thrown away. The only package that knows SQL. */
@NullMarked
package org.plumbline.store;

import org.jspecify.annotations.NullMarked;
