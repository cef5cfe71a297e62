package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.FileNames;
import org.plumbline.language.Language;
import org.plumbline.ledger.Ledger;

/** In the fonts that Plumbline brings. */
final class PictureCardTest {
    private static final String SENTENCE =
            "စစ်တပ်သည် သပိတ်ကျင်းမြို့နယ်တွင် လေကြောင်းတိုက်ခိုက်မှုများ ပြုလုပ်ခဲ့ပြီး ဒုက္ခသည်များ သေဆုံးခဲ့ကြသည်။ ";
    private static final List<Float> SIZES = List.of(54f, 36f, 28f);

    @Test
    void longBurmeseWordsShrinkBeforeTheyAreCut() {
        CardLines lines = new CardLines(Language.BURMESE);
        CardLines.Broken once = lines.fit(SENTENCE, 1072, 310, SIZES);
        CardLines.Broken twice = lines.fit(SENTENCE.repeat(3), 1072, 310, SIZES);
        assertThat(once.size()).isEqualTo(54f);
        assertThat(twice.size()).isLessThan(54f);
        assertThat(once.cut() || twice.cut()).isFalse();
        assertThat(String.join("", twice.lines()).replace(" ", ""))
                .isEqualTo(SENTENCE.repeat(3).replace(" ", ""));
    }

    @Test
    void whatDoesNotFitIsCutBetweenSyllablesAndSaysSo() {
        CardLines lines = new CardLines(Language.BURMESE);
        String text = SENTENCE.repeat(12);
        CardLines.Broken broken = lines.fit(text, 1072, 310, SIZES);
        assertThat(broken.cut()).isTrue();
        assertThat(broken.lines().getLast()).endsWith("…");
        String kept = String.join("", broken.lines()).replace("…", "").replace(" ", "");
        assertThat(text.replace(" ", "")).startsWith(kept);
        assertThat(lines.syllables(text.replace(" ", ""))).contains(kept.length());
    }

    @Test
    void everyLineFitsItsWidthAlsoWithoutAPlaceToBreak() {
        for (Language language : Language.values()) {
            CardLines lines = new CardLines(language);
            for (String text : List.of(SENTENCE.repeat(4), "က္က".repeat(150), "a".repeat(300), "word ".repeat(60))) {
                CardLines.Broken broken = lines.fit(text, 1072, 310, SIZES);
                assertThat(broken.lines())
                        .allSatisfy(line ->
                                assertThat(lines.width(line, broken.size())).isLessThanOrEqualTo(1072f));
                assertThat(broken.lines().size() * lines.lineHeight(broken.size()))
                        .isLessThanOrEqualTo(310f);
            }
        }
    }

    @Test
    void linesAreOfALikeLengthAndEndAtSpacesWhereThatTakesNoLineMore() {
        String english = "China, Russia, Japan, Australia, South Korea and the United States were in the room";
        CardLines lines = new CardLines(Language.ENGLISH);
        CardLines.Broken room = lines.fit(english, 1072, 310, SIZES);
        assertThat(room.lines()).hasSize(3);
        double longest = room.lines().stream()
                .mapToDouble(line -> lines.width(line, room.size()))
                .max()
                .orElseThrow();
        assertThat(lines.width(room.lines().getLast(), room.size())).isGreaterThan((float) longest * 0.6f);
        String burmese = "တရုတ်၊ ရုရှား၊ ဂျပန်၊ ဩစတြေးလျ၊ တောင်ကိုရီးယားနှင့် အမေရိကန်တို့ တက်ရောက်ခဲ့ကြသည်";
        List<String> broken =
                new CardLines(Language.BURMESE).fit(burmese, 1072, 310, SIZES).lines();
        assertThat(broken).hasSize(3);
        assertThat(String.join(" ", broken)).isEqualTo(burmese);
        String sentence = SENTENCE.strip();
        assertThat(String.join(
                        " ",
                        new CardLines(Language.BURMESE)
                                .fit(sentence, 1072, 310, SIZES)
                                .lines()))
                .as("no line ends between words that stand together, though it may")
                .isEqualTo(sentence);
    }

