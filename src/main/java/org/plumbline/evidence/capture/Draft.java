package org.plumbline.evidence.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is being filled; counts and digests what goes in. */
final class Draft implements Closeable {
    private final Path file;
    private final OutputStream out;
    private final long most;
    private final MessageDigest sha256 = Digests.sha256();
    private long size;

    private Draft(Path file, OutputStream out, long most) {
        this.file = file;
        this.out = out;
        this.most = most;
    }

    static Draft at(Path file, long most) throws IOException {
        return new Draft(
                file, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), most);
    }

    /**
     * Takes all there is.
     *
     * @throws RefusedException E101 if it is more than this draft takes, E118 if the disk does not
     */
    void fill(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (size + read > most) {
                throw new RefusedException("E101", "message", most);
            }
            write(buffer, read);
        }
    }

    private void write(byte[] buffer, int length) throws RefusedException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException full) {
            throw new RefusedException(full, "E118", "message", full.getClass().getSimpleName());
        }
        sha256.update(buffer, 0, length);
        size += length;
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** In hexadecimal; asked for once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws RefusedException {
        try {
            out.close();
        } catch (IOException full) {
            throw new RefusedException(full, "E118", "message", full.getClass().getSimpleName());
        }
    }
}
