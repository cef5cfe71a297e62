package org.plumbline.publication.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in files for machines (RFC 3986). */
final class WebAddress {
    /** With no name or password before the host. */
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>\\\\/?#@]+(?:[/?#][^\\s\\p{Cntrl}\"<>\\\\]*)?");

    private WebAddress() {}

    /** An address on the web; empty for anything else, a path or a script above all. */
    static Optional<String> of(String address) {
        return Optional.of(address.strip()).filter(one -> WEB.matcher(one).matches());
    }

    /** A place within the file that names it, for a thing of the case. */
    static String within(String kind, String id) {
        return "#" + kind + "-" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
