package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code ./plumbline publish CASE PUBLICATION -o FOLDER} takes on the example: the first time, again, again after a change of a record
 * and after a change of the text, each in a process of its own, as multiples of {@code ./plumbline check} in the same run; how soon
 * {@code --serve} shows a change.
 * Arguments: how many runs (default 5), and the publication.
 */
final class PublishSpeed {
    private final Path home = Path.of("").toAbsolutePath();
    private final Path folder;
    private final Map<String, String> environment;
    private final String publication;
    private final PrintStream out;

    private PublishSpeed(Path folder, String publication, PrintStream out) {
        this.folder = folder;
        this.environment = Map.of(
                "PLUMBLINE_KEYS", folder.resolve("keys").toString(), "PLUMBLINE_TERMINAL", "yes", "NO_COLOR", "1");
        this.publication = publication;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String publication = arguments.length > 1 ? arguments[1] : "cooperation-and-conduct";
        new PublishSpeed(Files.createTempDirectory("publish"), publication, System.out).measure(runs);
    }

    private void measure(int runs) throws IOException, InterruptedException {
        Spent.by(List.of(home.resolve("plumbline").toString(), "--version"), environment); // builds what is not built
        List<Spent> checks = new ArrayList<>();
        List<Spent> first = new ArrayList<>();
        List<Spent> again = new ArrayList<>();
        List<Spent> record = new ArrayList<>();
        List<Spent> text = new ArrayList<>();
        List<Spent> draft = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Path caseFolder = folder.resolve("case-" + i);
            Path site = folder.resolve("site-" + i);
            copy(home.resolve("examples/asean-counter-terrorism"), caseFolder);
            checks.add(done("check", caseFolder, publication));
            first.add(publish(caseFolder, site));
            again.add(publish(caseFolder, site));
            Files.writeString(
                    caseFolder.resolve("records/measured.yaml"),
                    "- Source: measured-source\n  title: Measured\n  publisher: Measured\n  published: 2026-01-01\n");
            done("record", caseFolder, "--as", "desk");
            record.add(publish(caseFolder, site));
            Path edition = caseFolder.resolve("publications/" + publication + "/en.md");
            Files.writeString(edition, Files.readString(edition) + "\nThese words were added.\n");
            draft.add(publish(caseFolder, folder.resolve("draft-" + i), "--draft"));
            text.add(publish(caseFolder, site, "--correction", "Words were added."));
        }
        Spent check = Spent.median(checks);
        out.printf("%-42s %s%n", "check (baseline)", check);
        tell("publish, first time", Spent.median(first), check);
        phases(Spent.median(first));
        tell("publish again, nothing changed", Spent.median(again), check);
        phases(Spent.median(again));
        tell("publish again after a record", Spent.median(record), check);
        tell("draft after a change of the text", Spent.median(draft), check);
        tell("publish a correction of the text", Spent.median(text), check);
        phases(Spent.median(text));
        served(Spent.median(again));
        out.printf("the site of the first run, for PageWeight: %s%n", folder.resolve("site-0"));
    }

    private void tell(String what, Spent spent, Spent check) {
        out.printf(
                "%-42s %s, %.1f times the CPU of check%n",
                what, spent, Measured.seconds(spent.cpu()) / Measured.seconds(check.cpu()));
    }

    /** What the command said it was at, and how long. */
    private void phases(Spent spent) {
        Duration at = Duration.ZERO;
        String what = "start";
        for (Spent.Line line : spent.told()) {
            if (line.text().endsWith("...") || line.text().endsWith("…")) {
                out.printf("    %5.2f s %s%n", Measured.seconds(line.at().minus(at)), what);
                at = line.at();
                what = line.text();
            }
        }
        out.printf("    %5.2f s %s%n", Measured.seconds(spent.wall().minus(at)), what);
    }

    private void served(Spent again) throws IOException, InterruptedException {
        Path caseFolder = folder.resolve("case-0");
        List<String> command =
                List.of(home.resolve("plumbline").toString(), "publish", caseFolder.toString(), publication, "--serve");
        for (String file : List.of("publications/" + publication + "/en.md")) {
            List<Duration> took =
                    ServedChanges.of(command, environment, caseFolder.resolve(file), "Words that were added ", 9);
            List<Duration> sorted = took.stream().sorted().toList();
            Duration median = sorted.get(sorted.size() / 2);
            out.printf(
                    "--serve, from a change of %s to the page: median %.2f s (first %.2f, longest %.2f), %.2f of publish again%n",
                    file,
                    Measured.seconds(median),
                    Measured.seconds(took.getFirst()),
                    Measured.seconds(sorted.getLast()),
                    Measured.seconds(median) / Measured.seconds(again.wall()));
        }
    }

    private Spent publish(Path caseFolder, Path site, String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("publish", caseFolder.toString(), publication, "-o", site.toString(), "--as", "desk"));
        all.addAll(List.of(more));
        return done(all.toArray());
    }

    private Spent done(Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("plumbline").toString()));
        Stream.of(words).map(String::valueOf).forEach(command::add);
        Spent spent = Spent.by(command, environment);
        if (spent.exit() != 0) {
            throw new IllegalStateException(command + " ended with " + spent.exit() + ": " + spent.told());
        }
        return spent;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
