package org.plumbline.ledger.passage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Addresses as they are compared. Two are the same if RFC 3986 says so by their form alone: section 6.2.2 (capitals of scheme, host
 * and percent-encodings, encodings that are not needed, dot segments) and 6.2.3 (the usual port, an empty path); without the
 * fragment, which is never sent (6.1). Nothing else is taken for the same: neither "www." nor a slash at the end.
 */
final class Address {
    private static final String UNRESERVED = "-._~";

    private Address() {}

    /** Whether both are addresses, and the same one. */
    static boolean same(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && normal(one).equals(normal(other));
    }

    static String normal(String address) {
        int fragment = address.indexOf('#');
        String sent = decoded(fragment < 0 ? address : address.substring(0, fragment));
        int colon = sent.indexOf("://");
        if (colon < 0) {
            return sent;
        }
        String scheme = sent.substring(0, colon).toLowerCase(Locale.ROOT);
        int start = colon + 3;
        int end = start;
        while (end < sent.length() && "/?".indexOf(sent.charAt(end)) < 0) {
            end++;
        }
        int query = sent.indexOf('?', end);
        String path = query < 0 ? sent.substring(end) : sent.substring(end, query);
        return scheme
                + "://"
                + authority(scheme, sent.substring(start, end))
                + withoutDots(path)
                + (query < 0 ? "" : sent.substring(query));
    }

    private static String authority(String scheme, String given) {
        int at = given.lastIndexOf('@') + 1;
        String host = given.substring(at).toLowerCase(Locale.ROOT);
        String port = scheme.equals("https") ? ":443" : scheme.equals("http") ? ":80" : ":";
        if (host.endsWith(port)) {
            host = host.substring(0, host.length() - port.length());
        } else if (host.endsWith(":")) {
            host = host.substring(0, host.length() - 1);
        }
        return given.substring(0, at) + host;
    }

    /** RFC 3986, section 5.2.4, for a path that begins with a slash. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        List<String> segments = List.of(path.split("/", -1));
        for (int i = 1; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
            if (last && (segment.equals(".") || segment.equals(".."))) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Percent-encodings in capitals, those of unreserved characters decoded. */
    private static String decoded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' && i + 2 < text.length() ? value(text, i + 1) : -1;
            if (value < 0) {
                plain.append(text.charAt(i));
                continue;
            }
            boolean needless = value < 0x80 && (Character.isLetterOrDigit(value) || UNRESERVED.indexOf(value) >= 0);
            plain.append(needless ? String.valueOf((char) value) : String.format(Locale.ROOT, "%%%02X", value));
            i += 2;
        }
        return plain.toString();
    }

    private static int value(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
