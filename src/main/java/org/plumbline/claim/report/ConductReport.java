package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.commitment.Clause;
import org.plumbline.conduct.Beside;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;
import org.plumbline.conduct.Spell;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/** What was done against what was promised, for a terminal of 80 columns. No word of it says why anything was done. */
public final class ConductReport {
    private static final int MOST = 12;

    private final Lines lines;
    private final CaseEvidence evidence;
    private final boolean rows;

    private ConductReport(Lines lines, CaseEvidence evidence, boolean rows) {
        this.lines = lines;
        this.evidence = evidence;
        this.rows = rows;
    }

    /**
     * Each line ended by a line feed.
     *
     * @param rows whether every incident and engagement is listed, not only the first ones
     */
    public static String text(Conduct conduct, CaseEvidence evidence, boolean rows, Language language, Ink ink) {
        ConductReport report = new ConductReport(new Lines(Messages.in(language), ink), evidence, rows);
        report.write(conduct);
        return report.lines.toString();
    }

    private void write(Conduct conduct) {
        lines.strong(lines.say("conduct.head", evidence.name(conduct.commitment())));
        new PromiseReport(lines, evidence).write(conduct);
        spells(conduct.parties());
        clauses(conduct.clauses());
        conduct.parties().stream()
                .filter(party -> !isPartOfAnother(party, conduct))
                .forEach(this::beside);
        lines.blank();
        lines.plain(lines.say("conduct.rated", rated(conduct), conduct.clauses().size() - rated(conduct)));
        if (!conduct.exceptions().isEmpty()) {
            lines.plain(lines.say("conduct.no-breach"));
        }
        lines.plain(lines.say("conduct.fair"));
    }

    private static int rated(Conduct conduct) {
        return (int) conduct.clauses().stream()
                .filter(clause -> clause.rating() instanceof Rating.Rated)
                .count();
    }

    /** What a leader did is told with the body that he is part of. */
    private boolean isPartOfAnother(Conduct.Party party, Conduct conduct) {
        return conduct.parties().stream()
                .anyMatch(other ->
                        !other.id().equals(party.id()) && evidence.hierarchy().isPartOf(party.id(), other.id()));
    }

    /** Parties whose promise stood alike are told together. */
    private void spells(List<Conduct.Party> parties) {
        lines.blank();
        lines.strong(lines.say("conduct.in-force-when"));
        Map<List<Spell>, List<String>> alike = new LinkedHashMap<>();
        parties.forEach(party -> alike.computeIfAbsent(party.spells(), spells -> new ArrayList<>())
                .add(party.id()));
        alike.forEach((spells, ids) -> {
            lines.strong("  ", lines.say("conduct.parties", names(ids)));
            if (spells.isEmpty()) {
                lines.text("    ", note("C002", lines.say("conduct.no-instrument")));
            }
            spells.forEach(this::spell);
            if (spells.stream().anyMatch(Spell::disputed)) {
                lines.text("    ", note("C003", lines.say("conduct.disputed")));
            }
        });
    }

    private void spell(Spell spell) {
        String state = lines.say(
                switch (spell.inForce()) {
                    case YES -> spell.isOpenEnded() ? "conduct.no-end" : "conduct.in-force";
                    case NO -> "conduct.gap";
                    case UNKNOWN -> spell.disputed() ? "conduct.in-dispute" : "conduct.open";
                });
        lines.text("    ", lines.say("conduct.spell", spell.days(), state));
        if (spell.disputed() || spell.isGap()) {
            List<Spell.Telling> tellings = spell.tellings().stream()
                    .filter(telling -> telling.voice().refused().isEmpty())
                    .filter(telling -> spell.disputed() || telling.account() != Spell.Account.OTHER_DAYS)
                    .toList();
            tellings.forEach(telling -> lines.text(
                    "      ",
                    lines.say(
                            "conduct.voice",
                            telling.voice().name(),
                            inWords(telling.account()),
                            lines.read(telling.sources()))));
            if (tellings.isEmpty()) {
                lines.text("      ", lines.say("conduct.no-term"));
            }
        }
    }

