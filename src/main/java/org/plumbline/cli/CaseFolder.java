package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.language.Messages;
import org.plumbline.vault.LockedCase;

/** Whether a folder is a case that can be worked on. */
final class CaseFolder {
    private CaseFolder() {}

    /**
     * @throws UsageException if the folder holds no case, or a locked one
     */
    static void require(Path folder, Messages messages) {
        if (LockedCase.isLocked(folder)) {
            throw new UsageException(messages.say("vault.locked", folder.toString()));
        }
        if (!Files.isRegularFile(folder.resolve("case.yaml"))) {
            throw new UsageException(messages.say("cli.case.none", folder.toString()));
        }
    }
}
