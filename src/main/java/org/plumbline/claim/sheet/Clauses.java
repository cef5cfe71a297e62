package org.plumbline.claim.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/** What the clauses of one claim add up to while it is read. */
final class Clauses {
    final List<String> by = new ArrayList<>();
    final List<String> with = new ArrayList<>();
    final List<String> kinds = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<TimeClause> times = new ArrayList<>();
    final List<String> including = new ArrayList<>();
    Claim.@Nullable Standard standard;
    Claim.@Nullable Sources sources;

    @Nullable
    String measuredBy;

    @Nullable
    String talliedBy;

    @Nullable
    String completeBy;

    @Nullable
    BigDecimal tolerance;

    Query.@Nullable Direction direction;
    Query.@Nullable Relation relation;
    boolean planned;

    private final Map<ClauseWord, Token> first = new EnumMap<>(ClauseWord.class);

    void seen(ClauseWord clause, Token at) {
        first.putIfAbsent(clause, at);
    }

    Claim.Scope scope() {
        return new Claim.Scope(by, with, kinds, places, times, including);
    }

    Claim.Rules rules() {
        return new Claim.Rules(
                standard == null ? Claim.Standard.DOCUMENTED : standard,
                sources == null ? new Claim.Sources.All() : sources,
                Optional.ofNullable(measuredBy),
                Optional.ofNullable(talliedBy),
                Optional.ofNullable(completeBy),
                Optional.ofNullable(tolerance));
    }

    /** A clause that the judgement of this kind would not use is an error: it must not look as if it limited anything. */
    void refuseWhatDoesNotBelong(Kind kind, Problems problems) {
        first.forEach((clause, at) -> {
            if (!kind.allows(clause)) {
                problems.error(
                        "K008",
                        at,
                        Phrase.of("sheet.clause-does-not-belong", at.text(), kind.word()),
                        Phrase.of("sheet.clause-does-not-belong-help"));
            }
        });
    }
}