    /** What a voice tells of the days of a spell; never more than it told. */
    static Phrase inWords(Spell.Account account) {
        return Phrase.of(
                switch (account) {
                    case IN_FORCE -> "conduct.account.in-force";
                    case ENDED -> "conduct.account.ended";
                    case OTHER_DAYS -> "conduct.account.other-days";
                    case BOTH -> "conduct.account.both";
                });
    }

    private void clauses(List<ClauseConduct> all) {
        Map<String, List<ClauseConduct>> byClause = new LinkedHashMap<>();
        all.forEach(one -> byClause.computeIfAbsent(one.clause().id(), id -> new ArrayList<>())
                .add(one));
        byClause.values().forEach(each -> {
            Clause clause = each.getFirst().clause();
            lines.blank();
            lines.strong(
                    clause.number().isEmpty()
                            ? lines.say("conduct.clause", clause.wording())
                            : lines.say(
                                    "conduct.clause-number",
                                    lines.messages().digits(clause.number()),
                                    clause.wording()));
            if (!clause.sources().isEmpty()) {
                lines.text("  ", lines.read(clause.sources()));
            }
            Map<Rating, List<String>> alike = new LinkedHashMap<>();
            each.forEach(one -> alike.computeIfAbsent(one.rating(), rating -> new ArrayList<>())
                    .add(one.party()));
            alike.forEach((rating, parties) -> rating(clause, rating, parties));
        });
    }

    private void rating(Clause clause, Rating rating, List<String> parties) {
        lines.strong("  ", lines.say("conduct.parties", names(parties)));
        switch (rating) {
            case Rating.NotRated(String code, var why) -> {
                String text = lines.say("conduct.not-rated", why);
                lines.text("  ", code.isEmpty() ? text : note(code, text));
            }
            case Rating.Rated rated -> {
                List<?> kinds = names(clause.against());
                rated.during().forEach(during -> new ConductCount(lines, evidence, rows).write(during, kinds));
                if (!clause.keeping().isEmpty()) {
                    lines.text("  ", lines.say("conduct.keeping", names(clause.keeping())));
                    list(rated.keeping());
                }
                if (!clause.forbidden().isEmpty()) {
                    lines.text("  ", lines.say("conduct.forbidden", names(clause.forbidden())));
                    list(rated.forbidden());
                }
            }
        }
    }

    private void beside(Conduct.Party party) {
        if (party.spells().isEmpty()) {
            return;
        }
        lines.blank();
        lines.strong(lines.say("conduct.beside", evidence.name(party.id())));
        list(party.beside());
    }

    private void list(List<Beside> all) {
        if (all.isEmpty()) {
            lines.text("    ", lines.say("conduct.none-recorded"));
        }
        List<Beside> shown = rows || all.size() <= MOST ? all : all.subList(0, MOST);
        for (Beside one : shown) {
            String text = lines.say("conduct.dated", days(one), evidence.name(one.id()));
            Optional<String> mark = switch (one.manner()) {
                case TOOK_PART -> Optional.empty();
                case HELD -> Optional.of("conduct.beside.held");
                case DISPUTED -> Optional.of("conduct.beside.disputed");
                case NOT_ACCEPTED -> Optional.of("conduct.beside.own-word");
            };
            String told = mark.map(key -> lines.say(key, text)).orElse(text);
            String marked = one.possible()
                    .map(why -> lines.say("conduct.beside.possible", told, why))
                    .orElse(told);
            lines.text("    ", lines.say("conduct.with-sources", marked, lines.read(one.sources())));
        }
        if (shown.size() < all.size()) {
            lines.text("    ", lines.say("conduct.more", all.size() - shown.size()));
        }
    }

    private Object days(Beside one) {
        Optional<ImpreciseDate> end = one.end().filter(last -> !one.date().equals(Optional.of(last)));
        return one.date()
                .<Object>map(first -> end.<Object>map(last -> lines.say("conduct.from-to", first, last))
                        .orElse(first))
                .orElseGet(() -> end.map(last -> lines.say("conduct.until", last))
                        .orElseGet(() -> lines.say("conduct.undated")));
    }

    private List<?> names(List<String> ids) {
        return ids.stream().map(evidence::name).toList();
    }

    private static String note(String code, String text) {
        return "note[" + code + "]: " + text;
    }

    /** In JSON: {@code yes}, {@code no} or {@code open}. */
    static String word(YesNo answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "open";
        };
    }
}
