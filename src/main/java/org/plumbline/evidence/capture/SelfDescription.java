package org.plumbline.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;

/** Title, publisher and day as an item gives them itself. Only HTML is asked here; other formats are read where their text is. */
final class SelfDescription {
    /** How many of the first bytes are read for it; its head stands at the beginning. */
    static final int READ = 2 << 20;

    private static final int LONGEST = 500;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([A-Za-z0-9_:.-]{1,40})");

    /** By attribute {@code property}, {@code name} or {@code itemprop}, the first that is there. */
    private static final Map<Detail, List<String>> NAMES = Map.of(
            Detail.TITLE, List.of("og:title", "dc.title", "dcterms.title"),
            Detail.PUBLISHER,
                    List.of("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"),
            Detail.PUBLISHED,
                    List.of(
                            "article:published_time",
                            "datepublished",
                            "dcterms.issued",
                            "dc.date.issued",
                            "dcterms.date",
                            "dc.date",
                            "pubdate",
                            "date"));

    private SelfDescription() {}

    /**
     * What the item says of itself; for each of the three either the words or why there are none.
     *
     * @param beginning at most the first {@link #READ} bytes
     * @param contentType as the sender gave it with its charset, or empty
     */
    static Map<Detail, Known> of(byte[] beginning, String mediaType, String contentType) {
        if (!mediaType.equals("text/html") && !mediaType.equals("application/xhtml+xml")) {
            return all("not-read");
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(beginning), charset(contentType), "");
            return Map.of(
                    Detail.TITLE, known(words(page.title()).or(() -> named(page, Detail.TITLE))),
                    Detail.PUBLISHER, known(named(page, Detail.PUBLISHER)),
                    Detail.PUBLISHED, known(named(page, Detail.PUBLISHED)));
        } catch (IOException unreadable) {
            return all("not-readable");
        }
    }

    private static Map<Detail, Known> all(String because) {
        Known none = new Known.NotObtained(because);
        return Map.of(Detail.TITLE, none, Detail.PUBLISHER, none, Detail.PUBLISHED, none);
    }

    private static Known known(Optional<String> words) {
        return words.<Known>map(Known.Value::new).orElseGet(() -> new Known.NotObtained("not-said"));
    }

    private static Optional<String> named(Document page, Detail detail) {
        for (String name : NAMES.getOrDefault(detail, List.of())) {
            for (Element meta : page.select("meta[content]")) {
                boolean fits = List.of("property", "name", "itemprop").stream()
                        .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name));
                Optional<String> said = fits ? words(meta.attr("content")) : Optional.empty();
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    /** On one line, without signs that steer a terminal, and not endless. */
    static Optional<String> words(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        int length = line.codePointCount(0, line.length());
        String bounded = length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
    }

    private static @org.jspecify.annotations.Nullable String charset(String contentType) {
        Matcher said = CHARSET.matcher(contentType);
        if (!said.find()) {
            return null;
        }
        try {
            return Charset.isSupported(said.group(1)) ? said.group(1) : null;
        } catch (IllegalArgumentException noSuchName) {
            return StandardCharsets.UTF_8.name();
        }
    }
}
