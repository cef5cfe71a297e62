package org.plumbline.evidence.capture;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address with http or https (RFC 3986), ready to be asked.
 *
 * @param host in ASCII; an IPv6 address without its brackets
 * @param query path and query as they are sent; without a fragment, which never leaves this computer
 */
record WebAddress(boolean secure, String host, int port, String query, URI uri) {
    private static final String UNSAFE = " \"<>\\^`{|}";

    /** Whether this text asks to be taken from the network. */
    static boolean isOne(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    /** @throws RefusedException E102 if it cannot be used */
    static WebAddress of(String text) throws RefusedException {
        try {
            return of(new URI(escaped(text.strip())));
        } catch (URISyntaxException wrong) {
            throw new RefusedException(wrong, "E102", "wrong");
        }
    }

    /** Where a redirect leads. */
    WebAddress redirected(String location) throws RefusedException {
        try {
            // URI.resolve follows RFC 2396, which loses the path before a "?" that stands alone
            String there = escaped(location.strip());
            int mark = query.indexOf('?');
            String whole = there.startsWith("?") ? (mark < 0 ? query : query.substring(0, mark)) + there : there;
            URI base = new URI(uri.getScheme() + "://" + uri.getRawAuthority() + query);
            return of(base.resolve(new URI(whole)));
        } catch (URISyntaxException wrong) {
            throw new RefusedException(wrong, "E102", "redirect");
        }
    }

    private static WebAddress of(URI uri) throws RefusedException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("E102", "scheme", scheme);
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("@")) {
            throw new RefusedException("E102", "user");
        }
        boolean secure = scheme.equals("https");
        String host = host(authority);
        String query = (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new WebAddress(secure, host, port(authority, secure), query, uri);
    }

    private static String host(String authority) throws RefusedException {
        int bracket = authority.indexOf(']');
        if (authority.startsWith("[") && bracket > 0) {
            String host = authority.substring(1, bracket);
            if (host.contains("%")) {
                throw new RefusedException("E102", "wrong");
            }
            return host;
        }
        int colon = authority.indexOf(':');
        String host = java.net.URLDecoder.decode(
                (colon < 0 ? authority : authority.substring(0, colon)).replace("+", "%2B"), StandardCharsets.UTF_8);
        try {
            String ascii = IDN.toASCII(host, 0).toLowerCase(Locale.ROOT);
            if (ascii.isEmpty() || !ascii.matches("[a-z0-9._-]+")) {
                throw new RefusedException("E102", "host");
            }
            return ascii;
        } catch (IllegalArgumentException noName) {
            throw new RefusedException(noName, "E102", "host");
        }
    }

    private static int port(String authority, boolean secure) throws RefusedException {
        @Nullable
        String digits = authority.matches(".*:\\d+") ? authority.substring(authority.lastIndexOf(':') + 1) : null;
        if (digits == null) {
            return secure ? 443 : 80;
        }
        int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new RefusedException("E102", "port");
        }
        return port;
    }

    /** Signs that may not stand in an address as they are, in the way browsers write them: UTF-8, then %XX. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            int sign = one & 0xff;
            if (sign > 0x7e || sign < 0x20 || UNSAFE.indexOf(sign) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", sign));
            } else {
                escaped.append((char) sign);
            }
        }
        return escaped.toString();
    }

    /** As the field {@code Host} has it (RFC 9110 section 7.2). */
    String hostField() {
        String name = isLiteral6() ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? name : name + ":" + port;
    }

    boolean isLiteral6() {
        return host.contains(":");
    }

    boolean isLiteral() {
        return isLiteral6() || host.matches("[0-9.]+");
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
