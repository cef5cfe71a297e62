package org.plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.evidence.capture.HandedIn;
import org.plumbline.evidence.capture.Incoming;
import org.plumbline.evidence.capture.Limits;
import org.plumbline.evidence.capture.Network;
import org.plumbline.evidence.capture.Outcome;
import org.plumbline.evidence.capture.Purpose;
import org.plumbline.evidence.capture.Taken;
import org.plumbline.evidence.capture.Taking;
import org.plumbline.evidence.capture.WebFetch;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.ArchiveDrafts;
import org.plumbline.ledger.history.Changes;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.Signing;
import org.plumbline.store.Shelf;

/**
 * Records and captures without end, signing each batch, and says each act on a line of its own once it is on the disk. Arguments: the
 * case, the folder of the keys, the recorder, a seed, the address of a server.
 */
final class KilledChild {
    /** Statements in one recorded file. */
    static final int BATCH = 100;

    private static final int SIZES = 400_000;

    private final Path folder;
    private final String name;
    private final String server;
    private final Random random;
    private final Recorder recorder;

    private KilledChild(Path folder, Path keys, String name, long seed, String server) {
        this.folder = folder;
        this.name = name;
        this.server = server;
        this.random = new Random(seed);
        Signing signing = new Signing(folder, Keys.of(Map.of("PLUMBLINE_KEYS", keys.toString()), folder));
        this.recorder = new Recorder(folder, name, InstantSource.system(), Duration.ofSeconds(20), signing);
    }

    public static void main(String[] arguments) throws IOException {
        KilledChild child = new KilledChild(
                Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Long.parseLong(arguments[3]), arguments[4]);
        say("open");
        while (true) {
            switch (child.random.nextInt(4)) {
                case 0, 1 -> child.record();
                case 2 -> child.captureFile();
                default -> child.captureAddress();
            }
            try (Shelf shelf = Shelf.open(child.folder)) {
                shelf.about("e0");
            }
        }
    }

    /** Records one file as all that the case now holds, so that what the file before said is retracted. */
    private void record() {
        String path = "records/" + name + "-" + Long.toHexString(random.nextLong()) + ".yaml";
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            statements.add(Statement.by("s", "e" + i, "Happening", "note", path + " " + i));
        }
        String digest = Archive.digest(path.getBytes(StandardCharsets.US_ASCII));
        acknowledge(
                "stated " + path,
                recorder.record(List.of(new Changes.TextFile(path, digest, statements)), List.of(), List.of()));
    }

    private void captureFile() throws IOException {
        byte[] bytes = new byte[random.nextInt(SIZES)];
        random.nextBytes(bytes);
        Path file = folder.resolveSibling(name + "-handed-in.bin");
        Files.write(file, bytes);
        try (ArchiveDrafts _ = ArchiveDrafts.hold(folder.resolve("archive"));
                Incoming incoming = new Incoming(folder.resolve("archive"))) {
            new HandedIn(taking(incoming), false).take(file, this::keep);
        }
    }

    private void captureAddress() throws IOException {
        try (ArchiveDrafts _ = ArchiveDrafts.hold(folder.resolve("archive"));
                Incoming incoming = new Incoming(folder.resolve("archive"))) {
            String address = server + Long.toHexString(random.nextLong());
            new WebFetch(Network.ofSystem(true), taking(incoming)).take(address).forEach(this::keep);
        }
    }

    private static Taking taking(Incoming incoming) {
        return new Taking(incoming, Limits.USUAL, Purpose.NONE, false, InstantSource.system(), "killed rounds");
    }

    private void keep(Outcome outcome) {
        if (!(outcome instanceof Taken taken)) {
            throw new IllegalStateException("refused: " + outcome);
        }
        String digest = taken.custody().sha256();
        acknowledge(
                "captured " + digest,
                recorder.take(
                        List.of(new Deed.Captured(taken.custody())),
                        List.of(new Recorder.Original(taken.bytes(), digest))));
    }

    private static void acknowledge(String act, Recorder.Result result) {
        if (!(result instanceof Recorder.Result.Done)) {
            throw new IllegalStateException(act + ": " + result);
        }
        say(act);
    }

    private static void say(String line) {
        System.out.println(line);
        if (System.out.checkError()) {
            System.exit(1); // nobody listens any more: whoever started it was killed itself
        }
    }
}
