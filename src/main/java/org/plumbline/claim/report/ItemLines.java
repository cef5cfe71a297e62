package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/**
 * The items of a claim's evidence, each in a few words.
 *
 * @param oneYear whether the window lies in one year, so that the days under it need none
 * @param names of voices, by id; a voice without one is told by its id
 */
record ItemLines(List<Item> items, boolean oneYear, Messages messages, Map<String, String> names) {
    /** With the ids of voices, which are short, and which an author knows. */
    static ItemLines of(Evidence evidence, Messages messages) {
        return of(evidence, messages, Map.of());
    }

    static ItemLines of(Evidence evidence, Messages messages, Map<String, String> names) {
        boolean oneYear = evidence.window()
                .filter(window ->
                        window.outerFrom().getYear() == window.outerUntil().getYear())
                .filter(window -> evidence.items().stream()
                        .flatMap(item -> item.date().stream())
                        .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                        .allMatch(day -> day.getYear() == window.outerFrom().getYear()))
                .isPresent();
        return new ItemLines(evidence.items(), oneYear, messages, names);
    }

    /** The first few, and how many more incidents there are. */
    List<String> certain(int most) {
        return folded(with(Standing.CERTAIN), most, item -> because(inBrief(item), item.reason()));
    }

    List<String> possible(int most) {
        return folded(with(Standing.POSSIBLE), most, item -> because(inBrief(item), item.reason()));
    }

    /** Grouped by reason, so that forty incidents before the window take one line. */
    List<String> leftOut(int most) {
        Map<Optional<Phrase>, List<Item>> groups = new LinkedHashMap<>();
        with(Standing.LEFT_OUT)
                .forEach(item -> groups.computeIfAbsent(item.reason(), reason -> new ArrayList<>())
                        .add(undetailed(item)));
        List<String> lines = new ArrayList<>();
        groups.forEach((reason, group) ->
                lines.add(because(String.join(", ", folded(group.stream(), most, this::dated)), reason)));
        return shortened(lines, most, messages);
    }

    /** Entries that read alike once, with how many they are. What is left out is counted in items, as everywhere else. */
    private List<String> folded(Stream<Item> items, int most, Function<Item, String> words) {
        Map<Item, Integer> times = new LinkedHashMap<>();
        items.forEach(item -> times.merge(withoutId(item), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        times.entrySet().stream()
                .limit(most)
                .map(entry -> words.apply(entry.getKey()) + (entry.getValue() == 1 ? "" : " ×" + entry.getValue()))
                .forEach(lines::add);
        int more =
                times.values().stream().skip(most).mapToInt(Integer::intValue).sum();
        if (more > 0) {
            lines.add(messages.say("report.more", more));
        }
        return lines;
    }

    private static Item withoutId(Item item) {
        return new Item("", item.title(), item.date(), item.amount(), item.voices(), item.standing(), item.reason());
    }

    /** What is left out is told by its day and title alone. */
    private static Item undetailed(Item item) {
        return new Item("", item.title(), item.date(), Optional.empty(), List.of(), item.standing(), Optional.empty());
    }

    /** The first entries, and how many more there are. */
    static List<String> shortened(List<String> parts, int most, Messages messages) {
        if (parts.size() <= most) {
            return parts;
        }
        List<String> first = new ArrayList<>(parts.subList(0, most));
        first.add(messages.say("report.more", parts.size() - most));
        return first;
    }

    private Stream<Item> with(Standing standing) {
        return items.stream().filter(item -> item.standing() == standing);
    }

    /** Date, title, figure and voices: "18 April Leik Kya 13 [bni]". */
    private String inBrief(Item item) {
        StringBuilder text = new StringBuilder(dated(item));
        item.amount().ifPresent(amount -> text.append(' ').append(messages.say(Ranges.inBrief(amount))));
        if (!item.voices().isEmpty()) {
            List<String> voices = item.voices().stream()
                    .map(voice -> names.getOrDefault(voice, voice))
                    .toList();
            text.append(" [")
                    .append(String.join(names.isEmpty() ? ", " : messages.say("language.list"), voices))
                    .append(']');
        }
        return text.toString();
    }

    private String dated(Item item) {
        String title = messages.say("report.item.title", item.title());
        return item.date()
                .map(date -> messages.say("report.item.dated", day(date), title))
                .orElse(title);
    }

    private String day(ImpreciseDate date) {
        if (!oneYear || !date.isExact()) {
            return messages.write(date);
        }
        Phrase month = Phrase.of("language.month." + date.earliest().getMonthValue());
        return messages.say("report.item.day", date.earliest().getDayOfMonth(), month);
    }

    private String because(String item, Optional<Phrase> reason) {
        return reason.map(phrase -> messages.say("report.item.reason", item, phrase))
                .orElse(item);
    }
}
