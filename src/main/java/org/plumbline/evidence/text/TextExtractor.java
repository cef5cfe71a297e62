package org.plumbline.evidence.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the text of captures, one after another, in a process of its own that is replaced when it dies, hangs or has read enough.
 * Bytes and text go through pipes: nothing is written to a file. Close it when the last capture is read.
 */
public final class TextExtractor implements AutoCloseable {
    /** A process that has read so many documents is replaced, so that what a parser leaves behind cannot pile up. */
    private static final int DOCUMENTS_PER_PROCESS = 200;

    private final Limits limits;
    private final Optional<Tesseract> tesseract;
    private Optional<WorkerProcess> worker = Optional.empty();
    private int documents;

    private TextExtractor(Limits limits, Optional<Tesseract> tesseract) {
        this.limits = limits;
        this.tesseract = tesseract;
    }

    /** With letters recognised in pictures where Tesseract is found on the path of programs. Starts nothing yet. */
    public static TextExtractor within(Limits limits) {
        return new TextExtractor(limits, Tesseract.installed(System.getenv()));
    }

    /** As if Tesseract were not installed. */
    public static TextExtractor withoutRecognition(Limits limits) {
        return new TextExtractor(limits, Optional.empty());
    }

    /** What reads pictures here, with its version and languages; empty where nothing does. */
    public Optional<String> recogniser() {
        return tesseract.map(Tesseract::name);
    }

    /**
     * Reads the text of a file.
     *
     * @param mediaType as the answer or the bytes say (RFC 6838); {@code charset} is heeded
     */
    public Extraction extract(Path file, String mediaType) {
        try (InputStream stream = Files.newInputStream(file)) {
            return extract(stream, Files.size(file), mediaType);
        } catch (IOException unreadable) {
            return new Extraction.Refused(Refusal.NOT_STARTED);
        }
    }

    /** Reads the text of bytes that are in no file, e.g. decrypted ones. */
    public Extraction extract(byte[] bytes, String mediaType) {
        return extract(new ByteArrayInputStream(bytes), bytes.length, mediaType);
    }

    private synchronized Extraction extract(InputStream stream, long size, String mediaType) {
        Optional<Kind> kind = Kind.of(mediaType);
        if (kind.isEmpty()) {
            return new Extraction.Refused(Refusal.KIND);
        }
        if (size > limits.bytes()) {
            return new Extraction.Refused(Refusal.SIZE);
        }
        try {
            WorkerProcess running = running();
            running.ask(new Request(kind.get(), mediaType, tesseract.isPresent(), limits), stream, size);
            Extraction extraction = new Assembly(running, tesseract, limits, kind.get()).extraction();
            documents++;
            return extraction;
        } catch (IOException notStarted) {
            close();
            return new Extraction.Refused(Refusal.NOT_STARTED);
        }
    }

    private WorkerProcess running() throws IOException {
        if (documents >= DOCUMENTS_PER_PROCESS
                || worker.filter(WorkerProcess::isAlive).isEmpty()) {
            close();
            documents = 0;
            worker = Optional.of(WorkerProcess.start(limits));
        }
        return worker.orElseThrow();
    }

    /** Ends the process. The extractor may be used again; it then starts another. */
    @Override
    public synchronized void close() {
        worker.ifPresent(WorkerProcess::kill);
        worker = Optional.empty();
    }
}
