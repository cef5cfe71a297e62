package org.plumbline.cli;

import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;

/** Reads a case and checks it; {@link Main} says which one does. */
@FunctionalInterface
interface Checker {
    CheckResult check(CheckRequest request);
}
