package org.plumbline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;

/** A value, by whom, and in what manner. */
public record Said<T>(T value, Attribution by, Modality modality) {
    /** All readable values of one property, each with its attribution, in the order recorded. */
    public static <T> List<Said<T>> all(
            Entity entity, String property, Sources sources, Function<Statement, Optional<T>> reader) {
        List<Said<T>> said = new ArrayList<>();
        for (Statement statement : entity.all(property)) {
            Optional<T> value = reader.apply(statement);
            if (value.isPresent()) {
                said.add(new Said<>(
                        value.get(),
                        sources.attribution(statement.source(), statement.originator()),
                        statement.modality()));
            }
        }
        return List.copyOf(said);
    }

    /** The texts or ids of one property. */
    public static List<Said<String>> texts(Entity entity, String property, Sources sources) {
        return all(entity, property, sources, statement -> Optional.of(statement.value()));
    }

    /** The values of one property, those of one attribution together: one source that names several kinds means all of them. */
    public static List<Said<List<String>>> together(Entity entity, String property, Sources sources) {
        List<Said<String>> single = texts(entity, property, sources);
        List<Said<List<String>>> grouped = new ArrayList<>();
        for (Said<String> said : single) {
            boolean first = grouped.stream().noneMatch(group -> group.isOfSameManner(said));
            if (first) {
                List<String> values = single.stream()
                        .filter(said::isOfSameManner)
                        .map(Said::value)
                        .distinct()
                        .toList();
                grouped.add(new Said<>(values, said.by(), said.modality()));
            }
        }
        return List.copyOf(grouped);
    }

    private boolean isOfSameManner(Said<?> other) {
        return by.equals(other.by) && modality == other.modality;
    }
}
