package org.plumbline.ledger.log;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** The token of a time-stamp authority (RFC 3161), read with Bouncy Castle. */
final class StampToken {
    /** No answer of an authority comes near this, in bytes. */
    static final int LONGEST = 1 << 20;

    private final TimeStampToken token;

    private StampToken(TimeStampToken token) {
        this.token = token;
    }

    /** What to send to an authority: the digest of a note, and the wish for the authority's certificates. */
    static byte[] request(String digest) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return generator
                    .generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(digest), (BigInteger) null)
                    .getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("a request in memory", impossible);
        }
    }

    /** Reads an authority's answer; nothing if it is none, or the authority refused. */
    static Optional<StampToken> read(byte[] response) {
        if (response.length > LONGEST) {
            return Optional.empty();
        }
        try {
            TimeStampResponse answer = new TimeStampResponse(response);
            boolean isGranted =
                    answer.getStatus() == PKIStatus.GRANTED || answer.getStatus() == PKIStatus.GRANTED_WITH_MODS;
            return Optional.ofNullable(answer.getTimeStampToken())
                    .filter(token -> isGranted)
                    .map(StampToken::new);
        } catch (IOException | TSPException | IllegalArgumentException | IllegalStateException notAnAnswer) {
            return Optional.empty();
        }
    }

    /** The digest that the authority saw, in hexadecimal; empty if it was made with another algorithm than SHA-256. */
    String digest() {
        return token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                ? HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest())
                : "";
    }

    Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** Whom the token names as its signer. */
    String authority() {
        return certificates().stream()
                .filter(token.getSID()::match)
                .map(one -> one.getSubject().toString())
                .findFirst()
                .orElse(String.valueOf(token.getSID().getIssuer()));
    }

    private List<X509CertificateHolder> certificates() {
        return List.copyOf(token.getCertificates().getMatches(null));
    }

    /** Whether the signature follows from a certificate: the signer's own, or one that leads to it. */
    boolean follows(X509Certificate anchor) {
        try {
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            List<X509Certificate> sent = new ArrayList<>();
            for (X509CertificateHolder holder : certificates()) {
                sent.add(converter.getCertificate(holder));
            }
            X509CertificateHolder own = new X509CertificateHolder(anchor.getEncoded());
            if (token.getSID().match(own)) {
                return isSignedBy(anchor);
            }
            for (X509Certificate certificate : sent) {
                if (token.getSID().match(new X509CertificateHolder(certificate.getEncoded()))
                        && isChain(certificate, anchor, sent)
                        && isSignedBy(certificate)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException | IOException unusable) {
            return false;
        }
    }

    private boolean isSignedBy(X509Certificate signer) {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return true;
        } catch (TSPException | OperatorCreationException wrong) {
            return false;
        }
    }

    /** A path by the rules of RFC 5280 at the time of the stamp. Whether a certificate was called back is not asked: no network. */
    private boolean isChain(X509Certificate signer, X509Certificate anchor, List<X509Certificate> sent) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor, null)), target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time()));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
            return CertPathBuilder.getInstance("PKIX").build(parameters) != null;
        } catch (GeneralSecurityException none) {
            return false;
        }
    }
}
