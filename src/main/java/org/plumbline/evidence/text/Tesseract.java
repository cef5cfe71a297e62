package org.plumbline.evidence.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program that recognises letters in pictures, where it is installed. It gets only pictures that we drew ourselves, by a pipe. */
final class Tesseract {
    private static final List<String> LANGUAGES = List.of("mya", "eng");
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final Path program;
    private final Map<String, String> environment;
    private final String version;
    private final String languages;

    private Tesseract(Path program, Map<String, String> environment, String version, String languages) {
        this.program = program;
        this.environment = environment;
        this.version = version;
        this.languages = languages;
    }

    /** What came of a picture. */
    sealed interface Answer {
        record Recognised(String text) implements Answer {}

        record Failed(Refusal why) implements Answer {}
    }

    /** The program on the path of the environment, if it has data for Burmese or English. */
    static Optional<Tesseract> installed(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(Path.of(folder, "tesseract"), Path.of(folder, "tesseract.exe")))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(program -> asked(program, environment));
    }

    private static Optional<Tesseract> asked(Path program, Map<String, String> environment) {
        Tesseract unnamed = new Tesseract(program, environment, "", "");
        String languages = LANGUAGES.stream()
                .filter(unnamed.run(List.of("--list-langs"), new byte[0], TO_ANSWER, 1 << 16)
                        .map(text -> text.lines().toList())
                        .orElse(List.of())::contains)
                .collect(Collectors.joining("+"));
        return languages.isEmpty()
                ? Optional.empty()
                : unnamed.run(List.of("--version"), new byte[0], TO_ANSWER, 1 << 16)
                        .flatMap(text -> Pattern.compile("tesseract v?(\\S+)")
                                .matcher(text)
                                .results()
                                .findFirst())
                        .map(found -> new Tesseract(program, environment, found.group(1), languages));
    }

    /** Its version and languages, e.g. {@code Tesseract 5.3.0 (mya+eng)}. */
    String name() {
        return "Tesseract " + version + " (" + languages + ")";
    }

    /** The text of a picture; nothing recognised is an empty text. */
    Answer recognise(byte[] png, Limits limits) {
        long begun = System.nanoTime();
        return run(List.of("stdin", "stdout", "-l", languages), png, limits.time(), limits.characters())
                .<Answer>map(text -> new Answer.Recognised(Lines.tidy(text).strip()))
                .orElseGet(() -> new Answer.Failed(
                        System.nanoTime() - begun >= limits.time().toNanos() ? Refusal.TIME : Refusal.RECOGNITION));
    }

    private Optional<String> run(List<String> arguments, byte[] input, Duration limit, int characters) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SystemRoot", "PATH"));
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // the same result on every machine, and faster for one page
        builder.environment().putAll(prefix());
        try {
            Process process = builder.start();
            Thread writer = Thread.ofVirtual().start(() -> write(process, input));
            Thread watch = Thread.ofVirtual().start(() -> endAfter(process, limit));
            try (InputStream stream = process.getInputStream()) {
                byte[] output = stream.readNBytes(3 * characters);
                boolean whole = stream.read() < 0;
                return whole && process.waitFor() == 0
                        ? Optional.of(new String(output, StandardCharsets.UTF_8))
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
                watch.interrupt();
                writer.interrupt();
            }
        } catch (IOException failed) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<String, String> prefix() {
        String folder = environment.get("TESSDATA_PREFIX");
        return folder == null ? Map.of() : Map.of("TESSDATA_PREFIX", folder);
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException ended) {
            process.destroyForcibly(); // it read no further; its status says so
        }
    }

    private static void endAfter(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
