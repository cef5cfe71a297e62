package org.plumbline.publication.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in files for machines: RFC 3986, with letters of every script (RFC 3987). */
final class WebAddress {
    /** With no name or password before the host. */
    private static final Pattern WEB = Pattern.compile(
            "(https?://(?:[\\p{L}\\p{M}\\p{N}._-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?)"
                    + "([/?][^\\s\\p{Cntrl}\"<>\\\\#]*)?(#[^\\s\\p{Cntrl}\"<>\\\\]*)?",
            Pattern.CASE_INSENSITIVE);

    /** What may stand behind the host as it is (RFC 3986, section 3.3 to 3.5; RFC 3987, ucschar); other signs become {@code %XX}. */
    private static final Pattern OTHER =
            Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%\\p{L}\\p{M}\\p{N}._~!$&'()*+,;=:@/?-]");

    private WebAddress() {}

    /**
     * An address on the web; empty for anything else, a path or a script above all. A sign that browsers take and the rules do not is
     * written as they send it ({@code |} as {@code %7C}): programs drop an address that is none without a word.
     */
    static Optional<String> of(String address) {
        Matcher web = WEB.matcher(address.strip());
        if (!web.matches()) {
            return Optional.empty();
        }
        String way = Optional.ofNullable(web.group(2)).orElse("");
        String part = Optional.ofNullable(web.group(3))
                .map(one -> "#" + escaped(one.substring(1)))
                .orElse("");
        return Optional.of(web.group(1) + escaped(way) + part);
    }

    /** A place within the file that names it, for a thing of the case. */
    static String within(String kind, String id) {
        return "#" + kind + "-" + encoded(id);
    }

    private static String escaped(String part) {
        return OTHER.matcher(part).replaceAll(sign -> encoded(sign.group()));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
