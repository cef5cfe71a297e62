package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.Problem;

/**
 * One root over the histories of all recorders of a case: the Merkle tree hash (RFC 6962, section 2.1) over the lines of their heads,
 * in the order of the recorders' names. The same histories give the same root on every machine.
 *
 * @param heads in that order
 */
public record CaseRoot(List<CaseHead> heads) {
    public CaseRoot {
        heads = heads.stream().sorted(Comparator.comparing(CaseHead::recorder)).toList();
    }

    /** Whether the heads of a case can be had. */
    public sealed interface Reading {
        /** They can. */
        record Read(CaseRoot root) implements Reading {}

        /** A history was edited or cannot be read. */
        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads the histories of a case for their heads. What was signed is not looked at: {@link LogReplay} does that.
     *
     * @throws IOException if a history cannot be read
     */
    public static Reading read(Path caseFolder) throws IOException {
        LogFiles files = new LogFiles(caseFolder);
        List<CaseHead> heads = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String recorder : LogFolder.histories(files)) {
            HistoryPass pass = HistoryPass.of(files, recorder, 0, List.of());
            pass.replay().problems().stream().filter(Problem::isError).forEach(problems::add);
            if (pass.watch().size() > 0) {
                heads.add(pass.head());
            }
        }
        return problems.isEmpty() ? new Reading.Read(new CaseRoot(heads)) : new Reading.Refused(problems);
    }

    /** The root; of no heads, the SHA-256 of no bytes. */
    public Hash root() {
        MerkleTree tree = new MerkleTree();
        for (CaseHead head : heads) {
            byte[] line = head.line().getBytes(StandardCharsets.UTF_8);
            tree.add(line, line.length);
        }
        return tree.rootHash();
    }

    /** The head of one recorder. */
    public Optional<CaseHead> head(String recorder) {
        return heads.stream().filter(head -> head.recorder().equals(recorder)).findFirst();
    }

    /** The proof that a recorder's head, with {@link CaseHead#leaf}, stands under the root; nothing if there is no such recorder. */
    public Optional<Inclusion> proof(String recorder) {
        return head(recorder).map(head -> {
            try {
                return Inclusion.of(heads.indexOf(head), heads.size(), leaves());
            } catch (IOException impossible) {
                throw new IllegalStateException("leaves in memory", impossible);
            }
        });
    }

    private Leaves leaves() {
        Leaves leaves = new Leaves();
        for (CaseHead head : heads) {
            byte[] line = head.line().getBytes(StandardCharsets.UTF_8);
            leaves.add(line, 0, line.length);
        }
        return leaves;
    }

    /** The checkpoint of a case under an origin: the size is the number of heads, and the heads stand in further lines. */
    public Checkpoint checkpoint(String origin) {
        return new Checkpoint(
                origin, heads.size(), root(), heads.stream().map(CaseHead::line).toList());
    }

    /** The heads that a case checkpoint lists; nothing if they do not have its size and root. */
    public static Optional<CaseRoot> of(Checkpoint checkpoint) {
        List<CaseHead> heads = checkpoint.more().stream()
                .map(CaseHead::read)
                .flatMap(Optional::stream)
                .toList();
        CaseRoot root = new CaseRoot(heads);
        return root.checkpoint(checkpoint.origin()).equals(checkpoint) ? Optional.of(root) : Optional.empty();
    }
}
