package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** References as citation programs read them: a CSL processor with the styles as they were published, and a parser of BibTeX. */
final class CitationTest {
    private static final Release OWN = Releases.of(Releases.CORRECTED, Set.of());

    private static Stream<String> cslFiles() {
        return Stream.of(OWN, SampleRelease.published(), Releases.foreign(Releases.CORRECTED))
                .flatMap(release ->
                        Stream.of("citation.json", "sources.csl.json").map(name -> file(release, name)));
    }

    @Test
    void aProcessorKnowsEveryTypeAndVariableThatIsWritten() throws IOException {
        for (String file : cslFiles().toList()) {
            List<Object> written = parsed(file);
            assertThat(written).isNotEmpty();
            assertThat(kept(written)).isEqualTo(written);
        }
    }

    @Test
    void aTypeOrVariableThatCslDoesNotHaveIsFound() throws IOException {
        String file = file(SampleRelease.published(), "citation.json");
        List<Object> other = parsed(file.replace("\"container-title\"", "\"containerTitle\""));
        assertThat(kept(other)).isNotEqualTo(other);
        List<Object> date = parsed(file.replace("\"date-parts\"", "\"dateparts\""));
        assertThat(kept(date)).isNotEqualTo(date);
        List<Object> type = parsed(file.replace("\"webpage\"", "\"web page\""));
        assertThat(catchThrowable(() -> kept(type))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "chicago-author-date", "modern-language-association", "harvard-cite-them-right"})
    void everySourceIsPrintedWithTitlePublisherYearAndAddress(String style) throws IOException {
        for (Release release : List.of(OWN, SampleRelease.published())) {
            Map<String, String> printed = printed(style, file(release, "sources.csl.json"));
            for (CSLItemData item : items(parsed(file(release, "sources.csl.json")))) {
                String entry = printed.getOrDefault(item.getId(), "");
                assertThat(letters(entry)).as(style).contains(letters(item.getTitle()));
                release.evidence()
                        .sources()
                        .source(item.getId())
                        .ifPresent(source -> assertThat(letters(entry)).contains(letters(source.publisher())));
                Optional.ofNullable(item.getURL())
                        .ifPresent(address -> assertThat(entry).contains(address));
                year(item).ifPresent(year -> assertThat(entry).contains(year));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "chicago-author-date", "modern-language-association", "harvard-cite-them-right"})
    void everyEditionIsPrintedWithItsTitleTheCaseAndItsYearAndUnderNoName(String style) throws IOException {
        for (Release release : List.of(OWN, SampleRelease.published())) {
            String file = file(release, "citation.json");
            List<CSLItemData> items = items(parsed(file));
            assertThat(items).hasSameSizeAs(release.languages());
            for (CSLItemData item : items) {
                assertThat(letters(printed(style, file).getOrDefault(item.getId(), "")))
                        .contains(
                                letters(item.getTitle()),
                                letters(item.getContainerTitle()),
                                year(item).orElseThrow());
                assertThat(item.getAuthor()).isNull();
                assertThat(item.getURL()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASEAN & counter-terrorism",
                "a}, url = {http://evil}, b",
                "{{{",
                "\\input{x} 100% #1 $x$ a_b ^ ~ & c",
                "x\n@misc{y,",
                "\u202Eabc",
                "က}ြ{း\\",
                "1--2---3 ''x'' ``y`` ,,z,, <<a>> ?` !`",
                "တောင်ကြီး၏ \"နှစ်\" 50%"
            })
    void whateverStandsInATitleAParserOfBibtexReadsIt(String title) throws ParseException {
        Release release = Releases.of("first-draft", Releases.CORRECTED, Set.of(), title);
        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(file(release, "citation.bib")));
        assertThat(read.getEntries()).hasSize(2);
        BibTeXEntry english = Objects.requireNonNull(read.resolveEntry(new Key("first-draft-en-v2")));
        assertThat(english.getFields().keySet().stream().map(Key::getValue))
                .containsExactly("title", "organization", "date", "origdate", "note", "version", "language", "langid");
        // an apostrophe is printed as one; what nobody sees is left out
        assertThat(printed(english, "organization"))
                .isEqualTo(
                        title.replace('\'', '’').replaceAll("[\n\u202E]", " ").strip());
        assertThat(printed(english, "date")).isEqualTo("2026-11-27");
        BibTeXEntry burmese = Objects.requireNonNull(read.resolveEntry(new Key("first-draft-my-v2")));
        assertThat(printed(burmese, "organization")).isEqualTo("အာဆီယံ");
        assertThat(printed(burmese, "title")).isEqualTo(release.title(Language.BURMESE));
    }

    private static String printed(BibTeXEntry entry, String field) throws ParseException {
        LaTeXPrinter.setSymbol("textasciigrave", "`");
        return new LaTeXPrinter()
                .print(new LaTeXParser()
                        .parse(new StringReader(entry.getField(new Key(field)).toUserString())));
    }

    private static Map<String, String> printed(String style, String file) throws IOException {
        List<CSLItemData> items = items(parsed(file));
        CSL csl = new CSL(new ListItemDataProvider(items), style);
        csl.setOutputFormat("text");
        csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
        Map<String, String> printed = new HashMap<>();
        for (CSLItemData item : items) {
            printed.put(
                    item.getId(),
                    csl.makeBibliography(one -> one.getId().equals(item.getId()))
                            .makeString());
        }
        return printed;
    }

    private static Optional<String> year(CSLItemData item) {
        return Optional.ofNullable(item.getIssued())
                .map(CSLDate::getDateParts)
                .map(parts -> String.valueOf(parts[0][0]));
    }

    /** Styles change capitals and signs, but no letter. */
    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    private static List<Object> parsed(String file) throws IOException {
        return new JsonParser(new JsonLexer(new StringReader(file))).parseArray();
    }

    @SuppressWarnings("unchecked") // what the processor's own parser gives for an object
    private static List<CSLItemData> items(List<Object> parsed) {
        return parsed.stream()
                .map(item -> CSLItemData.fromJson((Map<String, Object>) item))
                .toList();
    }

    /** What a processor has of it after reading. */
    private static List<Object> kept(List<Object> written) throws IOException {
        List<Object> kept = new ArrayList<>();
        for (CSLItemData item : items(written)) {
            String again = String.valueOf(item.toJson(new StringJsonBuilderFactory().createJsonBuilder()));
            kept.addAll(parsed("[" + again + "]"));
        }
        return kept;
    }

    private static String file(Release release, String name) {
        byte[] file = new Machine(release).files().getOrDefault(release.id() + "/" + name, new byte[0]);
        return new String(file, StandardCharsets.UTF_8);
    }
}
