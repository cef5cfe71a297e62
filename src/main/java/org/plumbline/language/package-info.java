/** Reading English and Burmese: scripts, digits, number words, hedges, dates, quotations, Zawgyi; and the messages that people see. */
@NullMarked
package org.plumbline.language;

import org.jspecify.annotations.NullMarked;
