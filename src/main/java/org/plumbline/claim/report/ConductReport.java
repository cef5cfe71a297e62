package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.commitment.Exemption;
import org.plumbline.conduct.Beside;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;
import org.plumbline.conduct.Spell;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** What was done against what was promised, for a terminal of 80 columns or as JSON. No word of it says why anything was done. */
public final class ConductReport {
    private static final int MOST = 6;

    private final Messages messages;
    private final Ink ink;
    private final CaseEvidence evidence;
    private final boolean rows;
    private final StringBuilder out = new StringBuilder();

    private ConductReport(Messages messages, Ink ink, CaseEvidence evidence, boolean rows) {
        this.messages = messages;
        this.ink = ink;
        this.evidence = evidence;
        this.rows = rows;
    }

    /**
     * Each line ended by a line feed.
     *
     * @param rows whether every incident and engagement is listed, not only the first ones
     */
    public static String text(Conduct conduct, CaseEvidence evidence, boolean rows, Language language, Ink ink) {
        ConductReport report = new ConductReport(Messages.in(language), ink, evidence, rows);
        report.write(conduct);
        return report.out.toString();
    }

    private void write(Conduct conduct) {
        strong(messages.say("conduct.head", evidence.name(conduct.commitment())));
        conduct.spells().forEach(this::spells);
        conduct.clauses().forEach(this::clause);
        conduct.beside().forEach(this::beside);
        plain(messages.say("conduct.fair"));
    }

    private void spells(String party, List<Spell> spells) {
        line("");
        strong(messages.say("conduct.party", evidence.name(party)));
        if (spells.isEmpty()) {
            note("C002", messages.say("conduct.no-instrument"));
        }
        for (Spell spell : spells) {
            line("  " + days(spell) + "  " + state(spell));
        }
        if (spells.stream().anyMatch(Spell::disputed)) {
            note("C003", messages.say("conduct.disputed"));
        }
    }

    private String days(Spell spell) {
        return messages.write(Window.of(spell.from(), spell.until()));
    }

    private String state(Spell spell) {
        return messages.say(
                switch (spell.inForce()) {
                    case YES -> "conduct.in-force";
                    case NO -> "conduct.gap";
                    case UNKNOWN -> spell.disputed() ? "conduct.in-dispute" : "conduct.open";
                });
    }

    private void clause(ClauseConduct conduct) {
        line("");
        String number = conduct.clause().number();
        strong(messages.say(
                number.isEmpty() ? "conduct.clause" : "conduct.clause-number",
                evidence.name(conduct.party()),
                conduct.clause().wording(),
                messages.digits(number)));
        switch (conduct.rating()) {
            case Rating.NotRated(Phrase why) -> {
                if (why.key().equals("conduct.no-kinds")) {
                    note("C001", messages.say("conduct.not-rated", why));
                } else {
                    wrapped("  ", messages.say("conduct.not-rated", why));
                }
            }
            case Rating.Rated rated -> rated(conduct, rated);
        }
    }

    private void rated(ClauseConduct conduct, Rating.Rated rated) {
        for (ClauseConduct.During during : rated.during()) {
            wrapped(
                    "  ",
                    messages.say(
                            switch (during.spell().inForce()) {
                                case YES -> "conduct.against.in-force";
                                case NO -> "conduct.against.gap";
                                case UNKNOWN -> "conduct.against.open";
                            },
                            Window.of(during.spell().from(), during.spell().until())));
            switch (during.counted()) {
                case Counted.Unclear(String code, Phrase message, Phrase help) -> note(code, messages.say(message));
                case Counted.Found found -> found(found);
            }
        }
        if (!conduct.clause().keeping().isEmpty()) {
            wrapped("  ", messages.say("conduct.keeping"));
            list(rated.keeping());
        }
        if (!rated.forbidden().isEmpty()) {
            wrapped("  ", messages.say("conduct.forbidden"));
            list(rated.forbidden());
        }
        for (Exemption exception : rated.exceptions()) {
            wrapped("  ", messages.say("conduct.exception", exception.wording()));
        }
    }

