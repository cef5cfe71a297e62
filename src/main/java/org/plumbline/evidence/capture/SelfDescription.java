package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Custody.Known;

/** Title, publisher and day as an item gives them itself. Only HTML is asked here; other formats are read where their text is. */
final class SelfDescription {
    /** How many of the first bytes are read for it; its head stands at the beginning; also enough to tell the media type. */
    static final int READ = 1 << 20;

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
        Element head = head(new String(beginning, charset(contentType, beginning)));
        Map<String, String> said = said(head);
        Element title = head.selectFirst("title");
        Optional<String> titled = title == null ? Optional.empty() : words(title.text());
        return Map.of(
                Detail.TITLE, known(titled.or(() -> named(said, Detail.TITLE))),
                Detail.PUBLISHER, known(named(said, Detail.PUBLISHER)),
                Detail.PUBLISHED, known(named(said, Detail.PUBLISHED)));
    }

    /** Only the head is read: a tree of nested tags behind it can take hours to build. */
    private static Element head(String page) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(page, "")) {
            Element head = parser.selectFirst("head");
            return head == null ? new Element("head") : head;
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory can be read", impossible);
        }
    }

    /** What the head says under each name, in lower case; the first counts. */
    private static Map<String, String> said(Element head) {
        Map<String, String> said = new HashMap<>();
        for (Element meta : head.select("meta[content]")) {
            Optional<String> content = words(meta.attr("content"));
            for (String attribute : List.of("property", "name", "itemprop")) {
                content.filter(text -> meta.hasAttr(attribute))
                        .ifPresent(text -> said.putIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), text));
            }
        }
        return said;
    }

    private static Map<Detail, Known> all(String because) {
        Known none = new Known.NotObtained(because);
        return Map.of(Detail.TITLE, none, Detail.PUBLISHER, none, Detail.PUBLISHED, none);
    }

    private static Known known(Optional<String> words) {
        return words.<Known>map(Known.Value::new).orElseGet(() -> new Known.NotObtained("not-said"));
    }

    private static Optional<String> named(Map<String, String> said, Detail detail) {
        return NAMES.getOrDefault(detail, List.of()).stream()
                .filter(said::containsKey)
                .map(said::get)
                .findFirst();
    }

    /** On one line, without signs that steer a terminal, and not endless. */
    static Optional<String> words(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        int length = line.codePointCount(0, line.length());
        String bounded = length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
    }

    /** As the sender says, else as its first bytes or its head say, else UTF-8 (HTML standard, section 13.2.3). */
    private static Charset charset(String contentType, byte[] beginning) {
        String first = new String(beginning, 0, Math.min(beginning.length, 4096), StandardCharsets.ISO_8859_1);
        if (first.startsWith("\u00fe\u00ff") || first.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        return supported(contentType).or(() -> supported(first)).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> supported(String text) {
        Matcher said = CHARSET.matcher(text);
        try {
            return said.find() && Charset.isSupported(said.group(1))
                    ? Optional.of(Charset.forName(said.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException noName) {
            return Optional.empty();
        }
    }
}
