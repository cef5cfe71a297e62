package org.plumbline.ledger.bag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Names of files as the manifests of a bag write them, and which of them are safe. */
final class BagPath {
    /** Names that Windows keeps for devices, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final String NOT_ON_WINDOWS = "<>:\"|?*\\";

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

    /** Whether a part of the path begins with a point: caches, version control and the like, which are no part of a case. */
    static boolean isHidden(String path) {
        return Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith("."));
    }

    /** Whether every usual system can hold a file of this name. */
    static boolean fitsEverySystem(String path) {
        return Arrays.stream(path.split("/")).allMatch(BagPath::partFits);
    }

    private static boolean partFits(String part) {
        int point = part.indexOf('.');
        String stem = (point < 0 ? part : part.substring(0, point)).toLowerCase(Locale.ROOT);
        return !DEVICES.contains(stem)
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && part.chars().noneMatch(sign -> sign < 0x20 || sign == 0x7f || NOT_ON_WINDOWS.indexOf(sign) >= 0);
    }

    /** What two paths have in common that some systems take for one name: capitals and composed letters aside. */
    static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
