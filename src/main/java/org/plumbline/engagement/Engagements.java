package org.plumbline.engagement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Ledger;

/** Who sat, met and trained with whom: all engagements, role terms and representations of a case. */
public final class Engagements {
    private final Map<String, Engagement> byId = new LinkedHashMap<>();
    private final List<RoleTerm> roleTerms;
    private final List<Representation> representations;

    private Engagements(List<Engagement> engagements, List<RoleTerm> roleTerms, List<Representation> representations) {
        engagements.forEach(engagement -> byId.put(engagement.id(), engagement));
        this.roleTerms = roleTerms;
        this.representations = representations;
    }

    /** Reads them from a ledger. */
    public static Engagements of(Ledger ledger, Sources sources) {
        return new Engagements(
                ledger.ofSchema("Engagement").stream()
                        .map(entity -> Engagement.read(entity, sources))
                        .toList(),
                ledger.ofSchema("RoleTerm").stream()
                        .map(entity -> RoleTerm.read(entity, sources))
                        .toList(),
                ledger.ofSchema("Representation").stream()
                        .map(entity -> Representation.read(entity, sources))
                        .toList());
    }

    public Optional<Engagement> engagement(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Engagement> all() {
        return List.copyOf(byId.values());
    }

    public List<RoleTerm> roleTerms() {
        return roleTerms;
    }

    public List<Representation> representations() {
        return representations;
    }
}
