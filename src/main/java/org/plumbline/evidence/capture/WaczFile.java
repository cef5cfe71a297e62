package org.plumbline.evidence.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;
import org.plumbline.evidence.Custody.Detail;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what is kept as WACZ 1.1.1: the web archive of {@link WarcFile}, its index, its pages and a manifest with digests. */
public final class WaczFile {
    private static final String ARCHIVE = "data.warc.gz";

    private WaczFile() {}

    /**
     * Writes the file. It is whole when this returns; if writing fails there is none.
     *
     * @param created when it is made, for the manifest
     * @param software name and version of the tool
     * @throws IOException if the bytes cannot be read or the file not be written
     */
    public static void write(Path target, List<Kept> items, Instant created, String software) throws IOException {
        Path archive = target.resolveSibling(target.getFileName() + ".warc.gz");
        try {
            WarcFile.write(archive, items, software);
            Whole.write(target, out -> write(out, archive, items, created, software));
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    /** A file within, by its digest, for the manifest. */
    private record Resource(String path, String sha256, long bytes) {}

    private static void write(OutputStream out, Path archive, List<Kept> items, Instant created, String software)
            throws IOException {
        List<Resource> resources = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        resources.add(stored(zip, "archive/" + ARCHIVE, archive));
        resources.add(packed(zip, "indexes/index.cdxj", index(archive)));
        resources.add(packed(zip, "pages/pages.jsonl", pages(items)));
        byte[] manifest = manifest(resources, created, software);
        Resource written = packed(zip, "datapackage.json", manifest);
        packed(zip, "datapackage-digest.json", digest(written));
        zip.finish();
    }

    /** Already packed, so that readers can ask for a part of it. */
    private static Resource stored(ZipOutputStream zip, String path, Path file) throws IOException {
        CRC32 crc = new CRC32();
        Beginning read;
        try (InputStream in = new java.util.zip.CheckedInputStream(Files.newInputStream(file), crc)) {
            read = Beginning.of(in);
        }
        ZipEntry entry = entry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(read.size());
        entry.setCompressedSize(read.size());
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
        return new Resource(path, read.digest(), read.size());
    }

    private static Resource packed(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(path));
        zip.write(bytes);
        zip.closeEntry();
        return new Resource(path, HexFormat.of().formatHex(Digests.sha256().digest(bytes)), bytes.length);
    }

    /** Without the time of this computer. */
    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static byte[] index(Path archive) throws IOException {
        StringWriter lines = new StringWriter();
        try (WarcReader reader = new WarcReader(archive);
                CdxWriter writer = new CdxWriter(lines)) {
            writer.setFormat(CdxFormat.CDXJ);
            writer.setSort(true);
            writer.process(reader, ARCHIVE);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pages(List<Kept> items) {
        StringBuilder pages = new StringBuilder();
        pages.append(json(json -> {
            json.writeStringProperty("format", "json-pages-1.0");
            json.writeStringProperty("id", "pages");
            json.writeStringProperty("title", "All pages");
        }));
        for (Kept item : items) {
            if (!item.isUnpacked() && item.custody().value(Detail.ADDRESS).isPresent()) {
                pages.append('\n').append(json(json -> {
                    json.writeStringProperty("url", item.target());
                    json.writeStringProperty("ts", item.obtained().toString());
                    json.writeStringProperty("title", WarcFile.title(item));
                    json.writeNumberProperty("size", item.custody().size());
                }));
            }
        }
        return pages.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] manifest(List<Resource> resources, Instant created, String software) {
        return json(json -> {
                    json.writeStringProperty("profile", "data-package");
                    json.writeStringProperty("wacz_version", "1.1.1");
                    json.writeStringProperty("created", created.toString());
                    json.writeStringProperty("software", software);
                    json.writeArrayPropertyStart("resources");
                    for (Resource resource : resources) {
                        json.writeStartObject();
                        json.writeStringProperty(
                                "name",
                                resource.path().substring(resource.path().lastIndexOf('/') + 1));
                        json.writeStringProperty("path", resource.path());
                        json.writeStringProperty("hash", "sha256:" + resource.sha256());
                        json.writeNumberProperty("bytes", resource.bytes());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(Resource manifest) {
        return json(json -> {
                    json.writeStringProperty("path", manifest.path());
                    json.writeStringProperty("hash", "sha256:" + manifest.sha256());
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(java.util.function.Consumer<JsonGenerator> properties) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
