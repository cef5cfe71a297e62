package org.plumbline.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.Json;
import org.plumbline.evidence.Passage;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.passage.PassageRecords;
import org.plumbline.ledger.passage.Standing;

/** Writes passages.json: where in a captured text each statement stands that the rows rest on; or its words for where. */
final class PassagesFile {
    private final Map<String, Passage> records;
    private final CheckedPassages checked;

    /** Of what the public histories held when the publication was frozen. */
    PassagesFile(Histories histories, Frozen frozen, CheckedPassages checked) {
        Ledger ledger = histories.ledgerAsOf(frozen.at());
        this.records = PassageRecords.sound(ledger);
        this.checked = checked;
    }

    /** What stands in words for the place, as whoever recorded it wrote it. */
    NavigableSet<String> remarks(RestingOn restingOn) {
        NavigableSet<String> remarks = new TreeSet<>(users(restingOn).keySet());
        remarks.removeAll(records.keySet());
        return remarks;
    }

    private static NavigableMap<String, List<HistoryLine>> users(RestingOn restingOn) {
        NavigableMap<String, List<HistoryLine>> users = new TreeMap<>();
        restingOn.statements().forEach((line, statement) -> {
            if (!statement.passage().isEmpty() && !statement.source().isEmpty()) {
                users.computeIfAbsent(statement.passage(), none -> new ArrayList<>())
                        .add(line);
            }
        });
        return users;
    }

    String text(RestingOn restingOn) {
        NavigableMap<String, List<HistoryLine>> users = users(restingOn);
        return Json.object(json -> json.objects("passages", users.entrySet(), user -> {
            Optional<Passage> passage = Optional.ofNullable(records.get(user.getKey()));
            if (passage.isPresent()) {
                write(json, passage.get());
                json.strings("lines", restingOn.lines(List.of(user.getKey())));
            } else {
                json.put("words", user.getKey());
            }
            json.strings(
                    "of", user.getValue().stream().map(HistoryLine::toString).toList());
        }));
    }

    private void write(Json json, Passage passage) {
        json.put("id", passage.id())
                .put("source", passage.source())
                .put("quote", passage.quote())
                .put("prefix", passage.prefix())
                .put("suffix", passage.suffix());
        Optional<Standing> standing = checked.standing(passage.id());
        if (standing.isPresent() && standing.get() instanceof Standing.Holds holds) {
            json.put("standing", "holds")
                    .put("capture", holds.capture().sha256())
                    .put("text", holds.sha256())
                    .put("start", holds.at().start())
                    .put("end", holds.at().end());
        } else {
            json.put("standing", standing.map(PassagesFile::code).orElse("not checked"))
                    .put("capture", passage.capture());
        }
    }

    private static String code(Standing standing) {
        return standing instanceof Standing.Broken broken ? broken.code() : "holds";
    }
}
