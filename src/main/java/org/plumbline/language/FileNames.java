package org.plumbline.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which names of files the usual systems cannot hold, and which they take for one name, so that the second file would take the place of
 * the first without a word. macOS and Windows do not tell capitals from small letters, macOS not one way of composing letters from
 * another, and both pass over some signs that nobody sees; Windows keeps names for devices and cuts points and spaces off the end.
 */
public final class FileNames {
    /** Names of devices, also before any ending ("Naming Files, Paths, and Namespaces" of Microsoft's documentation). */
    private static final Pattern DEVICE =
            Pattern.compile("con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]");

    private static final String NOT_ON_WINDOWS = "<>:\"|?*\\";

    private FileNames() {}

    /** What is wrong with a path among others; paths are relative, with forward slashes. */
    public sealed interface Trouble {
        /** As it was given. */
        String path();

        /** A part of it is a name that some systems cannot hold. */
        record Unfit(String path) implements Trouble {}

        /**
         * Some systems take it, or a folder on its way, for another one.
         *
         * @param other which comes before it
         */
        record Alike(String path, String other) implements Trouble {}
    }

    /** What keeps these paths from standing side by side in one folder on every system; nothing if they can. */
    public static List<Trouble> among(Collection<String> paths) {
        List<Trouble> troubles = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (String path : paths) {
            if (!Arrays.stream(path.split("/")).allMatch(FileNames::fits)) {
                troubles.add(new Trouble.Unfit(path));
            }
            for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
                String way = end < 0 ? path : path.substring(0, end);
                String other = known.putIfAbsent(folded(way), way);
                if (other != null && !other.equals(way)) {
                    troubles.add(new Trouble.Alike(path, other));
                    break;
                }
                if (end < 0) {
                    break;
                }
            }
        }
        return List.copyOf(troubles);
    }

    private static boolean fits(String name) {
        return !isDevice(name)
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && name.chars().noneMatch(sign -> sign < 0x20 || sign == 0x7f || NOT_ON_WINDOWS.indexOf(sign) >= 0);
    }

    /** Whether Windows keeps this name for a device; an ending does not change that. */
    public static boolean isDevice(String name) {
        int point = name.indexOf('.');
        String stem = (point < 0 ? name : name.substring(0, point)).stripTrailing();
        return DEVICE.matcher(stem.toLowerCase(Locale.ROOT)).matches();
    }

    /** The same for all names that some system takes for one. */
    private static String folded(String path) {
        StringBuilder seen = new StringBuilder();
        Normalizer.normalize(path, Normalizer.Form.NFD)
                .codePoints()
                .filter(sign -> !Unseen.isDropped(sign))
                .forEach(seen::appendCodePoint);
        String small = seen.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFD);
    }
}
