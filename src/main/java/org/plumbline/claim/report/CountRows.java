package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.judge.Breakdown;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Extent;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** The incidents of an answer as data for other programs. */
final class CountRows {
    private CountRows() {}

    static void range(Json json, Interval range) {
        if (range.low() != null) {
            json.put(range.lowOpen() ? "above" : "low", range.low());
        }
        if (range.high() != null) {
            json.put(range.highOpen() ? "below" : "high", range.high());
        }
    }

    static void side(Json json, Extent.Side side) {
        json.put("incidents", side.incidents());
        range(json, side.range());
        if (side.withBest() > 0) {
            json.put("best", side.best());
            json.put("withBest", side.withBest());
        }
        json.put("mayBeAnother", side.mayBeAnother());
    }

    /** With the key of each reason. */
    static void items(Json json, List<Item> items) {
        items(json, items, reason -> Optional.empty());
    }

    /** With each reason twice: its key, which stays the same, and as a sentence. */
    static void items(Json json, List<Item> items, Messages messages) {
        items(json, items, reason -> Optional.of(messages.say(reason)));
    }

    private static void items(Json json, List<Item> items, Function<Phrase, Optional<String>> inWords) {
        json.objects("items", items, item -> {
            json.put("id", item.id());
            json.put("standing", standing(item));
            json.put("date", item.date().map(Object::toString));
            json.put("reason", item.reason().map(Phrase::key));
            json.put("reasonText", item.reason().flatMap(inWords));
            json.strings("voices", item.voices());
            item.amount().ifPresent(amount -> json.object("amount", range -> range(range, amount)));
        });
    }

    static void breakdown(Json json, Breakdown breakdown) {
        json.put("by", breakdown.by().name().toLowerCase(Locale.ROOT));
        json.put("inSeveralRows", breakdown.inSeveral());
        json.objects("rows", breakdown.rows(), row -> {
            json.put("key", row.key());
            json.put("incidents", row.incidents());
            json.put("possibly", row.possibly());
            json.object("certain", range -> range(range, row.certain()));
            json.put("mayBeAnother", row.mayBeAnother());
            json.object("all", range -> range(range, row.all()));
        });
    }

    static String csv(List<Item> items, Function<String, Optional<BigDecimal>> best, Messages messages) {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(List.of(
                    item.id(),
                    standing(item),
                    item.date().map(Object::toString).orElse(""),
                    item.amount().map(amount -> text(amount.low())).orElse(""),
                    best.apply(item.id()).map(BigDecimal::toPlainString).orElse(""),
                    item.amount().map(amount -> text(amount.high())).orElse(""),
                    String.join(" ", item.voices()),
                    item.reason().map(messages::say).orElse("")));
        }
        return CsvTable.of(List.of("id", "standing", "date", "low", "best", "high", "voices", "reason"), rows);
    }

    /** One line per day, place or whatever parts the incidents; a bound that is missing is open. */
    static String csv(Breakdown breakdown) {
        List<List<String>> rows = new ArrayList<>();
        for (Breakdown.Row row : breakdown.rows()) {
            rows.add(List.of(
                    row.key(),
                    Long.toString(row.incidents()),
                    text(row.certain().low()),
                    text(row.certain().high()),
                    Long.toString(row.possibly()),
                    Long.toString(row.mayBeAnother()),
                    text(row.all().high())));
        }
        List<String> head = List.of(
                breakdown.by().name().toLowerCase(Locale.ROOT),
                "incidents",
                "certain low",
                "certain high",
                "possibly",
                "possible duplicates",
                "all high");
        return CsvTable.of(head, rows);
    }

    private static String text(java.math.@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String standing(Item item) {
        return item.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
