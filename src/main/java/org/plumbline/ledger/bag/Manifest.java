package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/**
 * A list of files and their digests (RFC 8493, sections 2.1.3 and 2.2.1).
 *
 * @param name of the file
 * @param algorithm as Java names it; empty for one that is too weak or unknown
 * @param digests by path, in lower-case hexadecimal
 * @param problems lines that cannot be read, or that are not safe
 */
record Manifest(String name, String algorithm, Map<String, String> digests, List<Problem> problems) {
    private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "sha512", "SHA-512");
    private static final Pattern NAME = Pattern.compile("(?:tag)?manifest-([a-z0-9-]+)\\.txt");
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]+)[ \\t]+(.+)");

    /** Whether a file at the top of a bag is a manifest of this kind. */
    static boolean isName(String name, boolean ofTags) {
        return name.startsWith(ofTags ? "tagmanifest-" : "manifest-")
                && NAME.matcher(name).matches();
    }

    boolean isUsable() {
        return !algorithm.isEmpty();
    }

    /** Reads a manifest; only paths that begin with {@code beginning} may stand in it. */
    static Manifest read(Path bag, String name, String beginning) throws IOException {
        Matcher matcher = NAME.matcher(name);
        String algorithm = matcher.matches() ? ALGORITHMS.getOrDefault(matcher.group(1), "") : "";
        Map<String, String> digests = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(bag.resolve(name))) {
                number++;
                read(line, new Place(name, number, 1), beginning, digests).ifPresent(problems::add);
            }
        } catch (CharacterCodingException notUtf8) {
            problems.add(problem("E055", new Place(name, 1, 1), "bag.not-utf8"));
        }
        return new Manifest(name, algorithm, digests, problems);
    }

    private static java.util.Optional<Problem> read(
            String line, Place place, String beginning, Map<String, String> digests) {
        Matcher entry = LINE.matcher(line);
        if (!entry.matches()) {
            return line.isBlank()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(problem("E055", place, "bag.manifest.line"));
        }
        String path = BagPath.decoded(entry.group(2));
        if (!BagPath.staysInside(path) || !path.startsWith(beginning)) {
            return java.util.Optional.of(problem("E067", place, "bag.path", path));
        }
        String before = digests.put(path, entry.group(1).toLowerCase(Locale.ROOT));
        return before == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(problem("E055", place, "bag.manifest.twice", path));
    }

    static Problem problem(String code, Place place, String key, Object... arguments) {
        return Problem.error(code, place, Phrase.of(key, arguments), Phrase.of(key + ".help"));
    }
}
