/** What people see of a judgement: diagnostics as text, JSON, SARIF and HTML. */
@NullMarked
package org.plumbline.claim.report;

import org.jspecify.annotations.NullMarked;
