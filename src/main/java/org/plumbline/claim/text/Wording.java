package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;

/**
 * Wording that asserts more than can be checked: a range of years alone, a superlative without a measure, words of cause. In one's own text these are errors; in
 * somebody else's they are notes. Quoted, waived and opinion words are left alone.
 */
final class Wording {
    /** Two full years, or a year and the last two digits of a later one that no month could be. */
    private static final Pattern YEARS = Pattern.compile("(?<![0-9၀-၉-])[12၁၂][0-9၀-၉]{3}\\s?[-–—]\\s?"
            + "(?:[12၁၂][0-9၀-၉]{3}|1[3-9]|[2-9][0-9]|၁[၃-၉]|[၂-၉][၀-၉])(?![0-9၀-၉-])");

    private final Edition edition;
    private final Sheet sheet;
    private final Set<String> ranks;
    private final List<Problem> problems = new ArrayList<>();

    private Wording(Sheet sheet, Edition edition) {
        this.sheet = sheet;
        this.edition = edition;
        this.ranks = sheet.claims().stream()
                .filter(claim -> claim.query() instanceof Query.Rank || claim.query() instanceof Query.Compare)
                .map(Claim::label)
                .collect(Collectors.toSet());
    }

    static List<Problem> check(Sheet sheet, Edition edition) {
        Wording wording = new Wording(sheet, edition);
        WordList superlatives = WordList.of("superlatives", edition.language());
        WordList causes = WordList.of("causes", edition.language());
        for (ReadBlock block : edition.blocks()) {
            if (!block.isZawgyi()) {
                wording.check(block, superlatives, causes);
            }
        }
        return sheet.isLayoutD()
                ? wording.problems.stream().map(Problem::asNote).toList()
                : wording.problems;
    }

    private void check(ReadBlock block, WordList superlatives, WordList causes) {
        String text = block.block().text();
        List<Span> free = new ArrayList<>(block.block().addresses());
        Exempt exempt = Exempt.in(sheet, text);
        free.addAll(exempt.waived());
        free.addAll(exempt.opinions());
        block.readings().stream()
                .filter(Reading.Quotation.class::isInstance)
                .forEach(quotation -> free.add(quotation.span()));
        block.names().forEach(name -> free.add(name.span()));
        Matcher years = YEARS.matcher(text);
        while (years.find()) {
            report("K040", "text.year-range", block, new Span(years.start(), years.end()), free);
        }
        superlatives.in(text).stream()
                .filter(span -> !isRanked(block, span))
                .forEach(span -> report("K041", "text.superlative", block, span, free));
        causes.in(text).forEach(span -> report("K042", "text.cause", block, span, free));
    }

    private boolean isRanked(ReadBlock block, Span span) {
        return block.block().bounds().stream()
                .anyMatch(bound -> bound.span().holds(span) && ranks.contains(bound.label()));
    }

    private void report(String code, String key, ReadBlock block, Span span, List<Span> free) {
        if (free.stream().noneMatch(one -> one.holds(span))) {
            String words = span.of(block.block().text());
            String help = sheet.isLayoutD() ? "text.wording-help-elsewhere" : key + "-help";
            problems.add(edition.error(code, block, span, Phrase.of(key, words), Optional.of(Phrase.of(help, words))));
        }
    }
}
