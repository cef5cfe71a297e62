package org.plumbline.evidence.capture;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** One connection to one address that was checked before. */
final class Connection implements Closeable {
    /** How long to wait for bytes that should not come. */
    private static final Duration SURPLUS_WAIT = Duration.ofMillis(500);

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Looks the name up once and connects to the first of its addresses that answers.
     *
     * @throws RefusedException E103 if one of the addresses is not public, E104 if none answers, E105 if TLS cannot be agreed on
     */
    static Connection open(WebAddress address, Network network, Limits limits, Deadline deadline) throws IOException {
        List<InetAddress> found = resolve(address.host(), network, deadline);
        if (!network.allowPrivate()) {
            for (InetAddress one : found) {
                Optional<String> kind = AddressBlocks.kindOf(one);
                if (kind.isPresent()) {
                    throw new RefusedException(
                            "E103", "message", org.plumbline.language.Phrase.of("capture.address." + kind.get()));
                }
            }
        }
        Socket plain = dial(found, address, network, limits, deadline);
        try {
            plain.setSoTimeout(deadline.within(limits.silence()));
            return new Connection(address.secure() ? secured(plain, address, network) : plain);
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }

    private static List<InetAddress> resolve(String host, Network network, Deadline deadline) throws IOException {
        FutureTask<List<InetAddress>> asked =
                new FutureTask<>(() -> network.resolver().addresses(host));
        Thread.ofVirtual().start(asked);
        try {
            List<InetAddress> found = asked.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found;
        } catch (TimeoutException slow) {
            throw new RefusedException(slow, "E106", "silence");
        } catch (ExecutionException failed) {
            throw new RefusedException(failed, "E104", "name");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(stopped, "E106", "silence");
        }
    }

    private static Socket dial(
            List<InetAddress> found, WebAddress address, Network network, Limits limits, Deadline deadline)
            throws IOException {
        IOException failure = new SocketException();
        for (InetAddress one : found) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            deadline.watch(socket);
            try {
                network.dialler()
                        .connect(socket, new InetSocketAddress(one, address.port()), deadline.within(limits.connect()));
                return socket;
            } catch (IOException noAnswer) {
                socket.close();
                failure = noAnswer;
            }
        }
        throw failure instanceof SocketTimeoutException
                ? new RefusedException(failure, "E106", "connect")
                : new RefusedException(failure, "E104", "connect");
    }

    private static Socket secured(Socket plain, WebAddress address, Network network) throws IOException {
        SSLSocket secured = (SSLSocket) network.tls().createSocket(plain, address.host(), address.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!address.isLiteral()) {
            parameters.setServerNames(List.of(new SNIHostName(address.host())));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    void send(String head) throws IOException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    InputStream in() {
        return in;
    }

    String local() {
        return socket.getLocalSocketAddress().toString();
    }

    String remote() {
        return socket.getRemoteSocketAddress().toString();
    }

    /** Whether more comes after the end of a body. A server that keeps the connection open, or breaks it, sends nothing more. */
    boolean hasSurplus() throws IOException {
        socket.setSoTimeout((int) SURPLUS_WAIT.toMillis());
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException | SocketException | javax.net.ssl.SSLException nothing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
