package org.plumbline.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One act of taking bytes into custody: what the Berkeley Protocol on Digital Open Source Investigations (2020) asks to be kept of
 * each item when it is collected. The same bytes taken twice are one object with two acts of custody.
 *
 * @param sha256 the digest of the bytes as they came, in hexadecimal; their name in the archive
 * @param size how many bytes
 * @param mediaType as found in the bytes themselves (RFC 6838), e.g. {@code text/html}
 * @param method how the bytes came
 * @param details what is known of the item, and for what is not known, why; every {@link Detail} is in it
 */
public record Custody(String sha256, long size, String mediaType, Method method, Map<Detail, Known> details) {
    /**
     * @throws IllegalArgumentException if a detail is missing: what was not obtained must say why
     */
    public Custody {
        Map<Detail, Known> all = new EnumMap<>(Detail.class);
        all.putAll(details);
        for (Detail detail : Detail.values()) {
            if (!all.containsKey(detail)) {
                throw new IllegalArgumentException("neither known nor said to be not obtained: " + detail.word());
            }
        }
        details = Collections.unmodifiableMap(all);
    }

    /** How bytes came into the case. */
    public enum Method {
        /** A file that somebody handed in. */
        HANDED_IN,
        /** Fetched from its address by Plumbline. */
        FETCHED,
        /** A record of a web archive (WARC, ISO 28500) that somebody handed in. */
        FROM_WEB_ARCHIVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The method with this word, if there is one. */
        public static Optional<Method> named(String word) {
            return java.util.Arrays.stream(values())
                    .filter(method -> method.word().equals(word))
                    .findFirst();
        }
    }

    /** What is kept of each item. */
    public enum Detail {
        /** The address it was asked for at (RFC 3986). */
        ADDRESS,
        /** The address that answered in the end, after redirects. */
        ANSWERED_BY,
        /** When the bytes were obtained, with offset from UTC (RFC 3339). */
        OBTAINED,
        /** The tool and its version. */
        TOOL,
        /** The status of the answer, e.g. {@code 200}. */
        STATUS,
        /** Response headers that tell of the item and not of who asked: a line each, {@code name: value}. */
        HEADERS,
        /** Its title, as it says itself. */
        TITLE,
        /** Who published it, as it says itself. */
        PUBLISHER,
        /** The day it carries, as it says itself. */
        PUBLISHED,
        /** The id of the source in the case that it is a capture of. */
        SOURCE,
        /** What whoever took it wants remembered: where it was found, why it matters. */
        CONTEXT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The detail with this word, if there is one. */
        public static Optional<Detail> named(String word) {
            return java.util.Arrays.stream(values())
                    .filter(detail -> detail.word().equals(word))
                    .findFirst();
        }
    }

    /** A detail, or why it is not there. */
    public sealed interface Known {
        /** What it is; never empty. */
        record Value(String text) implements Known {
            public Value {
                if (text.isEmpty()) {
                    throw new IllegalArgumentException("an empty detail is one that was not obtained: say why");
                }
            }
        }

        /** It was not obtained. {@code because} is a key of a message, e.g. {@code not-said}, or a person's own words. */
        record NotObtained(String because) implements Known {
            public NotObtained {
                if (because.isEmpty()) {
                    throw new IllegalArgumentException("what was not obtained must say why");
                }
            }
        }
    }

    /** The value of a detail, if it was obtained. */
    public Optional<String> value(Detail detail) {
        return details.get(detail) instanceof Known.Value(String text) ? Optional.of(text) : Optional.empty();
    }
}
