package org.plumbline.evidence.capture;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;
import org.plumbline.language.Phrase;

/** The records of one web archive, one after the other; remembers which content a later record may point back to. */
final class ArchivedRecords {
    private final Taking taking;
    private final Map<String, Taken> contents = new HashMap<>();
    private String software = "";

    ArchivedRecords(Taking taking) {
        this.taking = taking;
    }

    /** @param at which record, where its address is not known */
    void take(WarcRecord record, Phrase at, Consumer<Outcome> outcomes) throws IOException {
        switch (record) {
            case Warcinfo about -> software = software(about);
            default -> {
                switch (record.headers().first("WARC-Type").orElse("")) {
                    case "response", "resource", "revisit" -> takeContent(record, at, outcomes);
                    case "continuation" -> outcomes.accept(new RefusedException("E114", "segment").of(at));
                    default -> {
                        // requests, metadata and conversions are no originals
                    }
                }
            }
        }
    }

    private void takeContent(WarcRecord record, Phrase at, Consumer<Outcome> outcomes) throws IOException {
        Optional<String> target = record.headers().first("WARC-Target-URI").map(ArchivedRecord::unbracketed);
        if (target.filter(address -> address.startsWith("dns:")).isPresent()) {
            return;
        }
        Phrase item = target.map(address -> Phrase.of("capture.item.address", address))
                .orElse(at);
        // what goes wrong with the record's own bytes ends the archive, what is in them only this record
        ArchivedRecord.Block block;
        try {
            block = ArchivedRecord.block(record, taking);
        } catch (RefusedException refused) {
            outcomes.accept(refused.of(item));
            return;
        }
        try {
            new ArchivedRecord(record, item, software, taking, contents).take(block, outcomes);
        } catch (RefusedException refused) {
            outcomes.accept(refused.of(item));
        } finally {
            block.drop(taking.incoming());
        }
    }

    private static String software(Warcinfo about) throws IOException {
        return about.fields().first("software").flatMap(SelfDescription::words).orElse("");
    }
}
