package org.plumbline.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.ArchiveDrafts;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.log.LogReplay;
import org.plumbline.store.Shelf;

/**
 * Kills processes that record and capture, as {@code kill -9} does, at random moments, and looks after each round whether everything
 * that was acknowledged is there. {@code KilledRounds [ROUNDS [SEED]]}. Every third round two processes work at once. A new case is
 * begun every {@value #OF_ONE_CASE} rounds.
 */
public final class KilledRounds {
    private static final int OF_ONE_CASE = 25;
    /** A process is killed after so many acknowledged acts at most, and so long after the last of them at most. */
    private static final int MOST_WAITED_FOR = 8;

    private static final int LONGEST_MILLIS = 120;
    private static final int PAGE = 200_000;

    private final Path folder;
    private final Random random;
    private final String server;
    private final Set<String> acknowledged = new HashSet<>();
    private int cases;
    private int acts;
    private int torn;
    private int drafts;
    private int unsigned;

    private KilledRounds(Path folder, long seed, String server) {
        this.folder = folder;
        this.random = new Random(seed);
        this.server = server;
    }

    /**
     * What the rounds came to.
     *
     * @param acts how many were acknowledged, all of which were found
     * @param torn after how many rounds a batch was cut short
     * @param drafts how many drafts were left behind, and swept later
     * @param unsigned after how many rounds the last lines were not signed yet
     */
    public record Count(int rounds, int acts, int torn, int drafts, int unsigned) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 4;
        Path folder = Files.createTempDirectory("killed-rounds");
        long start = System.nanoTime();
        Count count = run(folder, rounds, seed);
        System.out.printf("%s in %.0f s; nothing acknowledged was lost%n", count, (System.nanoTime() - start) / 1e9);
        MadeHistory.delete(folder);
    }

    /**
     * Goes through the rounds in a folder.
     *
     * @throws IllegalStateException if anything is not as it should be; then the case is left for a look
     */
    public static Count run(Path folder, int rounds, long seed) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = new byte[PAGE];
            new Random(exchange.getRequestURI().getPath().hashCode()).nextBytes(page);
            exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            KilledRounds killed = new KilledRounds(folder, seed, address);
            for (int round = 0; round < rounds; round++) {
                killed.round(round);
            }
            return new Count(rounds, killed.acts, killed.torn, killed.drafts, killed.unsigned);
        } finally {
            server.stop(0);
        }
    }

    private Path caseFolder() {
        return folder.resolve("case-" + cases);
    }

    private void round(int round) throws IOException, InterruptedException {
        if (round % OF_ONE_CASE == 0) {
            cases++;
            acknowledged.clear();
            Files.createDirectories(caseFolder());
        }
        List<Process> children = new ArrayList<>();
        children.add(child("desk"));
        if (round % 3 == 2) {
            children.add(child("field"));
        }
        try {
            for (Process child : children) {
                child.inputReader(StandardCharsets.UTF_8).readLine();
            }
            int more = random.nextInt(MOST_WAITED_FOR);
            for (int i = 0; i < more; i++) {
                String line =
                        children.getFirst().inputReader(StandardCharsets.UTF_8).readLine();
                take(Objects.requireNonNull(line, "a process ended by itself"), round);
            }
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
        } finally {
            for (Process child : children) {
                child.toHandle().destroyForcibly(); // what it printed can still be read
                child.waitFor();
            }
        }
        for (Process child : children) {
            try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(line -> take(line, round));
            }
        }
        check(round);
    }

    private void take(String line, int round) {
        require(line.startsWith("stated ") || line.startsWith("captured "), round, line);
        acts++;
        acknowledged.add(line);
    }

    private Process child(String recorder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledChild.class.getName(),
                        caseFolder().toString(),
                        folder.resolve("keys-" + cases).toString(),
                        recorder,
                        Long.toString(random.nextLong()),
                        server)
                .redirectErrorStream(true)
                .start();
    }

    private void check(int round) throws IOException {
        Histories histories = Histories.read(caseFolder().resolve("history"));
        require(!histories.isBroken(), round, histories.problems().toString());
        torn += histories.histories().stream().anyMatch(history -> history.torn() > 0) ? 1 : 0;
        require(there(histories).containsAll(acknowledged), round, "an acknowledged act is lost");
        LogReplay replay = LogReplay.of(caseFolder());
        require(replay.holds(), round, replay.problems().toString());
        unsigned += replay.recorders().stream().anyMatch(one -> one.unsigned() > 0) ? 1 : 0;
        checkIndex(histories, round);
        checkDrafts(round);
    }

    private static Set<String> there(Histories histories) {
        Set<String> there = new HashSet<>();
        for (History history : histories.histories()) {
            Map<String, Long> files = history.recorded().stream()
                    .collect(Collectors.groupingBy(one -> one.file(), Collectors.counting()));
            files.forEach((file, count) -> {
                if (count != KilledChild.BATCH) {
                    throw new IllegalStateException(file + " is recorded in part");
                }
                there.add("stated " + file);
            });
        }
        for (Done done : histories.deeds()) {
            if (done.deed() instanceof Deed.Captured(var custody)) {
                there.add("captured " + custody.sha256());
            }
        }
        return there;
    }

    private void checkIndex(Histories histories, int round) {
        try (Shelf shelf = Shelf.open(caseFolder())) {
            for (int i = 0; i < KilledChild.BATCH; i += 33) {
                String entity = "e" + i;
                require(shelf.about(entity).equals(histories.about(entity)), round, "the index answers wrongly");
            }
            List<String> odd = shelf.problems().stream()
                    .map(Problem::code)
                    .filter(code -> !code.equals("E081"))
                    .toList();
            require(odd.isEmpty(), round, odd.toString());
        }
    }

    /** Drafts are swept by whoever comes next: here by this process, and only when nobody else is at work. */
    private void checkDrafts(int round) throws IOException {
        Path archive = caseFolder().resolve("archive");
        drafts += drafts(archive);
        ArchiveDrafts.hold(archive).close();
        require(drafts(archive) == 0, round, "drafts are left");
    }

    private static int drafts(Path archive) throws IOException {
        if (!Files.isDirectory(archive)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(archive)) {
            return (int) files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static void require(boolean holds, int round, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("round " + round + ": " + otherwise);
        }
    }
}
