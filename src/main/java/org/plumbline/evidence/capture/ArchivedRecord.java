package org.plumbline.evidence.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcRecord;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;
import org.plumbline.language.Phrase;

/** One record of an answer, a file, or a visit that found the same again. */
record ArchivedRecord(WarcRecord record, Phrase item, String software, Taking taking, Map<String, Taken> contents) {
    /** The block of a record as it lies in the archive, on its own. */
    record Block(Draft draft) {
        void drop(Incoming incoming) throws IOException {
            incoming.drop(draft.file());
        }
    }

    /** Copies the block out of the archive. @throws RefusedException if it is too large or not as it was written */
    static Block block(WarcRecord record, Taking taking) throws IOException {
        long most = taking.limits().bytes() + taking.limits().head();
        long said = record.body().size();
        if (said > most) {
            throw new RefusedException("E101", "said", taking.limits().bytes(), said);
        }
        Draft draft = taking.incoming().take(record.body().stream(), most);
        boolean good = false;
        try {
            Optional<WrittenDigest> digest =
                    record.headers().first("WARC-Block-Digest").flatMap(WrittenDigest::of);
            if (digest.isPresent() && !digest.get().isOf(draft.file(), 0)) {
                throw new RefusedException("E114", "digest");
            }
            good = true;
            return new Block(draft);
        } finally {
            if (!good) {
                taking.incoming().drop(draft.file());
            }
        }
    }

    void take(Block block, Consumer<Outcome> outcomes) throws IOException {
        if (record.headers().first("WARC-Truncated").isPresent()) {
            throw new RefusedException("E114", "truncated");
        }
        boolean segment = record.headers().first("WARC-Segment-Number").isPresent();
        if (segment) {
            throw new RefusedException("E114", "segment");
        }
        String address = address();
        Optional<Head> head = head(block);
        if (record.type().equals("revisit")) {
            outcomes.accept(revisited(address, head));
            return;
        }
        if (head.isPresent() && !taking.accepts(head.get().status())) {
            throw new RefusedException("E108", "message", head.get().status());
        }
        List<Outcome> taken = content(block, head, address);
        taken.forEach(outcomes);
    }

    private String address() throws RefusedException {
        return record.headers()
                .first("WARC-Target-URI")
                .map(ArchivedRecord::unbracketed)
                .filter(target -> !target.isBlank())
                .orElseThrow(() -> new RefusedException("E114", "address"));
    }

    /** Old crawlers put the address between angle brackets, as WARC 1.0 had it in its grammar. */
    static String unbracketed(String target) {
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    private Instant date() throws RefusedException {
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parse(
                    record.headers().first("WARC-Date").orElse(""), Instant::from);
        } catch (DateTimeException noTime) {
            throw new RefusedException(noTime, "E114", "date");
        }
    }

