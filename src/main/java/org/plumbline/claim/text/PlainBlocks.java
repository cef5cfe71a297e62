package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.PlainText;

/** Cuts plain text into paragraphs: at empty lines or, where lines are long, at every line end. */
final class PlainBlocks {
    private static final int LONG_LINE = 120;

    private PlainBlocks() {}

    static List<Block> read(PlainText source) {
        boolean lineEach = source.lines().stream().anyMatch(line -> line.length() > LONG_LINE);
        List<Block> blocks = new ArrayList<>();
        SourceMap map = new SourceMap(source.text());
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            if (line.isBlank() || lineEach) {
                finish(map, blocks);
                map = new SourceMap(source.text());
            }
            int start = source.starts().get(i);
            if (map.length() > 0 && !line.isBlank()) {
                map.add(' ', start - 1);
            }
            for (int c = 0; c < line.length() && !line.isBlank(); c++) {
                map.add(line.charAt(c), start + c);
            }
        }
        finish(map, blocks);
        return blocks;
    }

    private static void finish(SourceMap map, List<Block> into) {
        if (map.length() > 0) {
            into.add(new Block(
                    Block.Kind.PARAGRAPH,
                    map.text(),
                    map.offsets(),
                    List.of(),
                    Addresses.in(map.text()),
                    Optional.empty()));
        }
    }
}
