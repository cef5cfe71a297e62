package org.plumbline.ledger.record;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How this case understands words that name no exact figure.
 *
 * @param tolerance of "around" and "nearly", as a share: 0.10 is ten per cent
 * @param least the least figure for each of {@code dozens}, {@code scores}, {@code hundreds}, {@code thousands}
 */
public record HouseRules(BigDecimal tolerance, Map<String, Integer> least) {
    /** What holds where a case says nothing: two of each, and ten per cent. */
    public static final HouseRules USUAL = new HouseRules(
            new BigDecimal("0.10"), Map.of("dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2000));

    public HouseRules {
        least = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(least));
    }

    /** The least figure for a word such as {@code dozens}; zero for a word that has no rule. */
    public int leastOf(String word) {
        return least.getOrDefault(word, 0);
    }
}
