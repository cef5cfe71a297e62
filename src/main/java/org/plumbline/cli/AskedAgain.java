package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Source;
import org.plumbline.evidence.Sources;
import org.plumbline.evidence.capture.Incoming;
import org.plumbline.evidence.capture.Limits;
import org.plumbline.evidence.capture.Network;
import org.plumbline.evidence.capture.Outcome;
import org.plumbline.evidence.capture.Purpose;
import org.plumbline.evidence.capture.Refusal;
import org.plumbline.evidence.capture.Taken;
import org.plumbline.evidence.capture.Taking;
import org.plumbline.evidence.capture.WebFetch;
import org.plumbline.language.Messages;
import org.plumbline.ledger.ConsentRecords;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.history.ArchiveDrafts;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.passage.Capture;
import org.plumbline.ledger.passage.Captures;
import org.plumbline.ledger.record.CaseSettings;

/**
 * Asks the addresses again of the captures that published claims rest on, one after another, and takes into custody what is not as
 * it was. Only what Plumbline fetched itself is asked: who handed in a file may have had a reason not to ask the host. Sources that
 * need consent are never asked.
 *
 * @param every an address is asked at most once in this time
 * @param asked when each address was asked last
 */
record AskedAgain(
        Path folder,
        String recorder,
        boolean allowPrivate,
        Duration every,
        Map<String, Instant> asked,
        Console console,
        Messages messages) {
    AskedAgain(Path folder, String recorder, boolean allowPrivate, Duration every, Console console, Messages messages) {
        this(folder, recorder, allowPrivate, every, new HashMap<>(), console, messages);
    }

    /** A capture whose address is to be asked, and the digest of what the address gave last. */
    private record Page(String address, Optional<String> source, String sha256, Instant obtained) {}

    /** One round. What cannot be fetched is told and changes nothing; a history that is not whole is left to the check. */
    void ask() {
        Histories histories = Histories.read(folder.resolve("history"));
        if (!Files.isRegularFile(folder.resolve("case.yaml")) || histories.isBroken()) {
            return;
        }
        List<Page> due = pages(histories).stream().filter(this::isDue).toList();
        if (due.isEmpty()) {
            return;
        }
        CaptureStore store = new CaptureStore(
                console.recorder(folder, recorder),
                CaptureStore.known(folder),
                Optional.empty(),
                false,
                console,
                messages);
        int refused = 0;
        try (ArchiveDrafts _ = ArchiveDrafts.hold(folder.resolve("archive"));
                Incoming incoming = new Incoming(folder.resolve("archive"))) {
            for (Page page : due) {
                asked.put(page.address(), console.clock().instant());
                for (Outcome outcome : fetch(page, incoming)) {
                    boolean same = outcome instanceof Taken taken
                            && taken.custody().sha256().equals(page.sha256());
                    refused += outcome instanceof Refusal ? 1 : 0;
                    if (!same) {
                        store.accept(outcome);
                    }
                }
            }
            store.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        console.say(messages.say(
                "publication.watch.asked", due.size(), store.recorded().size(), refused));
        new CaptureTexts(folder, recorder, console).readNew(store.recorded());
    }

    private List<Outcome> fetch(Page page, Incoming incoming) {
        Purpose purpose = new Purpose(page.source(), Optional.of(messages.say("publication.watch.context")));
        Taking taking = new Taking(incoming, Limits.USUAL, purpose, false, console.clock(), Main.nameAndVersion());
        return new WebFetch(Network.ofSystem(allowPrivate), taking).take(page.address());
    }

    private boolean isDue(Page page) {
        Instant now = console.clock().instant();
        return !page.obtained().plus(every).isAfter(now)
                && Optional.ofNullable(asked.get(page.address()))
                        .filter(last -> last.plus(every).isAfter(now))
                        .isEmpty();
    }

    private List<Page> pages(Histories histories) {
        Past past = Past.of(histories, Histories.LATEST);
        Set<String> published = new TreeSet<>();
        past.published()
                .forEach(id -> PublishedVersions.read(folder, id, past)
                        .latest()
                        .ifPresent(version -> published.addAll(version.frozen().bytes())));
        Captures captures = Captures.of(histories.deeds());
        Ledger ledger =
                CaseLedger.withoutTables(folder, CaseSettings.read(folder).settings());
        Set<String> guarded = ConsentRecords.withoutConsent(ledger, java.time.LocalDate.now(console.clock()));
        List<Source> spared = spared(SourceRecords.read(ledger), guarded);
        Map<String, Page> pages = new LinkedHashMap<>();
        for (Capture capture : captures.all()) {
            if (published.contains(capture.sha256()) && spared.stream().noneMatch(capture::isOf)) {
                for (Page page : fetched(capture, captures)) {
                    pages.put(page.address(), page);
                }
            }
        }
        return List.copyOf(pages.values());
    }

    private static List<Source> spared(Sources sources, Set<String> guarded) {
        return sources.all().stream()
                .filter(source -> guarded.contains(source.id()) || source.kind().equals("testimony"))
                .toList();
    }

    /** The addresses of a capture, each with what it gave last. */
    private static List<Page> fetched(Capture capture, Captures captures) {
        List<Page> pages = new ArrayList<>();
        for (Capture.Taking taking : capture.takings()) {
            if (taking.custody().method() == Custody.Method.FETCHED) {
                Optional<String> source = taking.custody().value(Detail.SOURCE);
                Capture last = captures.newerThan(capture).orElse(capture);
                taking.custody()
                        .value(Detail.ADDRESS)
                        .filter(WebFetch::isAddress)
                        .ifPresent(address -> pages.add(new Page(address, source, last.sha256(), last.lastObtained())));
            }
        }
        return pages;
    }
}
