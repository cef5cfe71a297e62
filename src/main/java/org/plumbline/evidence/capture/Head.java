package org.plumbline.evidence.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer (RFC 9112 sections 4 and 5), read strictly.
 *
 * @param fields in their order, names in lower case
 * @param text all of it as it came, read as ISO 8859-1
 */
record Head(int status, List<Field> fields, String text) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** Crawlers write down the later versions like this as well. */
    private static final Pattern ARCHIVED_STATUS_LINE = Pattern.compile("HTTP/[1-3](?:\\.\\d)? ([1-5]\\d\\d)(?: .*)?");

    private static final int LONGEST_STATUS_LINE = 8 << 10;

    record Field(String name, String value) {}

    Head {
        fields = List.copyOf(fields);
    }

    /**
     * Reads up to the empty line.
     *
     * @param most bytes
     * @throws RefusedException E110 if this is no answer by HTTP/1.0 or 1.1, or never ends
     */
    static Head read(InputStream in, int most) throws IOException {
        return read(in, most, STATUS_LINE);
    }

    /** The same from a web archive, which may hold answers by HTTP/2 and 3. */
    static Head archived(InputStream in, int most) throws IOException {
        return read(in, most, ARCHIVED_STATUS_LINE);
    }

    private static Head read(InputStream in, int most, Pattern statusLine) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        String first = line(in, raw, Math.min(most, LONGEST_STATUS_LINE));
        Matcher status = statusLine.matcher(first);
        if (!status.matches()) {
            throw new RefusedException("E110", "no-http");
        }
        List<Field> fields = new ArrayList<>();
        for (String line = line(in, raw, most); !line.isEmpty(); line = line(in, raw, most)) {
            add(fields, line);
        }
        return new Head(Integer.parseInt(status.group(1)), fields, raw.toString(StandardCharsets.ISO_8859_1));
    }

    private static void add(List<Field> fields, String line) throws RefusedException {
        boolean folded = line.startsWith(" ") || line.startsWith("\t");
        if (folded && !fields.isEmpty()) {
            Field last = fields.removeLast();
            fields.add(new Field(last.name(), (last.value() + " " + line.strip()).strip()));
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 1 || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw new RefusedException("E110", "field");
        }
        fields.add(new Field(
                line.substring(0, colon).toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip()));
    }

    /** A line without its end; a line feed alone ends one too (RFC 9112 section 2.2). */
    private static String line(InputStream in, ByteArrayOutputStream raw, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isFirst = raw.size() == 0;
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw raw.size() == 0 ? new RefusedException("E104", "closed") : new RefusedException("E110", "cut");
            }
            raw.write(sign);
            line.write(sign);
            if (raw.size() >= most) {
                throw isFirst ? new RefusedException("E110", "no-http") : new RefusedException("E110", "head", most);
            }
        }
        raw.write('\n');
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** The first value of a field. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    /** Whether the answer sends its body in chunks. @throws RefusedException E110 if it is sent in a way that is not known here */
    boolean isChunked() throws RefusedException {
        List<String> codings = all("transfer-encoding");
        if (codings.isEmpty()) {
            return false;
        }
        if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
            throw new RefusedException("E110", "transfer");
        }
        return true;
    }

    /** How long the body is said to be. @throws RefusedException E110 if that is no number, or several */
    Optional<Long> length() throws RefusedException {
        List<String> said = all("content-length").stream()
                .flatMap(value -> java.util.Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (said.size() > 1 || !said.getFirst().matches("\\d{1,18}")) {
            throw new RefusedException("E110", "length");
        }
        return Optional.of(Long.parseLong(said.getFirst()));
    }
}
