package org.plumbline.cli;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.History;

/**
 * What was done with the evidence of a case, and how far its histories reach.
 *
 * @param deeds in the order of recorders and then recorded
 * @param heads by recorder
 */
record Past(List<Done> deeds, Map<String, History.Head> heads) {
    private static final Pattern FOLDER = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*");

    Past {
        deeds = List.copyOf(deeds);
        heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
    }

    /** As of a time; the heads are always those of now. */
    static Past of(Histories histories, Instant time) {
        Map<String, History.Head> heads = new LinkedHashMap<>();
        histories.histories().forEach(history -> heads.put(history.recorder(), history.head()));
        return new Past(
                histories.deeds().stream()
                        .filter(done -> !done.at().isAfter(time))
                        .toList(),
                heads);
    }

    /** The acts that published a publication, the first first. */
    List<Done> publishings(String publication) {
        return deeds.stream()
                .filter(done -> done.deed() instanceof Deed.Published published
                        && published.publication().equals(publication))
                .sorted(java.util.Comparator.comparing(Done::at))
                .toList();
    }

    /** The publications that were published; a name that could not be that of a folder in {@code publications/} is none. */
    TreeSet<String> published() {
        TreeSet<String> ids = new TreeSet<>();
        deeds.forEach(done -> {
            if (done.deed() instanceof Deed.Published published
                    && FOLDER.matcher(published.publication()).matches()) {
                ids.add(published.publication());
            }
        });
        return ids;
    }
}
