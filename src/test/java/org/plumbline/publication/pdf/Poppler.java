package org.plumbline.publication.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The text of a PDF as most readers of PDF files on Linux copy it.
 *
 * @param program {@code pdftotext} of Poppler
 */
public record Poppler(Path program) {
    private static final int LONGEST_SECONDS = 120;

    /** Where it is, if it is installed. */
    public static Optional<Poppler> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(path.split(File.pathSeparator)))
                .filter(one -> !one.isEmpty())
                .map(one -> Path.of(one, "pdftotext"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Poppler::new);
    }

    /** In the order of drawing, line by line; a form feed ends each page. */
    public String raw(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("edition", ".pdf");
        Path text = Files.createTempFile("edition", ".txt");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder(
                            program.toString(), "-raw", "-enc", "UTF-8", file.toString(), text.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IOException("pdftotext did not read the PDF");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            } finally {
                process.destroyForcibly();
            }
            return Files.readString(text, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
            Files.delete(text);
        }
    }
}
