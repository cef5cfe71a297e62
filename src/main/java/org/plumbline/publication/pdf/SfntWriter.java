package org.plumbline.publication.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** The file around the tables of a font (OpenType 1.9, "Organization of an OpenType Font"). */
final class SfntWriter {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int MAGIC = 0xB1B0AFBA;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private SfntWriter() {}

    /** A TrueType file of tables by their tags; {@code head} has 0 for the check sum of the file, which is put there. */
    static byte[] file(SortedMap<String, byte[]> tables) {
        int size = HEADER + ENTRY * tables.size();
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        header(out, TRUE_TYPE, tables.size());
        int offset = HEADER + ENTRY * tables.size();
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(checkSum(bytes))
                    .putInt(offset)
                    .putInt(bytes.length);
            out.put(offset, bytes);
            head = table.getKey().equals("head") ? offset : head;
            offset += padded(bytes.length);
        }
        out.putInt(head + 8, MAGIC - checkSum(out.array()));
        return out.array();
    }

    static void header(ByteBuffer out, int flavour, int tables) {
        int log = 31 - Integer.numberOfLeadingZeros(tables);
        out.putInt(flavour)
                .putShort((short) tables)
                .putShort((short) (ENTRY << log))
                .putShort((short) log)
                .putShort((short) (ENTRY * tables - (ENTRY << log)));
    }

    /** The sum of the 32-bit words, the last filled up with zeros. */
    static int checkSum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
