package org.plumbline.claim.report;

import java.util.List;
import org.plumbline.language.Phrase;

/**
 * What checking a case came to.
 *
 * @param folder the case folder as the reader named it; commands in hints use it
 * @param problems what is wrong with the case itself, before any publication was judged
 * @param notes what the reader should know of the case, e.g. statements not yet recorded
 */
public record CheckResult(
        String folder,
        Phrase.Name title,
        List<Diagnostic> problems,
        List<CheckedPublication> publications,
        List<Phrase> notes) {
    public CheckResult {
        problems = List.copyOf(problems);
        publications = List.copyOf(publications);
        notes = List.copyOf(notes);
    }

    /** Whether the case could be read: without it no publication is judged. */
    public boolean isReadable() {
        return problems.stream().noneMatch(Diagnostic::isError);
    }

    /** Whether the imported tables only need to be compared with the other reports. */
    private boolean onlyLinksAreMissing() {
        return problems.stream()
                .filter(Diagnostic::isError)
                .allMatch(problem -> problem.code().equals("E046"));
    }

    /** The message that says why nothing was judged; it takes the folder. */
    String whyNotJudged() {
        return onlyLinksAreMissing() ? "report.summary.unlinked" : "report.summary.unreadable";
    }

    /** Whether every publication that was checked holds. */
    public boolean holds() {
        return isReadable() && publications.stream().allMatch(CheckedPublication::holds);
    }

    /** What the process ends with: 0 holds, 1 a text does not hold, 2 the case cannot be read. */
    public int exitStatus() {
        return !isReadable() ? 2 : holds() ? 0 : 1;
    }
}
