package org.plumbline.ledger.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Disk;

/**
 * The time-stamps of a case: {@code log/time_stamps/<digest>.tsr} holds an authority's answer, {@code <digest>.crt} a certificate that
 * somebody gave. Each file is named for its own SHA-256, since a token alone does not cover every one of its bytes.
 */
public record Stamps(List<Stamp> stamps, List<Problem> problems) {
    public Stamps {
        stamps = List.copyOf(stamps);
        problems = List.copyOf(problems);
    }

    static Stamps read(LogFiles files, List<SignedCase> cases) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, StampToken> tokens = new TreeMap<>();
        Map<String, X509Certificate> certificates = new TreeMap<>();
        for (Path file : in(files.stamps())) {
            String name = String.valueOf(file.getFileName());
            byte[] bytes = Files.readAllBytes(file);
            Optional<StampToken> token =
                    name.equals(Archive.digest(bytes) + LogFiles.STAMP) ? StampToken.read(bytes) : Optional.empty();
            Optional<X509Certificate> certificate =
                    name.equals(Archive.digest(bytes) + LogFiles.CERTIFICATE) ? certificate(bytes) : Optional.empty();
            token.ifPresent(one -> tokens.put(name, one));
            certificate.ifPresent(one -> certificates.put(Archive.digest(bytes), one));
            if (token.isEmpty() && certificate.isEmpty()) {
                problems.add(LogProblem.error("E168", "changed", files.place(file, 1)));
            }
        }
        List<Stamp> stamps = new ArrayList<>();
        tokens.forEach((name, token) -> {
            stamps.add(stamp(name, token, certificates));
            if (cases.stream().noneMatch(one -> one.digest().equals(token.digest()))) {
                problems.add(LogProblem.error(
                        "E168", "nothing", files.place(files.stamps().resolve(name), 1)));
            } else if (stamps.getLast().isPending()) {
                problems.add(LogProblem.note(
                        "E169", "pending", files.place(files.stamps().resolve(name), 1), token.authority()));
            }
        });
        return new Stamps(stamps, problems);
    }

    private static Stamp stamp(String name, StampToken token, Map<String, X509Certificate> certificates) {
        Optional<String> from = certificates.entrySet().stream()
                .filter(one -> token.follows(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        return new Stamp(name, token.digest(), token.time(), token.authority(), from);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** A certificate in PEM or DER. */
    private static Optional<X509Certificate> certificate(byte[] bytes) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException none) {
            return Optional.empty();
        }
    }

    /** What became of a stamp that came in. */
    public sealed interface Outcome {
        /** It is kept. */
        record Kept(Stamp stamp) implements Outcome {}

        /** It is not, and nothing was changed. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** What to send to a time-stamp authority for a checkpoint of the case. */
    public static byte[] request(SignedCase signed) {
        return StampToken.request(signed.digest());
    }

    /**
     * Takes an authority's answer in.
     *
     * @param response the answer, DER as it came
     * @param certificate the authority's certificate or one above it, PEM or DER; without it the stamp is pending
     * @param from where the answer came from, for messages
     * @throws IOException if the case cannot be written
     */
    public static Outcome take(Path caseFolder, byte[] response, Optional<byte[]> certificate, String from)
            throws IOException {
        LogFiles files = new LogFiles(caseFolder);
        var place = new org.plumbline.language.Place(from, 1, 1);
        Optional<StampToken> token = StampToken.read(response);
        if (token.isEmpty()) {
            return new Outcome.Refused(LogProblem.error("E168", "no-answer", place));
        }
        if (LogFolder.read(files).allCases().stream()
                .noneMatch(one -> one.digest().equals(token.get().digest()))) {
            return new Outcome.Refused(LogProblem.error("E168", "other-case", place));
        }
        Optional<X509Certificate> anchor = certificate.flatMap(Stamps::certificate);
        if (certificate.isPresent() && anchor.isEmpty()) {
            return new Outcome.Refused(LogProblem.error("E168", "no-certificate", place));
        }
        if (anchor.isPresent() && !token.get().follows(anchor.get())) {
            return new Outcome.Refused(LogProblem.error("E168", "does-not-follow", place));
        }
        Disk.makeFolder(files.stamps());
        if (certificate.isPresent()) {
            keep(files, certificate.get(), LogFiles.CERTIFICATE);
        }
        String name = keep(files, response, LogFiles.STAMP);
        return new Outcome.Kept(stamp(
                name,
                token.get(),
                anchor.map(one -> Map.of(Archive.digest(certificate.orElseThrow()), one))
                        .orElse(Map.of())));
    }

    private static String keep(LogFiles files, byte[] bytes, String suffix) throws IOException {
        String name = Archive.digest(bytes) + suffix;
        Disk.writeWhole(files.stamps().resolve(name), bytes);
        return name;
    }
}
