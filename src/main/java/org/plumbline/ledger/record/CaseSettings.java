package org.plumbline.ledger.record;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.Bound;

/**
 * What {@code case.yaml} sets for a whole case.
 *
 * @param title by language (BCP 47)
 * @param languages of the case; the first one is that of names that give none
 * @param zone of the place that the case is about; days are days there
 * @param publisher who publishes, by language (BCP 47); nobody where it is not said, and nobody is made up
 * @param site the address under which published pages will lie, ending with a slash; none where nobody said
 */
public record CaseSettings(
        Map<String, String> title,
        List<String> languages,
        ZoneId zone,
        HouseRules rules,
        Map<String, String> publisher,
        Optional<String> site) {
    /** The file's name. */
    public static final String FILE = "case.yaml";

    private static final List<String> KEYS = List.of("title", "languages", "zone", "rules", "publisher", "site");
    private static final CaseSettings USUAL =
            new CaseSettings(Map.of(), List.of("en"), ZoneOffset.UTC, HouseRules.USUAL, Map.of(), Optional.empty());

    public CaseSettings {
        title = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(title));
        languages = List.copyOf(languages);
        publisher = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(publisher));
    }

    /**
     * Settings, and what is wrong with them.
     *
     * @param settings with usual values where the file gives none or wrong ones
     */
    public record Read(CaseSettings settings, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** The first language, in which names are written that give none. */
    public String firstLanguage() {
        return languages.getFirst();
    }

    /** Reads the settings of a case. */
    public static Read read(Path caseFolder) {
        Problems problems = new Problems(FILE);
        if (!Files.exists(caseFolder.resolve(FILE))) {
            problems.error("E040", problems.at(1, 1), Problems.help("new.case"));
            return new Read(USUAL, problems.all());
        }
        return RecordFiles.bytes(caseFolder.resolve(FILE), RecordFiles.LARGEST, problems)
                .map(bytes -> read(bytes, problems))
                .orElseGet(() -> new Read(USUAL, problems.all()));
    }

    /** Reads the bytes of the file. */
    public static Read read(byte[] bytes) {
        return read(bytes, new Problems(FILE));
    }

    private static Read read(byte[] bytes, Problems problems) {
        CaseSettings settings = SourceText.decode(bytes, problems)
                .flatMap(text -> YamlReader.read(text, problems))
                .map(root -> of(Keys.of(root, KEYS, "E041", problems), problems))
                .orElse(USUAL);
        return new Read(settings, problems.all());
    }

    private static CaseSettings of(Keys keys, Problems problems) {
        List<String> languages = languages(keys, problems);
        return new CaseSettings(
                name("title", keys, languages),
                languages,
                zone(keys, problems),
                rules(keys, problems),
                name("publisher", keys, languages),
                site(keys, problems));
    }

    /** By language; in the first one of the case where none is given. */
    private static Map<String, String> name(String key, Keys keys, List<String> languages) {
        Map<String, String> name = new LinkedHashMap<>();
        keys.get(key).ifPresent(node -> {
            if (node instanceof Yaml.Text text) {
                name.put(languages.getFirst(), text.text().strip());
            } else {
                name.putAll(keys.texts(key));
            }
        });
        return name;
    }

    private static List<String> languages(Keys keys, Problems problems) {
        Optional<Yaml> node = keys.get("languages");
        if (node.isEmpty()) {
            return USUAL.languages;
        }
        List<Yaml> items = node.get() instanceof Yaml.Items list ? list.items() : List.of(node.get());
        List<String> codes = new ArrayList<>();
        for (Yaml item : items) {
            String code = item instanceof Yaml.Text text ? text.text().strip() : "";
            if (ValueReader.isLanguage(code)) {
                codes.add(code);
            } else {
                problems.error("E037", item.place(), Problems.help("language"), code);
            }
        }
        return codes.isEmpty() ? USUAL.languages : codes;
    }

    private static ZoneId zone(Keys keys, Problems problems) {
        Optional<Yaml.Text> node = keys.scalar("zone");
        if (node.isEmpty()) {
            return USUAL.zone;
        }
        String name = node.get().text().strip();
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            Phrase help = Suggestion.nearest(name, ZoneId.getAvailableZoneIds())
                    .map(word -> Problems.help("meant", word))
                    .orElseGet(() -> Problems.help("zone"));
            problems.error("E042", node.get().place(), help, name);
            return USUAL.zone;
        }
    }

    /** A folder on the web (RFC 3986): http or https, a host, no name or password before it, nothing behind the path. */
    private static Optional<String> site(Keys keys, Problems problems) {
        Optional<Yaml.Text> node = keys.scalar("site");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String words = node.get().text().strip();
        try {
            URI address = new URI(words);
            boolean isFolder = Set.of("http", "https")
                            .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (isFolder) {
                String written = address.toASCIIString();
                return Optional.of(written.endsWith("/") ? written : written + "/");
            }
        } catch (URISyntaxException none) {
            // told below, with every other address that is none
        }
        problems.error("E059", node.get().place(), Problems.help("site"), words);
        return Optional.empty();
    }

    private static HouseRules rules(Keys keys, Problems problems) {
        List<String> names = new ArrayList<>(List.of("tolerance"));
        HouseRules.USUAL.least().keySet().stream().sorted().forEach(names::add);
        Keys part = keys.part("rules", names);
        BigDecimal tolerance = HouseRules.USUAL.tolerance();
        Map<String, Integer> least = new LinkedHashMap<>(HouseRules.USUAL.least());
        for (String name : names) {
            Optional<Yaml.Text> node = part.scalar(name);
            if (node.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> figure = figure(node.get().text());
            boolean share = name.equals("tolerance");
            if (figure.isEmpty() || !fits(figure.get(), share)) {
                String help = share ? "rule.share" : "rule.count";
                problems.error(
                        "E043",
                        node.get().place(),
                        Problems.help(help),
                        node.get().text(),
                        name);
            } else if (share) {
                tolerance = figure.get();
            } else {
                least.put(name, figure.get().intValueExact());
            }
        }
        return new HouseRules(tolerance, least);
    }

    private static boolean fits(BigDecimal figure, boolean share) {
        return share
                ? figure.compareTo(BigDecimal.ONE) < 0
                : figure.stripTrailingZeros().scale() <= 0 && figure.compareTo(new BigDecimal(1_000_000)) < 0;
    }

    private static Optional<BigDecimal> figure(String text) {
        boolean plain = FigureNotation.read(text) instanceof FigureNotation.Result.Read(String value, Bound bound)
                && bound == Bound.EXACT
                && !value.contains("..")
                && !value.equals("?");
        return plain && FigureNotation.read(text) instanceof FigureNotation.Result.Read read
                ? Optional.of(new BigDecimal(read.value()))
                : Optional.empty();
    }
}
