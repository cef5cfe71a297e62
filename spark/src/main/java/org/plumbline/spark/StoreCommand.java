package org.plumbline.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.cli.CaseReading;
import org.plumbline.cli.Console;
import org.plumbline.language.Phrase;

/** {@code store CASE FOLDER}: writes a case of the main program as tables. */
final class StoreCommand {
    private StoreCommand() {}

    static int run(String folderOfCase, String folder, Console console) {
        Path source = Path.of(folderOfCase);
        if (!Files.isRegularFile(source.resolve("case.yaml"))) {
            return Main.refuse(List.of(Phrase.of("cli.case.none", folderOfCase)), console);
        }
        Optional<CaseReading> reading = CaseReading.read(source, Optional.empty(), console);
        if (reading.isEmpty()) {
            return Main.UNREADABLE;
        }
        Perspective perspective = reading.get().perspective();
        CaseRules rules = new CaseRules(reading.get().zone(), perspective.tolerance(), perspective.dozens());
        return switch (IncidentParquet.write(Session.start(), reading.get().evidence(), rules, folder)) {
            case IncidentParquet.Result.Refused(Phrase reason) -> Main.refuse(List.of(reason), console);
            case IncidentParquet.Result.Written(long incidents, long records) -> {
                Main.say(Phrase.of("spark.written", incidents, records, folder), console);
                yield Main.DONE;
            }
        };
    }
}
