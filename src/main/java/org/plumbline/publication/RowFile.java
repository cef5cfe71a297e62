package org.plumbline.publication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Derivation.Row;
import org.plumbline.claim.judge.Derivation.Rows;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.language.Phrase;

/** The rows of one sum as comma-separated values: those that count, those that may, and those near that do not. */
final class RowFile implements Content {
    private static final List<String> HEAD = List.of(
            "id",
            "reports",
            "day",
            "standing",
            "reason",
            "tellers",
            "amounts",
            "shared",
            "used",
            "may be",
            "lists",
            "sources",
            "lines");

    private final Rows rows;
    private final List<Item> items;
    private final Withheld withheld;
    private final RestingOn restingOn;

    RowFile(Rows rows, List<Item> items, Withheld withheld, RestingOn restingOn) {
        this.rows = rows;
        this.items = items;
        this.withheld = withheld;
        this.restingOn = restingOn;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            write(csv, HEAD);
            rows.forEach(row -> {
                if (!withheld.isAny(row.sources())) {
                    restingOn.addSources(row.sources());
                    write(csv, cells(row));
                }
            });
            for (Item item : items) {
                if (withheld.sources().isEmpty()
                        && item.standing() == Standing.LEFT_OUT
                        && item.amount().isEmpty()) {
                    write(csv, leftOut(item));
                }
            }
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        csv.flush();
    }

    /** Without quotes: ids, days, figures and keys hold nothing that would need them, so that anybody can split a row at its commas. */
    private static void write(Writer csv, List<String> cells) {
        for (String cell : cells) {
            if (cell.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')) {
                throw new IllegalArgumentException("a cell that would need quotes: " + cell);
            }
        }
        try {
            csv.write(String.join(",", cells) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<String> cells(Row row) {
        return List.of(
                row.id(),
                String.join(" ", row.reports()),
                row.day().map(Notation::of).orElse(""),
                Notation.word(row.standing()),
                reason(row.reason()),
                String.join(" ", row.tellers()),
                Notation.of(row.amounts()),
                row.shared() ? "shared" : "",
                row.used() == null ? "" : Notation.of(row.used()),
                row.mayBe().stream()
                        .sorted()
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""),
                String.join(" ", row.lists()),
                String.join(" ", row.sources()),
                String.join(" ", restingOn.lines(row.reports())));
    }

    private static List<String> leftOut(Item item) {
        return List.of(
                item.id(),
                "",
                item.date().map(Notation::of).orElse(""),
                Notation.word(item.standing()),
                reason(item.reason()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** The key of the reason: the same in every language. */
    private static String reason(Optional<Phrase> reason) {
        return reason.map(Phrase::key)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .orElse("");
    }
}
