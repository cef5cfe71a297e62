package org.plumbline.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plumbline.cli.Console;
import org.plumbline.incident.link.Weights;
import org.plumbline.language.Phrase;

/** {@code link FOLDER OUT}: writes the pairs of reports of a stored case that may be of one incident. */
final class LinkCommand {
    private LinkCommand() {}

    static int run(String folder, String out, Console console) {
        Path file = Path.of(out).toAbsolutePath();
        if (Files.exists(file)) {
            return Main.refuse(List.of(Phrase.of("spark.link.exists", out)), console);
        }
        if (!Files.isDirectory(file.resolveSibling(""))) {
            return Main.refuse(List.of(Phrase.of("spark.link.no-folder", out)), console);
        }
        return switch (StoredCase.open(Session.start(), folder)) {
            case StoredCase.Opened.Refused(List<Phrase> reasons) -> Main.refuse(reasons, console);
            case StoredCase.Opened.Read(StoredCase stored) -> {
                Weights weights = Weights.ours();
                PairFile.Written written = write(new LinkJob(stored, Map.of(), weights), weights, file);
                Main.say(Phrase.of("spark.linked", written.open(), written.advised(), written.decided(), out), console);
                yield Main.DONE;
            }
        };
    }

    private static PairFile.Written write(LinkJob job, Weights weights, Path file) {
        try {
            return PairFile.write(job.find().toLocalIterator(), weights, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