    private void found(Counted.Found found) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                "incidents", messages.say("count.label.incidents"), List.of(CountReport.incidents(found, messages))));
        details.add(new Detail(
                "complete",
                messages.say("count.label.complete"),
                List.of(messages.say(found.evidence().complete() ? "count.complete" : "count.not-complete"))));
        EvidenceView view = new EvidenceView(messages, new NearestWording(List.of()), rows ? Integer.MAX_VALUE : MOST);
        view.evidence(found.evidence()).stream()
                .filter(detail -> List.of("evidence", "possible", "shown-too").contains(detail.key()))
                .forEach(details::add);
        DetailLines.of(details, ink).forEach(this::line);
    }

    private void beside(String party, List<Beside> engagements) {
        line("");
        strong(messages.say("conduct.beside", evidence.name(party)));
        list(engagements);
    }

    private void list(List<Beside> all) {
        if (all.isEmpty()) {
            wrapped("    ", messages.say("conduct.beside-none"));
        }
        List<Beside> shown = rows || all.size() <= 2 * MOST ? all : all.subList(0, 2 * MOST);
        for (Beside one : shown) {
            Object day = one.date().<Object>map(date -> date).orElse("");
            wrapped(
                    "    ",
                    messages.say("conduct.took-part", day, evidence.name(one.id()), String.join(", ", one.sources())));
        }
        if (shown.size() < all.size()) {
            line("    " + messages.say("report.more", all.size() - shown.size()));
        }
    }

    private void note(String code, String text) {
        wrapped("  ", "note[" + code + "]: " + text);
    }

    private void strong(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
    }

    private void plain(String text) {
        line("");
        Columns.wrapped(text, DetailLines.WIDTH).forEach(this::line);
    }

    private void wrapped(String indent, String text) {
        List<String> lines = Columns.wrapped(text, DetailLines.WIDTH - indent.length() - 2);
        line(indent + lines.getFirst());
        lines.stream().skip(1).forEach(rest -> line(indent + "  " + rest));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** As one JSON object (RFC 8259). */
    public static String json(Conduct conduct) {
        return Json.object(json -> {
            json.put("commitment", conduct.commitment());
            json.objects("parties", conduct.spells().entrySet(), party -> {
                json.put("party", party.getKey());
                json.objects("spells", party.getValue(), spell -> spell(json, spell));
                besides(json, "engagementBeside", conduct.beside().getOrDefault(party.getKey(), List.of()));
            });
            json.objects("clauses", conduct.clauses(), clause -> {
                json.put("clause", clause.clause().id());
                json.put("party", clause.party());
                switch (clause.rating()) {
                    case Rating.NotRated(Phrase why) -> json.put("notRated", why.key());
                    case Rating.Rated rated -> {
                        json.objects("against", rated.during(), during -> {
                            spell(json, during.spell());
                            if (during.counted() instanceof Counted.Found found) {
                                json.object("incidents", range -> CountRows.range(range, found.incidents()));
                                CountRows.items(json, found.evidence().items());
                            }
                        });
                        besides(json, "keeping", rated.keeping());
                        besides(json, "forbidden", rated.forbidden());
                        json.strings(
                                "exceptionsToAnswer",
                                rated.exceptions().stream().map(Exemption::id).toList());
                    }
                }
            });
        });
    }

    private static void spell(Json json, Spell spell) {
        json.put("from", spell.from().toString());
        json.put("until", spell.until().toString());
        json.put("inForce", spell.inForce() == YesNo.UNKNOWN ? "open" : spell.inForce() == YesNo.YES ? "yes" : "no");
        json.put("disputed", spell.disputed());
    }

    private static void besides(Json json, String name, List<Beside> all) {
        json.objects(name, all, one -> {
            json.put("id", one.id());
            json.put("date", one.date().map(ImpreciseDate::toString));
            json.strings("bodies", one.bodies());
            json.strings("sources", one.sources());
        });
    }
}
