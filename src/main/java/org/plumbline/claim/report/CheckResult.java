package org.plumbline.claim.report;

import java.util.List;
import java.util.Set;
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

    /** What is wrong with the evidence of a case that can be read: its publications are judged, and do not hold. */
    private static final Set<String> BROKEN_EVIDENCE = Set.of("E070", "E071", "E072", "E073", "E077");

    /** Whether a problem keeps a case from being judged. */
    public static boolean stopsJudging(Diagnostic problem) {
        return problem.isError() && !BROKEN_EVIDENCE.contains(problem.code());
    }

    /** Whether the case could be read: without it no publication is judged. */
    public boolean isReadable() {
        return problems.stream().noneMatch(CheckResult::stopsJudging);
    }

    /** Whether the imported tables only need to be compared with the other reports. */
    private boolean onlyLinksAreMissing() {
        return problems.stream()
                .filter(CheckResult::stopsJudging)
                .allMatch(problem -> problem.code().equals("E046"));
    }

    /** The message that says why nothing was judged; it takes the folder. */
    String whyNotJudged() {
        return onlyLinksAreMissing() ? "report.summary.unlinked" : "report.summary.unreadable";
    }

    /** Whether the evidence is sound and every publication that was checked holds. */
    public boolean holds() {
        return problems.stream().noneMatch(Diagnostic::isError)
                && publications.stream().allMatch(CheckedPublication::holds);
    }

    /** Whether the evidence is sound and every publication that was checked may be given to the public. */
    public boolean mayBePublished() {
        return problems.stream().noneMatch(Diagnostic::isError)
                && publications.stream().allMatch(CheckedPublication::mayBePublished);
    }

    /** What the process ends with: 0 holds, 1 a text does not hold, 2 the case cannot be read. */
    public int exitStatus() {
        return !isReadable() ? 2 : holds() ? 0 : 1;
    }
}
