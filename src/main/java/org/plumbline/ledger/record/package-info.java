/** The text files of a case: records in YAML, tables in CSV, read into statements with the place of each. */
@NullMarked
package org.plumbline.ledger.record;

import org.jspecify.annotations.NullMarked;
