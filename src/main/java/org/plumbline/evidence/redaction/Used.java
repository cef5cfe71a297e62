package org.plumbline.evidence.redaction;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What the operators of a content stream name, and the letters that it shows: all else in its resources paints nothing. */
final class Used {
    private final Map<COSName, Set<COSName>> names = new HashMap<>();
    private final IdentityHashMap<COSDictionary, BitSet> codes = new IdentityHashMap<>();

    /** An operator takes this resource. */
    void name(COSName kind, COSName name) {
        names.computeIfAbsent(kind, unseen -> new HashSet<>()).add(name);
    }

    /** A letter is shown in this font. */
    void code(PDFont font, int code) {
        codes.computeIfAbsent(font.getCOSObject(), unseen -> new BitSet()).set(code);
    }

    boolean has(COSName kind, COSName name) {
        return names.getOrDefault(kind, Set.of()).contains(name);
    }

    /** The codes of the letters by the dictionaries of their fonts. */
    IdentityHashMap<COSDictionary, BitSet> codes() {
        return codes;
    }
}
