package org.plumbline.evidence.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * What the process that reads is asked; the bytes of the document follow it through the pipe.
 *
 * @param pictures whether pages without text are wanted as pictures, to be recognised
 */
record Request(Kind kind, String mediaType, boolean pictures, Limits limits) {
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(mediaType);
        out.writeBoolean(pictures);
        out.writeLong(limits.time().toMillis());
        out.writeInt(limits.megabytes());
        out.writeLong(limits.bytes());
        out.writeInt(limits.characters());
        out.writeInt(limits.pages());
        out.writeInt(limits.recognisedPages());
        out.writeLong(limits.pixels());
    }

    static Request read(DataInputStream in) throws IOException {
        return new Request(
                Kind.valueOf(in.readUTF()),
                in.readUTF(),
                in.readBoolean(),
                new Limits(
                        Duration.ofMillis(in.readLong()),
                        in.readInt(),
                        in.readLong(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readLong()));
    }
}
