package org.plumbline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;
import org.plumbline.publication.pdf.PdfResult.Missing;

/**
 * Finds where a letter of a page stands in the files of a case. A page takes its words from the text, the sheet and the records; of all places that have
 * the letter the one is told whose words are most like those around it on the page.
 *
 * @param ledger what the page was made of, for values that stand in no file as they are on the page
 */
record LetterPlaces(Path folder, Ledger ledger) {
    private static final String CODE = "E198";
    private static final int MOST_LETTERS = 5;

    /**
     * Words in which the letter stands.
     *
     * @param in the record and its field, where it is one
     */
    private record Candidate(Place place, String words, Optional<Statement> in) {}

    /** A fault for each letter, where it is to be mended; of many letters, as of a paragraph in another script, the first ones and a count. */
    List<Diagnostic> faults(String publication, Language language, List<Missing> letters) {
        List<Diagnostic> faults = new ArrayList<>();
        letters.stream()
                .limit(MOST_LETTERS)
                .map(one -> fault(publication, language, one))
                .forEach(faults::add);
        if (letters.size() > MOST_LETTERS) {
            Diagnostic next = fault(publication, language, letters.get(MOST_LETTERS));
            faults.add(Diagnostic.error(
                    CODE,
                    next.place(),
                    Phrase.of("publication.E198.more", letters.size() - MOST_LETTERS),
                    Phrase.of("publication.E198.help")));
        }
        return faults;
    }

    private Diagnostic fault(String publication, Language language, Missing missing) {
        String letter = Character.toString(missing.codePoint());
        String text = "publications/" + publication + "/" + language.code() + ".md";
        List<Candidate> found = new ArrayList<>();
        List<RecordFile> records = RecordFiles.readAll(folder, language.code());
        inFile(text, letter, found);
        inFile(CaseChecker.sheet(publication), letter, found);
        inFile("case.yaml", letter, found);
        records.forEach(file -> inRecords(file, letter, found));
        for (String path : paths("incidents")) {
            inFile(path, letter, found);
        }
        if (found.isEmpty()) {
            inLedger(letter, found);
        }
        return found.stream()
                .max(Comparator.comparingInt((Candidate one) -> alike(one.words(), missing.around(), letter))
                        .thenComparing(Comparator.comparingInt(found::indexOf).reversed()))
                .map(one -> Diagnostic.error(
                        CODE,
                        one.place(),
                        one.in()
                                .map(in -> Phrase.of(
                                        "publication.E198.record",
                                        missing.letter(),
                                        in.entity(),
                                        in.property(),
                                        shortened(one.words(), letter)))
                                .orElseGet(() -> Phrase.of(
                                        "publication.E198", missing.letter(), shortened(one.words(), letter))),
                        Phrase.of("publication.E198.help")))
                .orElseGet(() -> Diagnostic.error(
                        CODE,
                        new Place(text, 1, 1),
                        Phrase.of("publication.E198.page", missing.letter(), missing.around()),
                        Phrase.of("publication.E198.help")));
    }

    /** The lines of a file that have the letter. */
    private void inFile(String path, String letter, List<Candidate> found) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int at = line.indexOf(letter);
                if (at >= 0) {
                    Place place = new Place(path, number, line.codePointCount(0, at) + 1);
                    found.add(new Candidate(place, line.strip(), Optional.empty()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The values of a file of records; a name that is written with signs for its letters is found too. */
    private void inRecords(RecordFile file, String letter, List<Candidate> found) {
        List<Candidate> lines = new ArrayList<>();
        inFile(file.path(), letter, lines);
        for (Placed one : file.statements()) {
            String value = one.statement().value();
            if (value.contains(letter)) {
                Place place = lines.stream()
                        .map(Candidate::place)
                        .filter(line -> line.line() == one.place().line())
                        .findFirst()
                        .orElse(one.place());
                found.add(new Candidate(place, value, Optional.of(one.statement())));
            }
        }
    }

    /** Of what was published before, and stands in no file of records any more, the line in the history. */
    private void inLedger(String letter, List<Candidate> found) {
        List<Candidate> lines = new ArrayList<>();
        for (String path : paths("history")) {
            inFile(path, letter, lines);
        }
        ledger.entities().stream()
                .flatMap(entity -> entity.statements().stream())
                .filter(one -> one.value().contains(letter))
                .forEach(one -> found.add(new Candidate(
                        lines.stream()
                                .filter(line -> line.words().contains('"' + one.entity() + '"'))
                                .findFirst()
                                .map(Candidate::place)
                                .orElse(new Place("history", 1, 1)),
                        one.value(),
                        Optional.of(one))));
    }

    private List<String> paths(String of) {
        Path in = folder.resolve(of);
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(in)) {
            return listed.filter(Files::isRegularFile)
                    .map(file -> of + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many characters around the letter are the same in both, at their most alike places. */
    private static int alike(String words, String around, String letter) {
        int most = 0;
        for (int here = words.indexOf(letter); here >= 0; here = words.indexOf(letter, here + 1)) {
            for (int there = around.indexOf(letter); there >= 0; there = around.indexOf(letter, there + 1)) {
                int before = 0;
                while (before < Math.min(here, there)
                        && words.charAt(here - before - 1) == around.charAt(there - before - 1)) {
                    before++;
                }
                int behind = 0;
                while (here + behind < words.length()
                        && there + behind < around.length()
                        && words.charAt(here + behind) == around.charAt(there + behind)) {
                    behind++;
                }
                most = Math.max(most, before + behind);
            }
        }
        return most;
    }

    /** So much that a person sees which words are meant. */
    private static String shortened(String words, String letter) {
        int shown = 60;
        int at = words.indexOf(letter);
        int from = words.offsetByCodePoints(0, Math.max(0, words.codePointCount(0, at) - shown));
        int left = words.codePointCount(at, words.length());
        int until = words.offsetByCodePoints(at, Math.min(left, shown));
        return (from > 0 ? "…" : "") + words.substring(from, until) + (until < words.length() ? "…" : "");
    }
}
