package org.plumbline.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tells the kind of bytes from the bytes themselves. */
public final class MediaTypes {
    /** How many of the first bytes are looked at. */
    static final int LOOKED_AT = 64 << 10;

    private MediaTypes() {}

    /**
     * The media type (RFC 6838), {@code application/octet-stream} if nothing is known.
     *
     * @param beginning the first bytes
     * @param name of a file, or empty; narrows down only what the bytes allow, e.g. a zip to a DOCX
     * @param said what the sender says it is, or empty; likewise
     */
    public static String of(byte[] beginning, String name, String said) {
        Metadata hints = new Metadata();
        if (!name.isEmpty()) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        if (!said.isEmpty()) {
            hints.set(HttpHeaders.CONTENT_TYPE, said);
        }
        byte[] looked = beginning.length <= LOOKED_AT ? beginning : java.util.Arrays.copyOf(beginning, LOOKED_AT);
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(looked), hints)
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }
}
