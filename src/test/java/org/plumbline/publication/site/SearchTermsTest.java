package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchTermsTest {
    private static final List<String> SAMPLES = List.of(
            "The Bridge, opened 2025-05-03",
            "မြန်မာနိုင်ငံတော်",
            "သင်္ဘော ၁၂ စီး",
            "ပဋိပက္ခ နှင့် စစ်တပ်",
            "ဒေါ်လာ ၁၂ သန်း၊ ကုန်ကျသည်။",
            "Cafe\u0301 ÉCOLE İstanbul ΣΟΦΟΣ",
            "a\u200Bb ကျွန်ုပ်တို့ \uD83D\uDE00 x",
            "ဥက္ကဋ္ဌ ဩဂုတ် ၎င်း");

    @Test
    void burmeseIsCutIntoSyllablesAndLatinIntoWords() {
        assertThat(SearchTerms.of("မြန်မာနိုင်ငံ 2025 May"))
                .containsExactly("မြန်", "မာ", "နိုင်", "ငံ", "2025", "may");
        assertThat(SearchTerms.of("သင်္ဘော ၁၂")).containsExactly("သင်္ဘော", "12");
        assertThat(SearchTerms.of("ပဋိပက္ခ")).containsExactly("ပ", "ဋိ", "ပက္ခ");
    }

    @Test
    void thePageCutsAsTheProgramDoes(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "node"))),
                "node is not here: the script of the page was not asked");
        String script = SearchPage.SCRIPT;
        int start = script.indexOf("const term = ");
        String rule = script.substring(start, script.indexOf("const isBurmese"));
        Path samples = Files.writeString(folder.resolve("samples"), String.join("\n", SAMPLES));
        Path pattern = Files.writeString(folder.resolve("pattern"), SearchTerms.PATTERN);
        Path program = Files.writeString(
                folder.resolve("terms.js"),
                "const fs = require('fs'); const index = { pattern: fs.readFileSync(" + quoted(pattern)
                        + ", 'utf8') };\n" + rule + "\nfs.writeFileSync(" + quoted(folder.resolve("out"))
                        + ", fs.readFileSync(" + quoted(samples)
                        + ", 'utf8').split('\\n').map((one) => terms(one).join('|')).join('\\n'));\n");
        assertThat(new ProcessBuilder("node", program.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Files.readString(folder.resolve("out"), StandardCharsets.UTF_8))
                .isEqualTo(SAMPLES.stream()
                        .map(one -> String.join("|", SearchTerms.of(one)))
                        .collect(Collectors.joining("\n")));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("\\", "/") + "'";
    }
}
