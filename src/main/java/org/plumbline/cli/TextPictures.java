package org.plumbline.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.claim.text.Manuscript.Run.Picture;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.publication.site.Illustration;

/**
 * The files of the pictures in a publication's texts. They lie in the publication's folder; nothing is fetched, and no link followed.
 *
 * @param files by the addresses that the texts name them by
 * @param faults why some cannot be published
 * @param bytes of a path in the case; who checks, freezes and shows a picture asks the same one, so that all have the same picture
 */
record TextPictures(Map<String, Named> files, List<Diagnostic> faults, Function<String, Optional<byte[]>> bytes) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    TextPictures {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        faults = List.copyOf(faults);
    }

    /**
     * A file that a text names.
     *
     * @param path in the case, with {@code /} between its steps
     * @param place where a text names it first
     */
    record Named(String path, Place place) {}

    /** What a name of a file says. */
    private sealed interface Found {
        record At(Path file) implements Found {}

        record Nowhere(Phrase why) implements Found {}
    }

    static TextPictures of(Path folder, CheckedPublication publication, Function<String, Optional<byte[]>> bytes) {
        Map<String, Named> files = new LinkedHashMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        Path home = folder.normalize().resolve("publications").resolve(publication.id());
        for (Manuscript text : Releases.texts(publication, bytes).values()) {
            for (Picture picture : text.pictures()) {
                if (picture.alternative().isBlank() && !picture.isDecorative()) {
                    faults.add(fault(picture, Phrase.of("publication.E205.silent", picture.address())));
                }
                switch (find(home, picture.address())) {
                    case Found.At(Path file) ->
                        files.putIfAbsent(picture.address(), new Named(pathOf(folder, file), picture.place()));
                    case Found.Nowhere(Phrase why) -> faults.add(fault(picture, why));
                }
            }
        }
        return new TextPictures(files, faults, bytes);
    }

    private static String pathOf(Path folder, Path file) {
        List<String> steps = new ArrayList<>();
        folder.normalize().relativize(file).forEach(step -> steps.add(step.toString()));
        return String.join("/", steps);
    }

    private static Diagnostic fault(Picture picture, Phrase why) {
        return fault(picture.place(), why);
    }

    private static Diagnostic fault(Place place, Phrase why) {
        return Diagnostic.error("E205", place, why, Phrase.of(why.key() + ".help"));
    }

    /** What stops a publication: names that lead nowhere, and files that are no pictures. */
    List<Diagnostic> allFaults() {
        List<Diagnostic> all = new ArrayList<>(faults);
        files.values().forEach(named -> {
            if (make(named) instanceof Illustration.Result.Refused(Phrase why)) {
                all.add(fault(named.place(), why));
            }
        });
        return all;
    }

    /** Those that can be published, made anew, by the addresses that the texts name them by. */
    Map<String, Illustration> made() {
        Map<String, Illustration> made = new LinkedHashMap<>();
        files.forEach((address, named) -> {
            if (make(named) instanceof Illustration.Result.Made(Illustration illustration)) {
                made.put(address, illustration);
            }
        });
        return made;
    }

    /** Only those whose path is one of these. */
    TextPictures among(Set<String> paths) {
        Map<String, Named> some = new LinkedHashMap<>(files);
        some.values().removeIf(named -> !paths.contains(named.path()));
        return new TextPictures(some, faults, bytes);
    }

    private Illustration.Result make(Named named) {
        return bytes.apply(named.path())
                .map(Illustration::of)
                .orElseGet(
                        () -> new Illustration.Result.Refused(Phrase.of("publication.E205.unreadable", named.path())));
    }

    private static Found find(Path home, String address) {
        if (SCHEME.matcher(address).matches() || address.startsWith("//")) {
            return nowhere("publication.E205.away", address);
        }
        try {
            Path name = Path.of(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8));
            Path file = home.resolve(name).normalize();
            if (address.isBlank() || name.isAbsolute() || !file.startsWith(home) || hasStep(name, "..")) {
                return nowhere("publication.E205.outside", address);
            }
            for (Path step = file; step != null && !step.equals(home); step = step.getParent()) {
                if (Files.isSymbolicLink(step)) {
                    return nowhere("publication.E205.link", address);
                }
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return nowhere("publication.E205.missing", address);
            }
            return Files.size(file) > Illustration.LARGEST_FILE
                    ? nowhere("publication.E205.heavy", address, Illustration.LARGEST_FILE / 1_000_000)
                    : new Found.At(file);
        } catch (IllegalArgumentException noName) {
            return nowhere("publication.E205.missing", address);
        } catch (IOException unreadable) {
            return nowhere("publication.E205.unreadable", address);
        }
    }

    private static boolean hasStep(Path name, String step) {
        for (Path one : name) {
            if (one.toString().equals(step)) {
                return true;
            }
        }
        return false;
    }

    private static Found nowhere(String key, Object... found) {
        return new Found.Nowhere(Phrase.of(key, found));
    }
}
