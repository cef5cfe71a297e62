package org.plumbline.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.plumbline.evidence.Custody.Detail;

/**
 * Writes what is kept as a web archive (WARC 1.1, ISO 28500:2017): answers as {@code response}, all else as {@code resource}. The
 * head of an answer has its status and the fields that were kept, and no other: nothing in the file tells who asked, or from where.
 * Content that was unpacked is left out, because the answer it came from is there.
 */
public final class WarcFile {
    /** Of this kind are lines of custody that are no fields of an answer, and fields that would no longer be true. */
    private static final Set<String> NOT_SENT =
            Set.of("warc-type", "unpacked-from", "content-length", "transfer-encoding", "date");

    private static final String SPECIFICATION =
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";

    private WarcFile() {}

    /**
     * Writes a file of gzip members, one for each record. It is whole when this returns; if writing fails there is none.
     *
     * @param software name and version of the tool
     * @throws IOException if the bytes cannot be read or the file not be written
     */
    public static void write(Path target, List<Kept> items, String software) throws IOException {
        Whole.write(target, out -> write(out, items, software));
    }

    private static void write(OutputStream out, List<Kept> items, String software) throws IOException {
        WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        List<Kept> written = items.stream().filter(item -> !item.isUnpacked()).toList();
        if (!written.isEmpty()) {
            writer.write(about(written, software));
        }
        for (Kept item : written) {
            write(writer, item);
        }
    }

    /** Dated like the first item, so that the same items make the same file. */
    private static Warcinfo about(List<Kept> items, String software) {
        Map<String, List<String>> about = new LinkedHashMap<>();
        about.put("software", List.of(software));
        about.put("format", List.of("WARC File Format 1.1"));
        about.put("conformsTo", List.of(SPECIFICATION));
        about.put("description", List.of("Heads of answers hold only the fields that tell of the item."));
        return new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id("warcinfo " + items.getFirst().custody().sha256()))
                .date(items.getFirst().obtained())
                .fields(about)
                .build();
    }

    private static void write(WarcWriter writer, Kept item) throws IOException {
        long size = Files.size(item.bytes());
        UUID id = id(item.custody().sha256() + " " + item.target() + " " + item.obtained());
        try (InputStream bytes = Files.newInputStream(item.bytes())) {
            if (item.status().isEmpty()) {
                writer.write(new WarcResource.Builder(java.net.URI.create(item.target()))
                        .version(MessageVersion.WARC_1_1)
                        .version(MessageVersion.WARC_1_1)
                        .recordId(id)
                        .date(item.obtained())
                        .payloadDigest("sha256", item.custody().sha256())
                        .body(MediaType.parse(item.custody().mediaType()), Channels.newChannel(bytes), size)
                        .build());
                return;
            }
            byte[] head = head(item, size).getBytes(StandardCharsets.ISO_8859_1);
            InputStream block = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
            writer.write(new WarcResponse.Builder(item.target())
                    .version(MessageVersion.WARC_1_1)
                    .recordId(id)
                    .date(item.obtained())
                    .payloadDigest("sha256", item.custody().sha256())
                    .body(MediaType.HTTP_RESPONSE, Channels.newChannel(block), head.length + size)
                    .build());
        }
    }

    private static String head(Kept item, long size) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + item.status().orElse(200) + " \r\n");
        boolean typed = false;
        for (String line : item.headers()) {
            String name = line.split(":", 2)[0];
            if (!NOT_SENT.contains(name)) {
                head.append(line).append("\r\n");
                typed |= name.equals("content-type");
            }
        }
        if (!typed) {
            head.append("content-type: ").append(item.custody().mediaType()).append("\r\n");
        }
        return head.append("content-length: ").append(size).append("\r\n\r\n").toString();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The title for an index of pages. */
    static String title(Kept item) {
        return item.custody().value(Detail.TITLE).orElse("");
    }
}
