package org.plumbline.evidence.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The process that reads: takes a request from its input, answers on its output, until its input ends. Whatever nobody foresaw
 * ends it; the side that asked then knows that the document was not read.
 */
final class Worker {
    /** How Java ends with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    static final int OUT_OF_TIME = 4;

    private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto", "jmod");

    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile long deadline = Long.MAX_VALUE;

    private Worker(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // the pipe is ours
        URL.setURLStreamHandlerFactory(Worker::refuseNetwork);
        ImageIO.setUseCache(false);
        Worker worker = new Worker(
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16)),
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)));
        Thread.ofPlatform().daemon().start(worker::watchTheTime);
        worker.serve();
    }

    /** No parser gets to open an address, whatever a document asks for. */
    private static @Nullable URLStreamHandler refuseNetwork(String protocol) {
        if (!NETWORK.contains(protocol)) {
            return null; // Java's own, for files and archives
        }
        return new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL address) throws IOException {
                throw new IOException("no network here");
            }
        };
    }

    private void watchTheTime() {
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        Runtime.getRuntime().halt(OUT_OF_TIME);
    }

    private void serve() throws IOException {
        while (true) {
            try {
                Request request = Request.read(in);
                byte[] bytes = in.readNBytes(Math.toIntExact(in.readLong()));
                deadline = System.nanoTime() + request.limits().time().toNanos();
                answer(request, bytes).write(out);
                deadline = Long.MAX_VALUE;
            } catch (EOFException nothingMore) {
                return;
            }
        }
    }

    private Frame answer(Request request, byte[] bytes) {
        Answer answer = new Answer(out, request.limits(), this::startTheClock);
        try {
            return Reading.read(request, bytes, answer);
        } catch (EncryptedDocumentException locked) {
            return new Frame.Refused(Refusal.LOCKED);
        } catch (SAXException | TikaException | IOException broken) {
            return new Frame.Refused(RefusedException.in(broken).orElse(Refusal.BROKEN));
        }
    }

    private void startTheClock(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }
}
