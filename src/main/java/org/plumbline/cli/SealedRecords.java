package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.SealedEvidence;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.record.CaseCheck;
import org.plumbline.ledger.record.Elsewhere;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.vault.Commitment;
import org.plumbline.vault.Vault;

/**
 * The record files that lie in a case's vault. One counts while its commitment stands in a history and its key is not destroyed; a file
 * that the same recorder sealed later under the same name replaces it. What goes wrong is told without a word of what is sealed.
 */
final class SealedRecords {
    /** The kind of such a deed, and the beginning of the label of such an object; the name of the file follows. */
    static final String KIND = "records";

    private static final String NOT_COUNTED = "E159";
    private static final String LABEL = KIND + "\t";

    private SealedRecords() {}

    /** What was unsealed. */
    sealed interface Unsealed {
        /** All that counts or counted, and the files that stand now. */
        record Opened(SealedEvidence evidence, List<Version> standing) implements Unsealed {
            List<RecordFile> files() {
                return standing.stream().map(Version::file).toList();
            }

            @Override
            public String toString() {
                return "sealed records";
            }
        }

        /** Some of it cannot be read; nothing may be judged as if it were not there. */
        record Broken(List<Diagnostic> problems) implements Unsealed {}
    }

    /** The label of an object that holds a file of this name. */
    static String label(String name) {
        return LABEL + name;
    }

    /** The name in a label. */
    static String name(String label) {
        return label.startsWith(LABEL) ? label.substring(LABEL.length()) : label;
    }

    /** One version of a sealed file, and the deed that sealed it. */
    record Version(Done done, Deed.Sealed deed, String label, RecordFile file) {
        boolean isOf(String recorder, String name) {
            return done.recorder().equals(recorder) && label.equals(SealedRecords.label(name));
        }

        @Override
        public String toString() {
            return "sealed";
        }
    }

    /**
     * Reads all that can be read.
     *
     * @param language of names that give none
     * @throws IOException if the disk cannot be read
     */
    static Unsealed read(Histories histories, Vault vault, String language) throws IOException {
        Set<String> destroyed = destroyed(histories);
        Map<String, Instant> replaced = replaced(histories);
        List<Version> versions = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Done done : histories.deeds()) {
            if (done.deed() instanceof Deed.Sealed deed
                    && deed.kind().equals(KIND)
                    && !destroyed.contains(deed.commitment())) {
                switch (vault.read(new Commitment(deed.commitment()))) {
                    case Vault.Reading.Found(String label, InputStream content) ->
                        versions.add(new Version(done, deed, label, RecordFiles.read(KIND, all(content), language)));
                    // without a deed that says so, somebody took the key away
                    case Vault.Reading.Destroyed gone -> problems.add(problem(deed.commitment(), "missing"));
                    case Vault.Reading.Missing missing -> problems.add(problem(deed.commitment(), "missing"));
                    case Vault.Reading.Damaged damaged -> problems.add(problem(deed.commitment(), "damaged"));
                }
            }
        }
        if (!problems.isEmpty()) {
            return new Unsealed.Broken(problems);
        }
        List<SealedEvidence.Part> parts = versions.stream()
                .map(one -> new SealedEvidence.Part(
                        statements(one.file()),
                        one.done().at(),
                        replaced.get(one.deed().commitment()),
                        one.deed().until()))
                .toList();
        List<Version> standing = versions.stream()
                .filter(one -> !replaced.containsKey(one.deed().commitment()))
                .toList();
        return new Unsealed.Opened(new SealedEvidence(parts), standing);
    }

    private static Map<String, Instant> replaced(Histories histories) {
        Map<String, Instant> replaced = new HashMap<>();
        for (Done done : histories.deeds()) {
            if (done.deed() instanceof Deed.Sealed deed && !deed.replaces().isEmpty()) {
                replaced.merge(deed.replaces(), done.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return replaced;
    }

    /** Whether some records of a case are sealed, so that they do not count without the passphrase. */
    static boolean areIn(Histories histories) {
        Set<String> destroyed = destroyed(histories);
        return histories.deeds().stream()
                .anyMatch(done -> done.deed() instanceof Deed.Sealed sealed
                        && sealed.kind().equals(KIND)
                        && !destroyed.contains(sealed.commitment()));
    }

    /** Says that nobody can tell what has become of a publication without them. */
    static Diagnostic needed(String publication) {
        return Diagnostic.error(
                NOT_COUNTED,
                new Place("publications/" + publication, 1, 1),
                Phrase.of("confidential.E159.today"),
                Phrase.of("confidential.E159.today.help"));
    }

    /** Says that they do not. */
    static Diagnostic notCounted() {
        return new Diagnostic(
                NOT_COUNTED,
                Diagnostic.Severity.NOTE,
                new Place("sealed", 1, 1),
                Optional.empty(),
                Optional.empty(),
                Phrase.of("confidential.E159.not-counted"),
                List.of(Phrase.of("confidential.E159.not-counted.help")),
                Optional.empty());
    }

    private static Set<String> destroyed(Histories histories) {
        Set<String> destroyed = new HashSet<>();
        for (Done done : histories.deeds()) {
            if (done.deed() instanceof Deed.Destroyed(String commitment)) {
                destroyed.add(commitment);
            }
        }
        return destroyed;
    }

    private static byte[] all(InputStream content) throws IOException {
        try (content) {
            return content.readAllBytes();
        }
    }

    private static List<org.plumbline.ledger.Statement> statements(RecordFile file) {
        return file.statements().stream().map(Placed::statement).toList();
    }

    /** What is wrong with the standing files as the case now is, by code and place alone. */
    static List<Diagnostic> faults(List<RecordFile> open, List<RecordFile> sealed, Elsewhere elsewhere) {
        List<RecordFile> all = new ArrayList<>(open);
        all.addAll(sealed);
        return CaseCheck.check(all, List.of(), elsewhere).stream()
                .filter(problem -> problem.isError() && problem.place().path().equals(KIND))
                .map(problem -> Diagnostic.error(
                        NOT_COUNTED,
                        new Place(KIND, problem.place().line(), problem.place().column()),
                        Phrase.of("confidential.E159.fault", problem.code()),
                        Phrase.of("confidential.E159.fault.help")))
                .toList();
    }

    private static Diagnostic problem(String commitment, String what) {
        return Diagnostic.error(
                NOT_COUNTED,
                new Place("sealed/" + commitment, 1, 1),
                Phrase.of("confidential.E159." + what),
                Phrase.of("confidential.E159.help"));
    }
}
