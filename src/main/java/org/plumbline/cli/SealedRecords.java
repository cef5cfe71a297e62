package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        /** All that counts. */
        record Opened(SealedEvidence evidence, List<RecordFile> files) implements Unsealed {
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

    private record Slot(String recorder, String label) {
        @Override
        public String toString() {
            return "sealed";
        }
    }

    /**
     * Reads all that count.
     *
     * @param language of names that give none
     * @throws IOException if the disk cannot be read
     */
    static Unsealed read(Histories histories, Vault vault, String language) throws IOException {
        Set<String> destroyed = destroyed(histories);
        Map<Slot, SealedEvidence.Part> parts = new LinkedHashMap<>();
        Map<Slot, RecordFile> files = new LinkedHashMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Done done : histories.deeds()) {
            if (done.deed() instanceof Deed.Sealed(String commitment, String kind, Optional<LocalDate> until)
                    && kind.equals(KIND)
                    && !destroyed.contains(commitment)) {
                switch (vault.read(new Commitment(commitment))) {
                    case Vault.Reading.Found(String label, InputStream content) -> {
                        Slot slot = new Slot(done.recorder(), label);
                        RecordFile file = RecordFiles.read(KIND, all(content), language);
                        parts.put(slot, new SealedEvidence.Part(statements(file), until));
                        files.put(slot, file);
                    }
                    case Vault.Reading.Destroyed gone -> {}
                    case Vault.Reading.Missing missing -> problems.add(problem(commitment, "missing"));
                    case Vault.Reading.Damaged damaged -> problems.add(problem(commitment, "damaged"));
                }
            }
        }
        return problems.isEmpty()
                ? new Unsealed.Opened(new SealedEvidence(List.copyOf(parts.values())), List.copyOf(files.values()))
                : new Unsealed.Broken(problems);
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

    private static Diagnostic problem(String commitment, String what) {
        return Diagnostic.error(
                NOT_COUNTED,
                new Place("sealed/" + commitment, 1, 1),
                Phrase.of("confidential.E159." + what),
                Phrase.of("confidential.E159.help"));
    }
}
