package org.plumbline.incident.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each level weighs, and from how many bits on two reports are held to be one incident. The table is a resource file; it
 * tells how it was made.
 *
 * @param prior how likely one incident is before anything is compared, in bits; below zero, because most pairs are of two
 * @param possibly from how many bits on they possibly are one
 * @param surely from how many bits on a person is advised that they surely are
 */
public record Weights(Map<Level, Double> bits, double prior, double possibly, double surely) {
    public Weights {
        bits = Map.copyOf(bits);
    }

    /** The weights of this version of Plumbline. */
    public static Weights ours() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no weights");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads lines of a word and a number, parted by a tab. */
    static Weights read(List<String> lines) {
        Map<String, Double> numbers = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                numbers.put(cells[0], Double.valueOf(cells[1]));
            }
        }
        Map<Level, Double> bits = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            bits.put(level, number(numbers, level.word()));
        }
        return new Weights(bits, number(numbers, "prior"), number(numbers, "possibly"), number(numbers, "surely"));
    }

    private static double number(Map<String, Double> numbers, String word) {
        Double number = numbers.get(word);
        if (number == null) {
            throw new IllegalArgumentException("no weight for " + word);
        }
        return number;
    }

    double bits(Comparison comparison) {
        double sum = prior;
        for (Level level : comparison.levels()) {
            sum += bits.getOrDefault(level, 0.0);
        }
        return sum;
    }
}
