package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.record.PlaceDescription;

/** A maker of tables that Plumbline knows by their columns; the descriptions are resource files in the language of import files. */
public record Maker(String name, String description) {
    private static final List<String> KNOWN = List.of("ucdp-ged", "acled", "mimu-places");

    /** The maker whose columns these are. */
    public static Optional<Maker> of(List<String> header) {
        Set<String> columns = new HashSet<>(header);
        for (String name : KNOWN) {
            byte[] bytes = resource(name);
            if (columns.containsAll(recognisedBy(name, bytes))) {
                return Optional.of(new Maker(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }

    private static List<String> recognisedBy(String name, byte[] bytes) {
        return PlaceDescription.isOne(bytes)
                ? PlaceDescription.read(name, bytes).description().orElseThrow().recognisedBy()
                : ImportDescription.read(name, bytes)
                        .description()
                        .orElseThrow()
                        .recognisedBy();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Maker.class.getResourceAsStream(name + ".import.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no description " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
