package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.publication.pdf.PdfEdition;
import org.plumbline.publication.pdf.PdfResult;
import org.plumbline.publication.site.Listed;
import org.plumbline.publication.site.PrintEdition;
import org.plumbline.publication.site.Release;
import org.plumbline.publication.site.Site;
import org.plumbline.publication.site.SiteList;

/**
 * Pages and PDFs of a release, into a folder.
 *
 * @param extras what was asked for; single files that the folder has are made anew too, and its picture cards where none was asked for, since others may have passed them on
 * @param faults tells where a letter stands that no font of the PDF has
 */
record SitePages(SiteFolder target, Site.Extras extras, SiteFaults faults, Console console, Messages messages) {
    /** From so many verdicts on one PDF is made after the other: each takes some hundred MiB then, and else some tens. */
    private static final int MANY_VERDICTS = 600;

    /** Files that are named where more are taken away. */
    private static final int NAMED = 8;

    private static int pdfsAtOnce(Release release) {
        return release.checked().judgements().size() < MANY_VERDICTS ? 2 : 1;
    }

    /**
     * All of them, or none if a PDF would lack a letter or the folder is not ours.
     *
     * @param beside further files by their path in the site
     */
    int write(Release release, SortedMap<String, byte[]> beside) {
        String id = release.id();
        List<Listed> earlier = new ArrayList<>();
        Optional<byte[]> list = CaseChecker.bytes(target.folder(), SiteList.NAME);
        if (list.isPresent()) {
            switch (SiteList.read(list.get())) {
                case SiteList.Read.Found(List<Listed> publications) -> earlier.addAll(publications);
                case SiteList.Read.Refused(Phrase why) -> {
                    Place place =
                            new Place(target.folder().resolve(SiteList.NAME).toString(), 1, 1);
                    Diagnostics.print(
                            List.of(Diagnostic.error("E199", place, why, Phrase.of("publication.E199.help"))), console);
                    return Main.UNREADABLE;
                }
            }
        }
        List<String> there = target.standing(id);
        console.progress(messages.say("publication.site.pages"));
        SortedMap<String, byte[]> files;
        List<Diagnostic> missing;
        try (ExecutorService threads = Executors.newFixedThreadPool(pdfsAtOnce(release))) {
            Map<Language, Future<PdfResult>> pdfs = pdfs(release, threads);
            files = Site.of(List.of(release), earlier, extras.with(release, there));
            files.putAll(beside);
            missing = add(pdfs, release, files);
        }
        if (!missing.isEmpty()) {
            Diagnostics.print(missing, console);
            console.warn(messages.say("publication.site.nothing"));
            return Main.UNREADABLE;
        }
        return switch (target.write(files, id)) {
            case SiteFolder.Outcome.Refused(Diagnostic why) -> {
                Diagnostics.print(List.of(why), console);
                console.warn(messages.say("publication.site.nothing"));
                yield Main.UNREADABLE;
            }
            case SiteFolder.Outcome.Written written -> {
                console.say(messages.say(
                        "publication.site.done",
                        written.files(),
                        written.changed(),
                        written.gone().size(),
                        written.bytes() / 1024));
                there.stream()
                        .filter(file -> isCard(file, id) && !files.containsKey(file))
                        .forEach(this::tellCardGone);
                tellGone(written.gone().stream()
                        .filter(file -> !isCard(file, id))
                        .sorted(Comparator.comparingLong((String file) -> depth(file))
                                .thenComparing(file -> file))
                        .toList());
                for (Language language : Language.values()) {
                    for (String ending : List.of(".html", ".pdf")) {
                        String page = id + "/" + language.code() + ending;
                        if (files.containsKey(page)) {
                            console.out().println("  " + target.folder().resolve(Path.of(page)));
                        }
                    }
                }
                yield Main.DONE;
            }
        };
    }

    /** A card that is away is missed wherever its address was passed on. */
    private void tellCardGone(String card) {
        console.warn(messages.say(
                extras.cards().isEmpty() ? "publication.card.no-claim" : "publication.card.not-asked", card));
    }

    private static boolean isCard(String file, String id) {
        return file.startsWith(Site.cards(id) + "/");
    }

    private static long depth(String file) {
        return file.chars().filter(sign -> sign == '/').count();
    }

    /** Pages that are away, those of the text before those of single records. */
    private void tellGone(List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        String named = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        console.warn(
                files.size() <= NAMED
                        ? messages.say("publication.site.gone", named)
                        : messages.say("publication.site.gone.more", named, files.size() - NAMED));
    }

    /** The PDFs of all editions, each made by a thread of its own while others work on the pages. */
    private static Map<Language, Future<PdfResult>> pdfs(Release release, ExecutorService threads) {
        Map<Language, Future<PdfResult>> pdfs = new TreeMap<>();
        for (Language language : release.languages()) {
            pdfs.put(
                    language,
                    threads.submit(() -> PdfEdition.write(
                            PrintEdition.text(release, language), PrintEdition.meta(release, language))));
        }
        return pdfs;
    }

    /** Puts the PDFs among the files; or tells what stops them. */
    private List<Diagnostic> add(
            Map<Language, Future<PdfResult>> pdfs, Release release, SortedMap<String, byte[]> files) {
        List<Diagnostic> missing = new ArrayList<>();
        pdfs.forEach((language, pdf) -> {
            console.progress(messages.say("publication.site.pdf", language));
            switch (result(pdf)) {
                case PdfResult.Written written ->
                    files.put(release.id() + "/" + language.code() + ".pdf", written.bytes());
                case PdfResult.MissingGlyph found -> missing.addAll(faults.missing(release, language, found.missing()));
            }
        });
        return missing;
    }

    /** What a thread has made; what went wrong there goes wrong here. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException same -> throw same;
                case Error same -> throw same;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
