package org.plumbline.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.language.Phrase;

/** With https the host must prove by its certificate that it has the name that was asked for. */
final class SecureServerTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    /** A certificate made for one name by an authority of its own, and the two ends that use it. */
    private record Identity(SSLContext server, SSLSocketFactory client) {
        static Identity of(String name, Instant until) throws Exception {
            KeyPair authority = keys();
            KeyPair keys = keys();
            Instant later = Instant.now().plus(Duration.ofDays(9));
            X509Certificate root = certificate("authority", later, authority, authority);
            X509Certificate certificate = certificate(name, until, keys, authority);
            return new Identity(server(keys, certificate), trusting(root).getSocketFactory());
        }

        private static KeyPair keys() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        }

        private static X509Certificate certificate(String name, Instant until, KeyPair keys, KeyPair authority)
                throws Exception {
            boolean isRoot = keys == authority;
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    new X500Name("CN=authority"),
                                    BigInteger.valueOf(isRoot ? 1 : 2),
                                    Date.from(until.minus(Duration.ofDays(30))),
                                    Date.from(until),
                                    new X500Name("CN=" + name),
                                    keys.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot))
                            .addExtension(
                                    Extension.subjectAlternativeName,
                                    false,
                                    new GeneralNames(new GeneralName(GeneralName.dNSName, name)))
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
        }

        private static SSLContext server(KeyPair keys, X509Certificate certificate) throws Exception {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }

        private static SSLContext trusting(X509Certificate certificate) throws Exception {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("ca", certificate);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        }

        RawServer serving(RawServer.Reply reply) throws Exception {
            ServerSocket socket =
                    server.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            return RawServer.over(socket, reply);
        }
    }

    private static Network network(SSLSocketFactory tls) {
        return Desk.network(Map.of("site.test", List.of("93.184.215.14"), "other.test", List.of("93.184.215.15")), tls);
    }

    private static void answer(String request, java.net.Socket socket, java.io.OutputStream out)
            throws java.io.IOException {
        out.write(RawServer.bytes(ANSWER));
    }

    @Test
    void aHostWithTheRightCertificateIsBelieved() throws Exception {
        Identity identity = Identity.of("site.test", Instant.now().plus(Duration.ofDays(1)));
        try (RawServer server = identity.serving(SecureServerTest::answer)) {
            Desk desk = Desk.in(folder);
            List<Outcome> outcomes = desk.fetch("https://site.test:" + server.port() + "/", network(identity.client()));
            assertThat(((Taken) outcomes.getFirst()).bytes()).hasContent("ok");
        }
    }

    @Test
    void aCertificateForAnotherNameOneThatRanOutAndOneOfAStrangerAreNot() throws Exception {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Identity site = Identity.of("site.test", tomorrow);
        Identity old = Identity.of("site.test", Instant.now().minus(Duration.ofDays(1)));
        Desk desk = Desk.in(folder);
        try (RawServer server = site.serving(SecureServerTest::answer);
                RawServer late = old.serving(SecureServerTest::answer)) {
            assertThat(desk.refused(desk.fetch("https://other.test:" + server.port() + "/", network(site.client()))))
                    .isEqualTo("E105");
            assertThat(desk.refused(desk.fetch("https://site.test:" + late.port() + "/", network(old.client()))))
                    .isEqualTo("E105");
            assertThat(desk.refused(desk.fetch("https://site.test:" + server.port() + "/", network(old.client()))))
                    .isEqualTo("E105");
        }
    }

    @Test
    void aServerWithoutTlsIsNoHostWithHttps() throws Exception {
        Identity site = Identity.of("site.test", Instant.now().plus(Duration.ofDays(1)));
        try (RawServer server = RawServer.with((request, socket, out) -> out.write(RawServer.bytes(ANSWER)))) {
            Desk desk = Desk.in(folder);
            assertThat(desk.refused(desk.fetch("https://site.test:" + server.port() + "/", network(site.client()))))
                    .isIn("E105", "E106", "E104");
        }
    }

    @Test
    void aRedirectFromHttpsToHttpIsTold() throws Exception {
        Identity site = Identity.of("site.test", Instant.now().plus(Duration.ofDays(1)));
        try (RawServer plain = RawServer.sending(ANSWER);
                RawServer server = site.serving((request, socket, out) -> out.write(
                        RawServer.bytes("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: http://site.test:"
                                + plain.port() + "/x\r\n\r\n")))) {
            Taken taken = (Taken) Desk.in(folder)
                    .fetch("https://site.test:" + server.port() + "/", network(site.client()))
                    .getFirst();

            assertThat(taken.notes()).containsExactly(Phrase.of("capture.note.weakened"));
            assertThat(taken.custody().value(Detail.ANSWERED_BY).orElseThrow()).startsWith("http://");
        }
    }
}
