package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the plain part of YAML: lists, maps and text. Anchors, aliases, tags, merge keys, several documents in a file, keys that
 * are not text, the same key twice and deep nesting are reported, not followed.
 */
final class YamlReader {
    private static final int DEEPEST = 12;

    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String text, Problems problems) {
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * The one document of the text.
     *
     * @return empty if there is none, or if it cannot be read, which is reported
     */
    static Optional<Yaml> read(String text, Problems problems) {
        try {
            return Optional.ofNullable(new YamlReader(text, problems).document());
        } catch (Unfit unfit) {
            problems.add(unfit.problem);
        } catch (MarkedYamlEngineException bad) {
            Place place = bad.getProblemMark().map(mark -> at(problems, mark)).orElseGet(() -> problems.at(1, 1));
            String found = bad.getProblem() == null ? "" : bad.getProblem();
            problems.error("E006", place, hint(text, place), found);
        } catch (YamlEngineException bad) {
            String found = bad.getMessage() == null ? "" : bad.getMessage();
            problems.error("E006", problems.at(1, 1), Problems.help("yaml"), found);
        }
        return Optional.empty();
    }

    /** Signs that mean something in YAML and that people write in values. */
    private static org.plumbline.language.Phrase hint(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        int colon = line.indexOf(": ");
        String value = colon < 0 ? line.strip() : line.substring(colon + 2).strip();
        boolean sign = !value.isEmpty() && ">|?@`%*&!".indexOf(value.charAt(0)) >= 0;
        if (line.startsWith("\t")) {
            return Problems.help("yaml.tab");
        }
        return sign || value.contains(": ") ? Problems.help("yaml.quote", value) : Problems.help("yaml");
    }

    private @Nullable Yaml document() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            return null;
        }
        Yaml root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Unfit(feature(place(after), "---"));
        }
        return root;
    }

    private Yaml node(Event event, int depth) {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new Unfit(problem("E009", place, "nesting", DEEPEST));
        }
        if (event instanceof AliasEvent alias) {
            throw new Unfit(feature(place, "*" + alias.getAlias().getValue()));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Unfit(feature(place, "&" + node.getAnchor().get().getValue()));
        }
        if (event instanceof ScalarEvent scalar) {
            scalar.getTag().ifPresent(tag -> problems.add(feature(place, tag)));
            return new Yaml.Text(scalar.getValue(), place);
        }
        if (event instanceof CollectionStartEvent collection) {
            collection.getTag().ifPresent(tag -> problems.add(feature(place, tag)));
        }
        return event.getEventId() == Event.ID.SequenceStart ? items(place, depth) : fields(place, depth);
    }

    private Yaml items(Place place, int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Yaml.Items(items, place);
    }

    private Yaml fields(Place place, int depth) {
        List<Yaml.Field> fields = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Yaml key = node(next, depth + 1);
            Yaml value = node(events.next(), depth + 1);
            if (!(key instanceof Yaml.Text name)) {
                problems.add(feature(key.place(), "?"));
                continue;
            }
            if (name.text().equals("<<")) {
                problems.add(feature(name.place(), "<<"));
                continue;
            }
            Place first = seen.putIfAbsent(name.text(), name.place());
            if (first != null) {
                problems.error("E008", name.place(), Problems.help("key.twice"), name.text(), first.line());
                continue;
            }
            fields.add(new Yaml.Field(name, value));
        }
        return new Yaml.Fields(fields, place);
    }

    private static Problem feature(Place place, String sign) {
        return problem("E007", place, "plain.yaml", sign);
    }

    private static Problem problem(String code, Place place, String help, Object... arguments) {
        return Problem.error(
                code, place, org.plumbline.language.Phrase.of("record." + code, arguments), Problems.help(help));
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> at(problems, mark)).orElseGet(() -> problems.at(1, 1));
    }

    private static Place at(Problems problems, Mark mark) {
        return problems.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading of a file that cannot be read on. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unfit(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }
}
