package org.plumbline.claim.sheet;

import java.util.List;
import java.util.Optional;

/**
 * What was read of a sheet file.
 *
 * @param sheet all that could be understood; empty if the file could not be read or carries no day
 * @param mentions every name of the case that the sheet uses, in the order of the file
 * @param problems everything that is wrong, in the order of the file
 */
public record ReadSheet(Optional<Sheet> sheet, List<Mention> mentions, List<Problem> problems) {
    public ReadSheet {
        mentions = List.copyOf(mentions);
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return sheet.isPresent() && problems.stream().noneMatch(Problem::isError);
    }
}
