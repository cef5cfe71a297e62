package org.plumbline.publication;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.Frozen;
import org.plumbline.ledger.log.CaseHead;
import org.plumbline.ledger.log.CaseRoot;
import org.plumbline.ledger.log.Hash;
import org.plumbline.ledger.log.RecorderLog;

/**
 * How far the logs of a case reached when a publication was frozen.
 *
 * @param heads in the order of the recorders; none for a publication from before they were kept
 * @param root over them; empty if it was not kept
 */
record FrozenHeads(List<CaseHead> heads, Optional<Hash> root) {
    FrozenHeads {
        heads = List.copyOf(heads);
    }

    static FrozenHeads of(Frozen.Standing standing) {
        List<CaseHead> heads = standing.heads().entrySet().stream()
                .filter(head -> head.getValue().size() > 0)
                .map(head -> new CaseHead(
                        head.getKey(),
                        head.getValue().size(),
                        hash(head.getValue().root())))
                .toList();
        return new FrozenHeads(new CaseRoot(heads).heads(), standing.root().map(FrozenHeads::hash));
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    /** The head of a recorder then. */
    Optional<CaseHead> of(String recorder) {
        return heads.stream().filter(head -> head.recorder().equals(recorder)).findFirst();
    }

    /**
     * Whether these heads give the root that was frozen with them, and the logs begin with them.
     *
     * @throws IOException if a log cannot be read
     */
    boolean fit(List<RecorderLog> logs) throws IOException {
        if (root.filter(then -> !then.equals(new CaseRoot(heads).root())).isPresent()) {
            return false;
        }
        int found = 0;
        for (RecorderLog log : logs) {
            Optional<CaseHead> then = of(log.recorder());
            if (then.isPresent()) {
                long size = then.get().size();
                if (size > log.newest().size()
                        || !log.rootAt(size).equals(then.get().root())) {
                    return false;
                }
                found++;
            }
        }
        return found == heads.size();
    }
}
