package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who else bears out a checkpoint of the case, as it stands in the files of the log.
 *
 * @param cosigned by others
 * @param stamps answers of time-stamp authorities (RFC 3161) by file name
 */
public record Witnesses(List<Cosigned> cosigned, Map<String, byte[]> stamps) {
    public Witnesses {
        cosigned = List.copyOf(cosigned);
        stamps = java.util.Collections.unmodifiableMap(new TreeMap<>(stamps));
    }

    /** Somebody else's signature, with the public key. */
    public record Cosigned(String cosigner, VerifierKey key, Note note) {}

    /**
     * Those of one checkpoint.
     *
     * @throws IOException if a file cannot be read
     */
    public static Witnesses of(Path caseFolder, SignedCase signed, List<Stamp> stamps) throws IOException {
        LogFiles files = new LogFiles(caseFolder);
        List<Cosigned> cosigned = new ArrayList<>();
        for (SignedCase.Cosigned one : signed.cosigned()) {
            Optional<VerifierKey> key = RecorderLog.key(files.file(one.cosigner(), LogFiles.COSIGNER));
            NoteFile.read(files.file(one.cosigner(), LogFiles.COSIGNATURES)).notes().stream()
                    .map(NoteFile.Placed::note)
                    .filter(note -> note.text().equals(signed.note().text()))
                    .findFirst()
                    .ifPresent(note -> key.ifPresent(known -> cosigned.add(new Cosigned(one.cosigner(), known, note))));
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        for (Stamp stamp : stamps) {
            if (stamp.note().equals(signed.digest())) {
                bytes.put(stamp.file(), Files.readAllBytes(files.stamps().resolve(stamp.file())));
            }
        }
        return new Witnesses(cosigned, bytes);
    }
}