    @Test
    void aSyllableIsNotTorn() {
        CardLines lines = new CardLines(Language.BURMESE);
        assertThat(lines.syllables("တက္ကသိုလ်မြန်မာ")).containsExactly(4, 9, 13, 15);
        assertThat(lines.syllables("राष्ट्रपति")).containsExactly(2, 7, 8, 10);
        assertThat(lines.syllables("স্বাস্থ্য")).containsExactly(4, 9);
        String family = "👨‍👩‍👧‍👦";
        assertThat(lines.syllables(family + "🇲🇲1️⃣"))
                .containsExactly(family.length(), family.length() + 4, family.length() + 7);
        assertThat(lines.width(family, 100)).isBetween(126f, 128f);
    }

    @Test
    void thePictureIsOfItsSizeAndTheSameEachTime() throws IOException {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        for (ToldCards.Told told : new ToldCards(release).in(Language.BURMESE).subList(0, 2)) {
            byte[] png = new PictureCard(release).draw(told);
            assertThat(new PictureCard(release).draw(told)).isEqualTo(png);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
            assertThat(new String(png, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("tIME", "tEXt");
        }
    }

    @Test
    void aDraftCarriesItsBand() throws IOException {
        assertThat(top(Releases.of(Releases.DRAFT, Set.of()))).isEqualTo(0xffa31f1f);
        assertThat(top(Releases.of(Releases.CORRECTED, Set.of()))).isEqualTo(0xffffffff);
    }

    @Test
    void theSignsDifferInShapeNotOnlyInColour() {
        assertThat(Arrays.stream(ClaimCard.Standing.values())
                        .map(PictureCard::sign)
                        .map(path -> path.getBounds2D() + ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoStretchesShareAFileOrAPlaceWhateverTheirClaimsAreCalled() {
        List<String> labels = List.of("a", "a-2", "A", "a.2", "a_2", "a-2-2", "con", "ဆန့်");
        StringBuilder sheet = new StringBuilder("publication \"The bridge\"\ndated 2025-06-01\nlanguages en\n");
        StringBuilder text = new StringBuilder("# The bridge\n\n");
        for (String label : labels) {
            sheet.append("claim ").append(label).append(": value of cost of bridge-opening\n");
            text.append("It cost [12 million dollars][%s], yes [12 million dollars][%s].\n\n".formatted(label, label));
        }
        Release release = SampleRelease.of(
                "bridge",
                Map.of("publications/bridge/sheet.claims", sheet + "", "publications/bridge/en.md", text + ""),
                CaseEvidence.of(Ledger.of(SampleRelease.statements())),
                SampleRelease.published().status(),
                Set.of());
        SortedMap<String, byte[]> site =
                Site.of(List.of(release), List.of(), new Site.Extras(Set.copyOf(labels), false, false));
        List<String> cards = site.keySet().stream()
                .filter(path -> path.startsWith(Site.cards("bridge") + "/"))
                .toList();
        assertThat(cards).hasSize(2 * labels.size()).contains("bridge/cards/a.en.png", "bridge/cards/a-2.en.png");
        assertThat(FileNames.among(site.keySet())).isEmpty();
        for (String page : List.of("bridge/en.html", "bridge/claims.en.html")) {
            String html = new String(site.get(page), StandardCharsets.UTF_8);
            assertThat(Pattern.compile(" id=\"([^\"]*)\"")
                            .matcher(html)
                            .results()
                            .map(id -> id.group(1)))
                    .contains("c-a", "c-a-2")
                    .doesNotHaveDuplicates();
        }
    }

    private static int top(Release release) throws IOException {
        ToldCards.Told told = new ToldCards(release).in(Language.ENGLISH).getFirst();
        return ImageIO.read(new ByteArrayInputStream(new PictureCard(release).draw(told)))
                .getRGB(2, 2);
    }
}