    private Optional<Head> head(Block block) throws IOException {
        boolean http = record.headers()
                .first("Content-Type")
                .orElse("")
                .replace(" ", "")
                .toLowerCase(java.util.Locale.ROOT)
                .startsWith("application/http");
        boolean needed = record.type().equals("response");
        if (needed && !http) {
            throw new RefusedException("E114", "no-http");
        }
        if (!http || record.type().equals("resource") || block.draft().size() == 0) {
            return Optional.empty();
        }
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(block.draft().file()))) {
            return Optional.of(Head.archived(in, taking.limits().head()));
        }
    }

    private List<Outcome> content(Block block, Optional<Head> head, String address) throws IOException {
        int before = head.map(one -> one.text().length()).orElse(0);
        Draft content = entity(block, head, before);
        boolean good = false;
        try {
            checkDigest(block, content, before);
            if (content.size() == 0) {
                throw new RefusedException(
                        "E112", "answer", head.map(Head::status).orElse(200));
            }
            String digest = content.digest();
            Origin origin = origin(address, head);
            Taken taken = origin.taken(content, digest);
            remember(taken, address);
            good = true;
            List<Outcome> outcomes = new ArrayList<>();
            outcomes.add(taken);
            outcomes.addAll(unpacked(origin, content, digest));
            return outcomes;
        } finally {
            if (!good) {
                taking.incoming().drop(content.file());
            }
        }
    }

    /** The content with the transfer coding undone; some crawlers undo it and leave the field that tells of it. */
    private Draft entity(Block block, Optional<Head> head, int before) throws IOException {
        try (InputStream in = after(block, before)) {
            if (head.isPresent() && head.get().all("transfer-encoding").contains("chunked")) {
                Draft whole = taking.incoming()
                        .take(new ChunkedBody(in), taking.limits().bytes());
                if (in.read() < 0) {
                    return whole;
                }
                taking.incoming().drop(whole.file());
            }
        } catch (RefusedException noChunks) {
            if (noChunks.is("E118") || noChunks.is("E101")) {
                throw noChunks;
            }
        }
        try (InputStream in = after(block, before)) {
            return taking.incoming().take(in, taking.limits().bytes());
        }
    }

    private static InputStream after(Block block, int before) throws IOException {
        InputStream in =
                new BufferedInputStream(Files.newInputStream(block.draft().file()));
        in.skipNBytes(before);
        return in;
    }

    /** The digest is of the content; crawlers have also written that of the content still in its chunks. */
    private void checkDigest(Block block, Draft content, int before) throws IOException {
        Optional<WrittenDigest> written =
                record.headers().first("WARC-Payload-Digest").flatMap(WrittenDigest::of);
        if (written.isPresent()
                && !written.get().isOf(content.file(), 0)
                && !written.get().isOf(block.draft().file(), before)) {
            throw new RefusedException("E114", "digest");
        }
    }

    /** Crawlers undo a packing too and leave the field; then there is nothing to unpack. */
    private List<Outcome> unpacked(Origin origin, Draft content, String digest) throws IOException {
        try {
            return origin.unpacked(content, digest, taking).stream().toList();
        } catch (RefusedException refused) {
            return List.of(refused.of(item));
        }
    }

    private Origin origin(String address, Optional<Head> head) throws RefusedException {
        Map<Detail, Known> known = new EnumMap<>(Detail.class);
        known.put(Detail.ADDRESS, new Known.Value(address));
        known.put(Detail.ANSWERED_BY, head.isPresent() ? new Known.Value(address) : new Known.NotObtained("not-said"));
        known.put(Detail.OBTAINED, Details.time(date()));
        known.put(Detail.TOOL, software.isEmpty() ? new Known.NotObtained("not-said") : new Known.Value(software));
        known.put(
                Detail.STATUS,
                head.<Known>map(one -> new Known.Value(Integer.toString(one.status())))
                        .orElseGet(() -> new Known.NotObtained("not-said")));
        List<String> lines = new ArrayList<>(head.map(KeptHeaders::of).orElse(List.of()));
        lines.add("warc-type: " + record.type());
        return new Origin(
                item,
                Custody.Method.FROM_WEB_ARCHIVE,
                taking.purpose(),
                known,
                head,
                lines,
                Optional.empty(),
                List.of());
    }

    private void remember(Taken taken, String address) {
        record.headers()
                .first("WARC-Payload-Digest")
                .flatMap(WrittenDigest::of)
                .ifPresent(digest -> contents.putIfAbsent(digest.toString(), taken));
        record.headers().first("WARC-Date").ifPresent(date -> contents.putIfAbsent(date + " " + address, taken));
    }

    /** A visit that found the same again: the bytes are those of the record that it points to, if this archive holds it. */
    private Taken revisited(String address, Optional<Head> head) throws IOException {
        Optional<Taken> first = record.headers()
                .first("WARC-Payload-Digest")
                .flatMap(WrittenDigest::of)
                .flatMap(digest -> Optional.ofNullable(contents.get(digest.toString())))
                .or(this::referredTo);
        if (first.isEmpty()) {
            throw new RefusedException("E115", "message");
        }
        Custody bytes = first.get().custody();
        Origin origin = origin(address, head);
        Custody custody = new Details(taking.purpose(), "not-said")
                .putAll(origin.known())
                .put(Detail.HEADERS, String.join("\n", origin.headers()))
                .putAll(Map.of(
                        Detail.TITLE, known(bytes, Detail.TITLE),
                        Detail.PUBLISHER, known(bytes, Detail.PUBLISHER),
                        Detail.PUBLISHED, known(bytes, Detail.PUBLISHED)))
                .custody(bytes.sha256(), bytes.size(), bytes.mediaType(), Custody.Method.FROM_WEB_ARCHIVE);
        return new Taken(
                item, first.get().bytes(), custody, Optional.empty(), List.of(Phrase.of("capture.note.revisit")));
    }

    private static Known known(Custody custody, Detail detail) {
        return custody.details().getOrDefault(detail, new Known.NotObtained("not-said"));
    }

    private Optional<Taken> referredTo() {
        return record.headers()
                .first("WARC-Refers-To-Date")
                .flatMap(date -> record.headers()
                        .first("WARC-Refers-To-Target-URI")
                        .flatMap(target -> Optional.ofNullable(contents.get(date + " " + unbracketed(target)))));
    }
}
