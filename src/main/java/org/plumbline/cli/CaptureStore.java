package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.capture.Outcome;
import org.plumbline.evidence.capture.Refusal;
import org.plumbline.evidence.capture.Taken;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.vault.Commitment;
import org.plumbline.vault.Vault;

/**
 * Puts what was taken into the archive and the history, some items at a time, and says of each what became of it: only what is
 * recorded and on the disk is told as taken. How items came over the network is sealed, or not kept.
 */
final class CaptureStore {
    /** So many items are recorded together; fewer where they are large. */
    private static final int ITEMS = 200;

    private static final long BYTES = 256L << 20;
    /** The kind of deed that seals network data, and the beginning of its label. */
    private static final String NETWORK = "network";

    private static final int SHOWN_DIGITS = 12;

    private final Recorder recorder;
    private final Set<String> known;
    private final Optional<Vault> vault;
    private final Console console;
    private final Messages messages;
    private final boolean named;
    private final Map<String, Custody> recorded = new LinkedHashMap<>();
    private final List<Taken> waiting = new ArrayList<>();
    private long waitingBytes;
    private int taken;
    private int refused;

    /**
     * For one run of the command.
     *
     * @param known digests of what lies in the case already
     * @param vault where network data goes; without one it is not kept
     * @param named whether paths of files may be printed; they can name people
     */
    CaptureStore(
            Recorder recorder,
            Set<String> known,
            Optional<Vault> vault,
            boolean named,
            Console console,
            Messages messages) {
        this.recorder = recorder;
        this.known = known;
        this.vault = vault;
        this.named = named;
        this.console = console;
        this.messages = messages;
    }

    /** Digests of all captures of a case. */
    static Set<String> known(Path folder) {
        Set<String> known = new HashSet<>();
        for (Done done : Histories.read(folder.resolve("history")).deeds()) {
            if (done.deed() instanceof Deed.Captured(Custody custody)) {
                known.add(custody.sha256());
            }
        }
        return known;
    }

    void accept(Outcome outcome) {
        switch (outcome) {
            case Refusal refusal -> tell(refusal);
            case Taken item -> {
                waiting.add(item);
                waitingBytes += item.custody().size();
                if (waiting.size() >= ITEMS || waitingBytes >= BYTES) {
                    flush();
                }
            }
        }
    }

    /** Records what waits. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Taken> now = List.copyOf(waiting);
        waiting.clear();
        waitingBytes = 0;
        if (record(now) instanceof Recorder.Result.Refused(Problem problem)) {
            if (now.size() == 1) {
                tell(now.getFirst(), problem);
            } else {
                // one file that changed meanwhile must not keep the others out
                now.forEach(item -> {
                    if (record(List.of(item)) instanceof Recorder.Result.Refused(Problem own)) {
                        tell(item, own);
                    }
                });
            }
        }
    }

    private Recorder.Result record(List<Taken> items) {
        List<Deed> deeds = new ArrayList<>();
        for (Taken item : items) {
            deeds.add(new Deed.Captured(item.custody()));
            sealed(item).ifPresent(deeds::add);
        }
        List<Recorder.Original> originals = items.stream()
                .map(item -> new Recorder.Original(item.bytes(), item.custody().sha256()))
                .distinct()
                .toList();
        Recorder.Result result = recorder.take(deeds, originals);
        if (result instanceof Recorder.Result.Done done) {
            Diagnostics.print(done.notes().stream().map(Diagnostics::of).toList(), console);
            items.forEach(this::tell);
        }
        return result;
    }

    /** How an item came over the network, once it lies in the vault. */
    private Optional<Deed> sealed(Taken item) {
        if (vault.isEmpty() || item.confidential().isEmpty()) {
            return Optional.empty();
        }
        String label = NETWORK + "\t" + item.custody().sha256();
        if (vault.get().seal(item.confidential().get().text(), label)
                instanceof Vault.Sealing.Sealed(Commitment commitment)) {
            return Optional.of(new Deed.Sealed(commitment.hex(), NETWORK, Optional.empty(), ""));
        }
        console.warn(messages.say("confidential.network.failed"));
        return Optional.empty();
    }

    private void tell(Taken item) {
        taken++;
        Custody custody = item.custody();
        recorded.putIfAbsent(custody.sha256(), custody);
        console.say(messages.say(
                "capture.taken",
                item.item(),
                custody.mediaType(),
                custody.size(),
                custody.sha256().substring(0, SHOWN_DIGITS)));
        if (!known.add(custody.sha256())) {
            console.say("  " + messages.say("capture.same"));
        }
        if (vault.isEmpty() && item.confidential().isPresent()) {
            console.say("  " + messages.say("confidential.network.dropped"));
        }
        item.notes().forEach(note -> console.say("  " + messages.say(note)));
    }

    private void tell(Refusal refusal) {
        refused++;
        console.warn(messages.say("capture.refused", refusal.code(), refusal.item(), refusal.message()));
        console.warn("  " + messages.say(refusal.advice()));
    }

    /** What is wrong with the bytes of an item is told without their path. */
    private void tell(Taken item, Problem problem) {
        refused++;
        boolean ofTheItem = problem.code().equals("E085")
                && item.bytes()
                        .toString()
                        .replace('\\', '/')
                        .endsWith(problem.place().path());
        if (ofTheItem && !named) {
            Phrase what = Phrase.of("capture.E085.message");
            console.warn(messages.say("capture.refused", problem.code(), item.item(), what));
            console.warn("  " + messages.say(Phrase.of("capture.E085.help")));
        } else {
            Diagnostics.print(List.of(Diagnostics.of(problem)), console);
        }
    }

    /** What was recorded in this run, each digest once. */
    Collection<Custody> recorded() {
        return List.copyOf(recorded.values());
    }

    /** The summary, and the exit status: 0 all was taken, 1 some was not, 2 nothing was. */
    int finish(Path folder) {
        console.say(messages.say("capture.summary", taken, refused));
        if (taken > 0) {
            console.say(messages.say("capture.next", folder.toString()));
        }
        if (refused == 0 && taken > 0) {
            return Main.DONE;
        }
        return taken > 0 ? 1 : Main.UNREADABLE;
    }
}
