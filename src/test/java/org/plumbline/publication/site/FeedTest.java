package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Phrase;

/** The feed as a reader of feeds has it. */
final class FeedTest {
    private static final Release BRIDGE = SampleRelease.published();
    private static final SortedMap<String, byte[]> SITE =
            Site.of(List.of(BRIDGE, Releases.foreign(Releases.CORRECTED), Releases.of(Releases.DRAFT, Set.of())));

    @Test
    void aReaderFindsEachVersionOfEachEditionWithItsDayTitleAndPage() throws FeedException {
        List<Entry> entries = read(SITE).getEntries();
        assertThat(entries)
                .extracting(Entry::getTitle, entry -> entry.getUpdated().toInstant(), FeedTest::page)
                .contains(
                        tuple("Published: The bridge", Instant.parse("2025-06-02T00:00:00Z"), "bridge/en.html"),
                        tuple("ထုတ်ဝေချက် - တံတား", Instant.parse("2025-06-02T00:00:00Z"), "bridge/my.html"))
                .hasSize(6);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(SITE).containsKey(page(entry));
            assertThat(entry.getSummary().getValue()).isNotBlank();
            assertThat(entry.getTitle()).isNotBlank();
        });
        assertThat(entries.stream().map(Entry::getUpdated).toList()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(entries.getFirst().getSummary().getValue()).isEqualTo("The number of villages was corrected.");
    }

    @Test
    void theFeedHasWhatEveryFeedMustHave() throws FeedException {
        Feed feed = read(SITE);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).startsWith("urn:uuid:");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getUpdated().toInstant()).isEqualTo("2026-11-27T00:00:00Z");
        assertThat(feed.getGenerator().getValue()).isEqualTo("Plumbline");
        assertThat(feed.getOtherLinks())
                .extracting(Link::getRel, Link::getHref)
                .containsExactly(tuple("self", "feed.xml"));
        assertThat(feed.getAlternateLinks()).extracting(Link::getHref).containsExactly("index.html");
        assertThat(SITE).containsKeys("feed.xml", "index.html");
    }

    @Test
    void theAuthorOfAnEntryIsWhoPublishesItInItsLanguageAndNeverTheProgram() throws FeedException {
        Release by = Releases.by(new Phrase.Name("Valley & Watch", "ချိုင့်စောင့်ကြည့်"), BRIDGE);
        List<Entry> entries =
                read(Site.of(List.of(by, Releases.foreign(Releases.CORRECTED)))).getEntries();
        assertThat(entries)
                .extracting(
                        FeedTest::page, entry -> entry.getAuthors().getFirst().getName())
                .contains(
                        tuple("bridge/en.html", "Valley & Watch"),
                        tuple("bridge/my.html", "ချိုင့်စောင့်ကြည့်"),
                        tuple("statement/en.html", "publisher not named"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.getAuthors()).hasSize(1));
    }

    @Test
    void noTwoEntriesHaveOneIdAndTheIdsStayWhenMoreIsPublished() throws FeedException {
        List<String> ids = read(SITE).getEntries().stream().map(Entry::getId).toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).startsWith("urn:uuid:"));
        List<String> before = read(Site.of(List.of(BRIDGE))).getEntries().stream()
                .map(Entry::getId)
                .toList();
        assertThat(before).hasSize(4);
        assertThat(ids).containsAll(before);
    }

    @Test
    void aFeedOfDraftsIsEmptyAndStillAFeed() throws FeedException {
        Feed feed = read(Site.of(List.of(Releases.of(Releases.DRAFT, Set.of()))));
        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getId()).startsWith("urn:uuid:");
        assertThat(feed.getUpdated()).isNotNull();
    }

    private static String page(Entry entry) {
        return entry.getAlternateLinks().getFirst().getHref();
    }

    private static Feed read(SortedMap<String, byte[]> site) throws FeedException {
        WireFeed feed = new WireFeedInput()
                .build(new StringReader(
                        new String(site.getOrDefault("feed.xml", new byte[0]), StandardCharsets.UTF_8)));
        return (Feed) feed;
    }
}
