package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a browser loads with pages of a published site, and when it paints them. Arguments: the folder of the site, and the pages by their
 * paths in it. The kilobytes as sent are with gzip; the baseline is the same page with nothing compressed.
 */
final class PageWeight {
    private PageWeight() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        for (String page : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            OpenedPage opened = OpenedPage.of(
                    Path.of("/usr/bin/chromium"), Path.of(arguments[0]).toAbsolutePath(), page);
            out.printf("%s: %s%n", page, opened);
            out.printf("    sent is %.2f of the files%n", (double) opened.compressed() / opened.bytes());
        }
    }
}
