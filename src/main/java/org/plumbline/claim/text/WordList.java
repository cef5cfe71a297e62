package org.plumbline.claim.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plumbline.language.Language;
import org.plumbline.language.Span;

/**
 * Phrases from a table that a native speaker can edit: one a line, {@code #} for comments. A line that ends in a tab and {@code allowed} is a phrase that
 * looks like another one and is none. English phrases match whole words in any case; Burmese ones match anywhere.
 */
final class WordList {
    private record Entry(String phrase, boolean allowed) {}

    private final List<Entry> entries;
    private final boolean wholeWords;

    private WordList(List<Entry> entries, boolean wholeWords) {
        this.entries = entries;
        this.wholeWords = wholeWords;
    }

    static WordList of(String name, Language language) {
        String file = name + "_" + language.code() + ".tsv";
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the table " + file + " is missing from the program");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), language == Language.ENGLISH);
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + file + " cannot be read", broken);
        }
    }

    private static WordList read(String table, boolean wholeWords) {
        List<Entry> entries = new ArrayList<>();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int tab = line.indexOf('\t');
            String phrase = (tab < 0 ? line : line.substring(0, tab)).strip().toLowerCase(Locale.ROOT);
            entries.add(
                    new Entry(phrase, tab >= 0 && line.substring(tab).strip().equals("allowed")));
        });
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.phrase.length()).reversed());
        return new WordList(entries, wholeWords);
    }

    /** Where the phrases stand, longest first, not overlapping. */
    List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            Entry entry = at(text, at);
            if (entry != null) {
                if (!entry.allowed) {
                    found.add(new Span(at, at + entry.phrase.length()));
                }
                at += entry.phrase.length() - 1;
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Entry at(String text, int at) {
        if (wholeWords && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return null;
        }
        for (Entry entry : entries) {
            int end = at + entry.phrase.length();
            boolean whole = !wholeWords || end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && text.regionMatches(true, at, entry.phrase, 0, entry.phrase.length())) {
                return entry;
            }
        }
        return null;
    }
}
