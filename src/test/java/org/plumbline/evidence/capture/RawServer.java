package org.plumbline.evidence.capture;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this computer that sends whatever bytes a test wants, and remembers what it was asked. */
final class RawServer implements Closeable {
    private final ServerSocket server;
    private final Reply reply;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What it does with one connection, once the head of the question is read. */
    interface Reply {
        void to(String request, Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private RawServer(ServerSocket server, Reply reply) {
        this.server = server;
        this.reply = reply;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    static RawServer with(Reply reply) throws IOException {
        return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), reply);
    }

    static RawServer over(ServerSocket server, Reply reply) {
        return new RawServer(server, reply);
    }

    /** The same bytes for everybody. */
    static RawServer sending(String head, byte[] body) throws IOException {
        return with((request, socket, out) -> {
            out.write(bytes(head));
            out.write(body);
        });
    }

    static RawServer sending(String answer) throws IOException {
        return sending(answer, new byte[0]);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            requests.add(request.toString());
            reply.to(request.toString(), socket, out);
            out.flush();
        } catch (IOException | InterruptedException gone) {
            // whoever asked went away
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
