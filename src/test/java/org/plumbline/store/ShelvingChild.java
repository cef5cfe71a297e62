package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Recorder;

/** A process that records changing files and asks the index after each batch, until it is killed. */
final class ShelvingChild {
    static final int ENTITIES = 60;

    private ShelvingChild() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[2]));
        for (int batch = 0; ; batch++) {
            record(folder, arguments[1], InstantSource.system(), random);
            try (Shelf shelf = Shelf.open(folder, 0)) {
                assertThat(shelf.problems()).noneMatch(problem -> problem.isError());
            }
            System.out.println("batch " + batch);
            System.out.flush();
        }
    }

    /** Records a file as it is now: some statements stay, some go, some are new. */
    static Recorder.Result record(Path folder, String recorder, InstantSource clock, Random random) {
        List<Statement> statements = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            String entity = "e" + random.nextInt(ENTITIES);
            statements.add(Statement.by("s-" + recorder, entity, "Happening", "note", "n" + random.nextInt(9)));
        }
        String path = "records/" + recorder + random.nextInt(4) + ".yaml";
        String digest =
                Archive.digest(Long.toString(random.nextLong()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        List<Changes.TextFile> texts = new ArrayList<>();
        texts.add(new Changes.TextFile(
                path, digest, statements.stream().distinct().toList()));
        return new Recorder(folder, recorder, clock, Duration.ofSeconds(5), (name, before, now) -> List.of())
                .record(texts, List.of(), List.of());
    }
}
