package org.plumbline.publication.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The table by which a PDF gives back its text (ISO 32000-1, 9.10.3): for each glyph the cluster, in the order of typing. */
final class ToUnicode {
    /** The most entries in one section. */
    private static final int SECTION = 100;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ToUnicode() {}

    static byte[] table(List<ClusterGlyph> clusters) {
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < clusters.size(); from += SECTION) {
            int to = Math.min(from + SECTION, clusters.size());
            table.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                byte[] text = clusters.get(i).text().getBytes(StandardCharsets.UTF_16BE);
                table.append('<').append(HEX.toHexDigits((short) (i + 1))).append("> <");
                table.append(HEX.formatHex(text)).append(">\n");
            }
            table.append("endbfchar\n");
        }
        table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return table.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
