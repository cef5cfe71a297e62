package org.plumbline.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.claim.report.Json;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.passage.Capture;
import org.plumbline.ledger.passage.Captures;

/**
 * One zip with a publication, its rows and its proofs. The same case gives the same bytes. It holds no time but days, no path of this
 * machine, nobody's name but roles.
 */
public final class Bundle {
    private final SortedMap<String, Content> files = new TreeMap<>();
    private final Publishable of;
    private String toBeSigned = "";
    private NavigableSet<String> remarks = new TreeSet<>();

    private Bundle(Publishable of) {
        this.of = of;
    }

    /** The logs of a case, asked for the lines that are to be proven. */
    @FunctionalInterface
    interface Logs {
        /**
         * The logs of all recorders, in the order of their names.
         *
         * @throws IOException if a log cannot be read
         */
        List<LogState> proving(NavigableSet<HistoryLine> lines) throws IOException;
    }

    /**
     * Puts a bundle together.
     *
     * @param witnesses who else bears out the case, as files
     * @throws IOException if a log cannot be read
     */
    static Bundle of(Publishable of, Logs logs, Map<String, byte[]> witnesses) throws IOException {
        Bundle bundle = new Bundle(of);
        LocalDate frozen = LocalDate.ofInstant(of.frozen().at(), ZoneOffset.UTC);
        bundle.files.put("README.txt", Content.of(BundleText.readme(of.sheet(), frozen.toString())));
        bundle.addTexts();
        bundle.files.put("frozen.json", Content.of(bundle.frozenVerdicts(frozen)));
        bundle.addEvidence(logs).forEach(bundle::add);
        witnesses.forEach((name, bytes) -> bundle.files.put(name, Content.of(bytes)));
        String manifest = Manifest.of(of, frozen, bundle.files).text();
        bundle.files.put("manifest.json", Content.of(manifest));
        bundle.toBeSigned = Manifest.signed(of.id(), manifest);
        return bundle;
    }

    /** The text that the recorder signs for the manifest. */
    String toBeSigned() {
        return toBeSigned;
    }

    /** With the signed note of that text. */
    Bundle signed(String note) {
        files.put("manifest.note", Content.of(note));
        return this;
    }

    /** The sheet and the editions; never a picture, whose file tells more than what is seen in it. */
    private void addTexts() {
        of.texts().forEach((path, bytes) -> {
            if (path.endsWith(".claims") || (path.endsWith(".md") && !of.sheet().isLayoutD())) {
                files.put(inBundle(path), Content.of(bytes));
            }
        });
    }

    private static String inBundle(String path) {
        return path.endsWith(".claims") ? "sheet.claims" : "editions/" + path.substring(path.lastIndexOf('/') + 1);
    }

    /** What was frozen, to the day. */
    private String frozenVerdicts(LocalDate day) {
        return Json.object(json -> json.put("frozen", day.toString())
                .put("rules", of.frozen().rules())
                .objects(
                        "files",
                        of.frozen().files().entrySet().stream()
                                .filter(file -> files.containsKey(inBundle(file.getKey())))
                                .toList(),
                        file -> json.put("path", file.getKey())
                                .put("file", inBundle(file.getKey()))
                                .put("sha256", file.getValue()))
                .objects("verdicts", of.frozen().verdicts().entrySet(), verdict -> {
                    json.put("claim", verdict.getKey())
                            .put(
                                    "verdict",
                                    Notation.word(verdict.getValue().kind()).replace('-', ' '));
                }));
    }

    private List<LogState> addEvidence(Logs logs) throws IOException {
        RestingOn restingOn = new RestingOn(of.histories(), of.frozen().at(), of.withheld());
        ClaimsFile claims = new ClaimsFile(of.withheld(), restingOn);
        files.put("claims.json", Content.of(claims.text(of.judgements())));
        files.putAll(claims.rowFiles());
        for (Content rows : claims.rowFiles().values()) {
            Digested.of(rows); // tells which lines and sources its rows rest on
        }
        Set<String> used = restingOn.sources();
        files.put("sources.json", Content.of(SourceFiles.sources(used, of.sources(), restingOn)));
        PassagesFile passages = new PassagesFile(of.histories(), of.frozen(), of.passages());
        files.put("passages.json", Content.of(passages.text(restingOn)));
        remarks = passages.remarks(restingOn);
        List<Capture> captures = captures(used);
        files.put("captures.json", Content.of(SourceFiles.captures(captures)));
        Set<String> digests = captures.stream().map(Capture::sha256).collect(Collectors.toSet());
        of.histories().deeds().stream()
                .filter(done -> mayBeShown(done.deed(), digests))
                .forEach(done -> restingOn.add(new HistoryLine(done.recorder(), done.line())));
        return logs.proving(restingOn.used());
    }

    /** What was captured of these sources. */
    private List<Capture> captures(Set<String> used) {
        Captures all = Captures.of(of.histories().deeds());
        return used.stream()
                .flatMap(id -> of.sources().source(id).stream())
                .flatMap(source -> all.of(source).stream())
                .distinct()
                .toList();
    }

    /** A line on a capture itself holds the time and headers, a line on its text only digests. */
    private boolean mayBeShown(Deed deed, Set<String> captures) {
        return switch (deed) {
            case Deed.Published(String publication, var digest) -> publication.equals(of.id());
            case Deed.TextRead text -> captures.contains(text.capture());
            case Deed.Captured hidden -> false;
            case Deed.TextRefused hidden -> false;
            case Deed.Sealed hidden -> false;
            case Deed.Destroyed hidden -> false;
        };
    }

    private void add(LogState log) {
        String name = "log/" + log.recorder();
        files.put(name + ".vkey", Content.of(log.key() + "\n"));
        files.put(name + ".checkpoint", Content.of(log.checkpoint()));
        files.put(name + ".proofs.json", Content.of(log.proofs()));
    }

    /** Remarks of those who recorded, which stand in it word for word because a claim rests on what they are about. */
    public NavigableSet<String> remarks() {
        return new TreeSet<>(remarks);
    }

    /** The names of its files, in order. */
    public NavigableSet<String> files() {
        return new TreeSet<>(files.keySet());
    }

    /**
     * Writes the zip and closes the stream.
     *
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        ReproducibleZip.write(files, out);
    }
}
