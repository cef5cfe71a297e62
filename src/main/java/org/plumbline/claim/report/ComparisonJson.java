package org.plumbline.claim.report;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.text.BareText;
import org.plumbline.claim.text.Comparison;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Place;
import org.plumbline.language.Reading;

/** A comparison of two bare texts as JSON. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static String of(Comparison comparison, Language language) {
        Messages messages = Messages.in(language);
        return Json.object(json -> {
            json.put("agrees", comparison.agrees());
            json.object("one", it -> text(it, comparison.one()));
            json.object("other", it -> text(it, comparison.other()));
            json.objects("rows", comparison.rows(), row -> {
                json.put("state", word(row.state()));
                row.one().ifPresent(item -> json.object("one", it -> item(it, item)));
                row.other().ifPresent(item -> json.object("other", it -> item(it, item)));
            });
            json.objects("faults", comparison.faults(), remark -> remark(json, remark, messages));
            json.objects("sums", comparison.sums(), remark -> remark(json, remark, messages));
        });
    }

    private static void text(Json json, BareText text) {
        json.put("path", text.source().path()).put("language", text.language().code());
    }

    private static void item(Json json, Comparison.Item item) {
        place(json.put("text", item.text()), item.place());
        switch (item.reading()) {
            case Reading.Figure(var span, var number, var hedge, var low, var high, var unit) ->
                json.put("kind", "figure")
                        .put("low", low)
                        .put("high", high)
                        .put("hedge", word(hedge))
                        .put("unit", unit.isEmpty() ? Optional.empty() : Optional.of(unit));
            case Reading.Date(var span, var date, var hasYear) ->
                json.put("kind", "date").put("date", date.toString());
            case Reading.DateRange(var span, var from, var to, var hasYear) ->
                json.put("kind", "dates").put("from", from.toString()).put("to", to.toString());
            case Reading.Ordinal(var span, var number, var hedge) ->
                json.put("kind", "rank").put("number", number).put("hedge", word(hedge));
            case Reading.Quotation(var span, var inner, var words) ->
                json.put("kind", "quotation").put("words", words);
        }
    }

    private static void remark(Json json, Comparison.Remark remark, Messages messages) {
        place(json.put("path", remark.place().path()).put("text", remark.text()), remark.place());
        json.put("message", messages.say(remark.message()))
                .put("help", remark.help().map(messages::say));
    }

    private static void place(Json json, Place place) {
        json.put("line", place.line()).put("column", place.column());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
