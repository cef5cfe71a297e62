package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.cli.Main;

/**
 * A made-up publication of 1,000 claims and 10,000 incidents: how long {@code publish} takes for its pages and PDF, and the most memory, as
 * multiples of {@code check} on the same case; and how a browser opens it, as a multiple of the same publication with 100 claims.
 * Arguments: claims, incidents, heap (default {@code 1g}).
 */
final class ManyClaims {
    private ManyClaims() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int incidents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        String heap = arguments.length > 2 ? arguments[2] : "1g";
        double small = measure(claims / 10, incidents, heap, out);
        double large = measure(claims, incidents, heap, out);
        if (small > 0) {
            out.printf("first paint: %.2f times that of a tenth of the claims%n", large / small);
        }
    }

    /** Returns when the text's page is first painted, in milliseconds; 0 without a browser. */
    private static double measure(int claims, int incidents, String heap, PrintStream out)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("many-claims");
        Path site = folder.resolve("site");
        String caseFolder = folder.resolve("case").toString();
        new MadeCase(incidents, claims, 0).write(folder.resolve("case"));
        Measured check = Measured.run(Main.class, List.of("check", caseFolder), heap);
        Measured draft = Measured.run(
                Main.class, List.of("publish", caseFolder, "figures", "--draft", "-o", site.toString()), heap);
        out.printf("%,d claims, %,d incidents%n", claims, incidents);
        out.printf("check                %s   (exit %d)%n", check, check.exit());
        out.printf("publish --draft -o   %s   (exit %d)%n", draft, draft.exit());
        if (draft.exit() != 0) {
            return 0;
        }
        out.printf("times the CPU of check: %.1f%n", Measured.seconds(draft.cpu()) / Measured.seconds(check.cpu()));
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            out.printf(
                    "%,d files, %,d kB%n",
                    all.size(),
                    all.stream().mapToLong(file -> file.toFile().length()).sum() / 1000);
        }
        Path chromium = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(chromium)) {
            return 0;
        }
        double painted = 0;
        for (String page : List.of(
                "figures/en.html", "figures/claims.en.html", "figures/evidence.en.html", "figures/search.en.html")) {
            OpenedPage opened = OpenedPage.of(chromium, site, page);
            out.printf("%s: %s%n", page, opened);
            painted = page.equals("figures/en.html") ? opened.times().getOrDefault("first paint", 0.0) : painted;
        }
        return painted;
    }
}
