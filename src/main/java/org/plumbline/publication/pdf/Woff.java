package org.plumbline.publication.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Fonts packed for the web, unpacked: WOFF 1.0 (W3C Recommendation, 13 December 2012). Nothing in the file is believed unchecked. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    /** In an sfnt: the header, and an entry of its directory. */
    private static final int SFNT_HEADER = 12;

    private static final int SFNT_ENTRY = 16;
    private static final int HEAD = 0x68656164;
    /** Where the table {@code head} holds the check sum of the whole file; 0 while sums are made. */
    private static final int ADJUSTMENT = 8;

    /** Bytes; far above any font of ours. */
    private static final int LIMIT = 16 << 20;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Table(int tag, int checkSum, byte[] bytes) {}

    private Woff() {}

    /**
     * The font as TrueType or OpenType.
     *
     * @throws IOException if the bytes are no whole, sound WOFF file
     */
    static byte[] unpacked(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        require(woff.length >= HEADER && in.getInt(0) == SIGNATURE, "no WOFF header");
        require(in.getInt(8) == woff.length, "the length in the header is not that of the file");
        int tables = Short.toUnsignedInt(in.getShort(12));
        require(tables > 0 && HEADER + ENTRY * tables <= woff.length, "the directory of tables does not fit");
        require(in.getShort(14) == 0, "the reserved field is not 0");
        List<Table> unpacked = new ArrayList<>();
        long size = SFNT_HEADER + (long) SFNT_ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            long original = Integer.toUnsignedLong(in.getInt(entry + 12));
            size += (original + 3) / 4 * 4;
            require(size <= LIMIT, "larger than a font may be");
            Table table = new Table(
                    in.getInt(entry),
                    in.getInt(entry + 16),
                    table(
                            woff,
                            Integer.toUnsignedLong(in.getInt(entry + 4)),
                            Integer.toUnsignedLong(in.getInt(entry + 8)),
                            (int) original,
                            HEADER + ENTRY * tables));
            require(
                    i == 0 || Integer.compareUnsigned(unpacked.getLast().tag(), table.tag()) < 0,
                    "the tables are not in order");
            require(checkSum(table) == table.checkSum(), "a table has another check sum");
            unpacked.add(table);
        }
        require(size == Integer.toUnsignedLong(in.getInt(16)), "the tables have another size than the header says");
        return sfnt(in.getInt(4), unpacked, (int) size);
    }

    private static byte[] table(byte[] woff, long offset, long length, int original, int least) throws IOException {
        require(offset >= least && offset + length <= woff.length, "a table lies outside of the file");
        require(length <= original, "a table is longer packed than unpacked");
        int from = (int) offset;
        int to = (int) (offset + length);
        if (length == original) {
            return Arrays.copyOfRange(woff, from, to);
        }
        byte[] bytes = new byte[original];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, from, to - from);
            int done = 0;
            while (done < original) {
                int more = inflater.inflate(bytes, done, original - done);
                require(more > 0, "a table ends early");
                done += more;
            }
            require(inflater.finished() || inflater.inflate(new byte[1]) == 0, "a table is longer than its entry says");
        } catch (DataFormatException unreadable) {
            throw new IOException("not a sound WOFF file: a table cannot be unpacked", unreadable);
        } finally {
            inflater.end();
        }
        return bytes;
    }

    private static byte[] sfnt(int flavour, List<Table> tables, int size) {
        ByteBuffer out = ByteBuffer.allocate(size);
        SfntWriter.header(out, flavour, tables.size());
        int offset = SFNT_HEADER + SFNT_ENTRY * tables.size();
        for (Table table : tables) {
            out.putInt(table.tag()).putInt(table.checkSum()).putInt(offset).putInt(table.bytes().length);
            out.put(offset, table.bytes());
            offset += (table.bytes().length + 3) / 4 * 4;
        }
        return out.array();
    }

    private static int checkSum(Table table) throws IOException {
        int sum = SfntWriter.checkSum(table.bytes());
        if (table.tag() != HEAD) {
            return sum;
        }
        require(table.bytes().length >= ADJUSTMENT + 4, "the table head is too short");
        return sum - ByteBuffer.wrap(table.bytes()).getInt(ADJUSTMENT);
    }

    private static void require(boolean sound, String otherwise) throws IOException {
        if (!sound) {
            throw new IOException("not a sound WOFF file: " + otherwise);
        }
    }
}
