package org.plumbline.ledger.bag;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.language.FileNames;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/** Names of files as the manifests of a bag write them, and which of them are safe. */
final class BagPath {
    private BagPath() {}

    /** With line ends and percent signs encoded, and nothing else (RFC 8493, section 2.1.3). */
    static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    /** Takes back what {@link #encoded} did; any other percent sign stands for itself, as older tools leave it. */
    static String decoded(String written) {
        StringBuilder path = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            String code = written.charAt(i) == '%' && i + 3 <= written.length()
                    ? written.substring(i + 1, i + 3).toUpperCase(Locale.ROOT)
                    : "";
            switch (code) {
                case "25" -> path.append('%');
                case "0A" -> path.append('\n');
                case "0D" -> path.append('\r');
                default -> path.append(written.charAt(i));
            }
            i += Set.of("25", "0A", "0D").contains(code) ? 2 : 0;
        }
        return path.toString();
    }

    /** Whether a path, written with forward slashes, stays inside the folder that it is resolved against, on every system. */
    static boolean staysInside(String path) {
        return !path.isEmpty()
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && !path.startsWith("~")
                && !path.matches("(?s)[A-Za-z]:.*")
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** What keeps these paths from standing side by side on every system. */
    static List<Problem> troubles(Collection<String> paths) {
        return FileNames.among(paths).stream()
                .map(trouble -> switch (trouble) {
                    case FileNames.Trouble.Unfit(String path) ->
                        Manifest.problem("E068", new Place(path, 1, 1), "bag.name");
                    case FileNames.Trouble.Alike(String path, String other) ->
                        Manifest.problem("E068", new Place(path, 1, 1), "bag.alike", other);
                })
                .toList();
    }

    /** Whether a part of the path begins with a point: caches, version control and the like, which are no part of a case. */
    static boolean isHidden(String path) {
        return Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith("."));
    }
}
