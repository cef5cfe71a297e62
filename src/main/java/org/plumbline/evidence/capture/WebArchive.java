package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.plumbline.language.Phrase;

/**
 * Web archives (WARC 1.0 and 1.1, ISO 28500) that somebody hands in: each record of an answer or a file becomes an item. What a cut
 * archive holds before the cut is taken; requests, and all that tells who crawled from where, are left where they are.
 */
final class WebArchive {
    /** Most bytes of a record's own fields; in practice they have about one thousand. */
    private static final long MOST_FIELDS = 1 << 20;

    private final Taking taking;

    WebArchive(Taking taking) {
        this.taking = taking;
    }

    void takeWarc(Path file, Phrase item, Consumer<Outcome> outcomes) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            take(in, size, item, outcomes);
        }
    }

    /** @param size how many bytes the archive has where it lies; what it may unpack to depends on it */
    void take(InputStream source, long size, Phrase item, Consumer<Outcome> outcomes) throws IOException {
        InputStream in = new java.io.BufferedInputStream(source);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        if (!packed) {
            read(Channels.newChannel(in), size, at -> at, item, outcomes);
            return;
        }
        try (GzipMembers members = new GzipMembers(in)) {
            read(members, size, members::packedAt, item, outcomes);
        }
    }

    private void read(
            ReadableByteChannel channel, long size, LongUnaryOperator offset, Phrase item, Consumer<Outcome> outcomes) {
        MeasuredChannel measured =
                new MeasuredChannel(channel, () -> size, taking.limits().archive());
        long at = 0;
        try {
            WarcReader reader = new WarcReader(measured);
            try {
                if (reader.compression() != WarcCompression.NONE) {
                    throw new RefusedException("E113", "none");
                }
                records(reader, measured, offset, item, outcomes);
            } finally {
                at = offset.applyAsLong(reader.position());
            }
        } catch (RefusedException refused) {
            outcomes.accept(refused.of(Phrase.of("capture.item.offset", item, at)));
        } catch (IOException | IllegalArgumentException broken) {
            // jwarc tells of fields that cannot be read with IllegalArgumentException
            outcomes.accept(
                    new RefusedException(broken, "E113", "cut", at).of(Phrase.of("capture.item.offset", item, at)));
        }
    }

    private void records(
            WarcReader reader,
            MeasuredChannel measured,
            LongUnaryOperator offset,
            Phrase item,
            Consumer<Outcome> outcomes)
            throws IOException {
        AtomicBoolean badEnd = new AtomicBoolean();
        reader.onWarning(warning -> badEnd.set(true));
        ArchivedRecords records = new ArchivedRecords(taking);
        int count = 0;
        while (true) {
            measured.allow(MOST_FIELDS);
            Optional<WarcRecord> next = reader.next();
            if (next.isEmpty() || (badEnd.get() && measured.hasEnded())) {
                break;
            }
            WarcRecord record = next.get();
            if (!record.headers().first("Content-Length").orElse("").matches("\\d{1,18}")) {
                throw new RefusedException("E113", "length");
            }
            measured.allow(Long.MAX_VALUE);
            Phrase at = Phrase.of("capture.item.offset", item, offset.applyAsLong(reader.position()));
            records.take(record, at, outcomes);
            record.body().consume();
            count++;
        }
        if (count == 0) {
            throw new RefusedException("E113", "none");
        }
        if (badEnd.get() && measured.hasEnded()) {
            throw new RefusedException("E113", "end");
        }
    }
}
