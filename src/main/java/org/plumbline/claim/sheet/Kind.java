package org.plumbline.claim.sheet;

import static org.plumbline.claim.sheet.ClauseWord.*;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of claim, and which clauses each may have. Those that say how to judge belong to all. */
enum Kind {
    COUNT("count", BY, WITH, KIND, IN, TIME, INCLUDING, TALLIED),
    SUM("sum", BY, WITH, KIND, IN, TIME, INCLUDING, TALLIED),
    DISTINCT("distinct", BY, WITH, KIND, IN, TIME),
    VALUE("value", TIME, MEASURED),
    LENGTH("length", MEASURED),
    HAPPENED("happened", IN, TIME, KIND, WITH),
    TOOK_PART("took part", TIME, IN),
    HELD("held", TIME),
    SAID("said", TIME, IN),
    IN_FORCE("in force", TIME),
    ELAPSED("elapsed", TIME),
    ORDER("order"),
    COMPARE("compare", RELATION),
    TREND("trend", BY, WITH, KIND, IN, TIME, DIRECTION, TALLIED),
    RANK("rank", BY, TIME),
    PLANNED("planned", IN, TIME, PLAN),
    NONE("no", IN, TIME, WITH),
    FINDING("finding", TIME);

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ClauseWord> clauses;

    Kind(String word, ClauseWord... clauses) {
        this.word = word;
        Set<ClauseWord> all = EnumSet.of(JUDGING);
        all.addAll(Set.of(clauses));
        this.clauses = Set.copyOf(all);
    }

    String word() {
        return word;
    }

    boolean allows(ClauseWord clause) {
        return clauses.contains(clause);
    }

    static Kind of(Query query) {
        return switch (query) {
            case Query.Count count -> COUNT;
            case Query.Sum sum -> SUM;
            case Query.Distinct distinct -> DISTINCT;
            case Query.Value value -> VALUE;
            case Query.Length length -> LENGTH;
            case Query.Happened happened -> HAPPENED;
            case Query.TookPart part -> TOOK_PART;
            case Query.Held held -> HELD;
            case Query.Said said -> SAID;
            case Query.InForce force -> IN_FORCE;
            case Query.Elapsed elapsed -> ELAPSED;
            case Query.Order order -> ORDER;
            case Query.Compare compare -> COMPARE;
            case Query.Trend trend -> TREND;
            case Query.Rank rank -> RANK;
            case Query.Planned planned -> PLANNED;
            case Query.None none -> NONE;
            case Query.Finding finding -> FINDING;
        };
    }
}
