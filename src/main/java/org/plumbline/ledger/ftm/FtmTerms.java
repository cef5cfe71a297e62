package org.plumbline.ledger.ftm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** FollowTheMoney's terms for ours, from the table {@code terms.tsv}. */
final class FtmTerms {
    /** For schemata that share a property. */
    private static final String ALL = "*";

    private final Map<String, String> schemata = new HashMap<>();
    private final Map<String, Term> properties = new HashMap<>();

    /**
     * FollowTheMoney's term for a property.
     *
     * @param type its type in FollowTheMoney's model
     * @param how how our value becomes its value: {@code as-is}, {@code date}, {@code language}, or {@code name} (of the entity that the
     *     value is the id of)
     */
    record Term(String property, String type, String how) {}

    private FtmTerms() {}

    static FtmTerms read() {
        FtmTerms terms = new FtmTerms();
        try (InputStream in = FtmTerms.class.getResourceAsStream("terms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("terms.tsv is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(terms::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return terms;
    }

    private void add(String[] cells) {
        if (cells[1].isEmpty()) {
            schemata.put(cells[0], cells[2]);
        } else {
            properties.put(cells[0] + "\t" + cells[1], new Term(cells[2], cells[3], cells[4]));
        }
    }

    /** The FollowTheMoney schema for one of ours; empty where it has none. */
    Optional<String> schema(String ours) {
        return Optional.ofNullable(schemata.get(ours));
    }

    /** The FollowTheMoney property for a property of an entity that is exported under a FollowTheMoney schema. */
    Optional<Term> property(String ours, String property, String exportedAs) {
        Term term = properties.get(ours + ">" + exportedAs + "\t" + property);
        if (term == null) {
            term = properties.get(ours + "\t" + property);
        }
        if (term == null) {
            term = properties.get(ALL + exportedAs + "\t" + property);
        }
        return Optional.ofNullable(term);
    }
}
