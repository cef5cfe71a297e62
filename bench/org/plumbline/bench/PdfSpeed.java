package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.PdfEdition;
import org.plumbline.publication.pdf.PdfMeta;
import org.plumbline.publication.pdf.PdfResult;
import org.plumbline.publication.site.PrintEdition;
import org.plumbline.publication.site.Release;
import org.plumbline.publication.site.Releases;

/**
 * CPU time per page of making a PDF in a warm process, as a share of what Chromium takes to print the same document: the XHTML of the
 * print edition. Chromium's own start is taken off by printing an empty document too. CPU time is that of all threads. Arguments: how many
 * runs (default 5, medians), and the publication of the example.
 */
final class PdfSpeed {
    private static final String EMPTY =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>-</title></head></html>";

    private PdfSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String publication = arguments.length > 1 ? arguments[1] : "cooperation-and-conduct";
        measure(publication, Path.of("/usr/bin/chromium"), runs, System.out);
    }

    private static void measure(String publication, Path chromium, int runs, PrintStream out)
            throws IOException, InterruptedException {
        Release release = Releases.of(publication, Releases.CORRECTED, Set.of(), "Measured");
        Path folder = Files.createTempDirectory("print");
        double empty = chromium(chromium, folder, "empty", EMPTY, runs).millis();
        for (Language language : release.languages()) {
            String xhtml = PrintEdition.text(release, language);
            PdfMeta meta = PrintEdition.meta(release, language);
            for (int i = 0; i < runs * 2; i++) {
                PdfEdition.write(xhtml, meta);
            }
            List<Printed> ours = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                ours.add(ours(xhtml, meta));
            }
            Printed our = median(ours);
            Printed its = chromium(chromium, folder, language.code(), xhtml, runs);
            double itsPage = (its.millis() - empty) / its.pages();
            out.printf(
                    "PDF %s: %.1f ms CPU a page (%d pages); Chromium %.1f ms (%d pages), its start of %.0f ms taken off; ratio %.2f%n",
                    language.code(), our.aPage(), our.pages(), itsPage, its.pages(), empty, our.aPage() / itsPage);
        }
    }

    private record Printed(double millis, int pages) {
        double aPage() {
            return millis / pages;
        }
    }

    private static Printed median(List<Printed> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Printed::millis))
                .toList()
                .get(runs.size() / 2);
    }

    private static Printed ours(String xhtml, PdfMeta meta) {
        long before = cpu();
        return switch (PdfEdition.write(xhtml, meta)) {
            case PdfResult.Written written -> new Printed((cpu() - before) / 1e6, written.pages());
            case PdfResult.MissingGlyph missing -> throw new IllegalStateException(missing.toString());
        };
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static Printed chromium(Path chromium, Path folder, String name, String xhtml, int runs)
            throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve(name + ".xhtml"), xhtml);
        Path pdf = folder.resolve(name + ".pdf");
        List<Printed> printed = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Duration cpu = Spent.by(
                            List.of(
                                    chromium.toString(),
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--no-zygote",
                                    "--disable-background-networking",
                                    "--user-data-dir=" + folder.resolve("profile"),
                                    "--print-to-pdf=" + pdf,
                                    page.toUri().toString()),
                            Map.of())
                    .cpu();
            try (PDDocument made = Loader.loadPDF(pdf.toFile())) {
                printed.add(new Printed(cpu.toNanos() / 1e6, made.getNumberOfPages()));
            }
        }
        return median(printed);
    }
}
