package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list for native readers has every Burmese message as it is now. {@code mvn test -Dtest=BurmeseListTest -Dgolden.update=true}
 * writes it anew; a row whose wording did not change keeps its status.
 */
final class BurmeseListTest {
    private static final Path PAGE = Path.of("docs/burmese.md");
    private static final String HEAD = "## Messages of the program\n";
    private static final Pattern ROW = Pattern.compile("(?m)^(\\| `.*) \\| ([^|]*) \\|$");

    @Test
    void everyBurmeseMessageAwaitsItsReaderAsItStands() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD);
        assertThat(start).isPositive();
        Set<String> readRows = read(page.substring(start));
        String list = HEAD + "\nEvery Burmese message, file by file, in `src/main/resources/org/plumbline/language`.\n"
                + Messages.ROOMS.stream()
                        .sorted()
                        .map(room -> file(room, readRows))
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + list);
        } else {
            assertThat(page.substring(start)).isEqualTo(list);
        }
    }

    /** Rows with another status than the first one. */
    private static Set<String> read(String list) {
        return ROW.matcher(list)
                .results()
                .filter(row -> !row.group(2).equals("awaiting review"))
                .map(row -> row.group())
                .collect(Collectors.toSet());
    }

    private static String file(String room, Set<String> readRows) {
        Properties burmese = Messages.in(Language.BURMESE).file(room);
        Properties english = Messages.in(Language.ENGLISH).file(room);
        StringBuilder rows = new StringBuilder("\n### messages.%s_my.properties\n\n".formatted(room))
                .append("| key | Burmese | English | status |\n|---|---|---|---|\n");
        for (String key : new TreeSet<>(burmese.stringPropertyNames())) {
            String start = "| `%s` | %s | %s | ".formatted(key, cell(burmese, key), cell(english, key));
            String status = readRows.stream()
                    .filter(row -> row.startsWith(start))
                    .map(row -> row.substring(start.length()))
                    .findFirst()
                    .orElse("awaiting review |");
            rows.append(start).append(status).append('\n');
        }
        return rows.toString();
    }

    private static String cell(Properties messages, String key) {
        return messages.getProperty(key).strip().replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|");
    }
}
