package org.plumbline.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.evidence.Consent;
import org.plumbline.quantity.ImpreciseDate;

/** Reads who allowed what, and which sources may not be used in a publication without it. */
public final class ConsentRecords {
    /** A source of this kind is somebody who told us something: it needs consent without saying so. */
    private static final String TESTIMONY = "testimony";

    private ConsentRecords() {}

    /**
     * The sources that need somebody's consent and that may not be published on a day, because it is missing, over or withdrawn.
     *
     * @param day local to the case
     * @return ids, sorted
     */
    public static Set<String> withoutConsent(Ledger ledger, LocalDate day) {
        Map<String, List<Consent>> bySource = ledger.ofSchema("Consent").stream()
                .flatMap(entity -> entity.values("of").stream().map(source -> consent(entity, source)))
                .collect(Collectors.groupingBy(Consent::source, LinkedHashMap::new, Collectors.toList()));
        Set<String> without = new TreeSet<>();
        for (Entity source : ledger.ofSchema("Source")) {
            if (needsConsent(source)
                    && !Consent.allowsPublication(bySource.getOrDefault(source.id(), List.of()), day)) {
                without.add(source.id());
            }
        }
        return without;
    }

    /** The sources that need somebody's consent, whether it is there or not. */
    public static Set<String> needingConsent(Ledger ledger) {
        return ledger.ofSchema("Source").stream()
                .filter(ConsentRecords::needsConsent)
                .map(Entity::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean needsConsent(Entity source) {
        return source.values("kind").contains(TESTIMONY)
                || source.values("consent needed").contains("yes");
    }

    /** Where a record says two things, the stricter one holds. */
    private static Consent consent(Entity entity, String source) {
        return new Consent(
                source,
                only(entity, "purpose"),
                only(entity, "audience"),
                days(entity, "from").max(Comparator.comparing(ImpreciseDate::latest)),
                days(entity, "until").min(Comparator.comparing(ImpreciseDate::earliest)),
                days(entity, "withdrawn").max(Comparator.comparing(ImpreciseDate::latest)));
    }

    private static String only(Entity entity, String property) {
        List<String> values = entity.values(property);
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static Stream<ImpreciseDate> days(Entity entity, String property) {
        return entity.values(property).stream().map(ImpreciseDate::parse).flatMap(Optional::stream);
    }
}
