package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.commitment.Clause;
import org.plumbline.commitment.Exemption;
import org.plumbline.commitment.Instrument;
import org.plumbline.commitment.Pronouncement;
import org.plumbline.conduct.Beside;
import org.plumbline.conduct.ClauseConduct;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.conduct.Conduct;
import org.plumbline.conduct.Spell;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** What was done against what was promised, as data for other programs. */
public final class ConductData {
    private ConductData() {}

    /** One JSON object (RFC 8259); reasons are in English, with their keys beside them. */
    public static String json(Conduct conduct) {
        return Json.object(json -> {
            json.put("commitment", conduct.commitment());
            json.objects("acts", conduct.acts(), act -> act(json, act));
            json.objects("exceptions", conduct.exceptions(), exception -> exception(json, conduct, exception));
            json.objects("pronouncements", conduct.pronouncements(), one -> pronouncement(json, one));
            json.objects("parties", conduct.parties(), party -> {
                json.put("party", party.id());
                json.objects("spells", party.spells(), spell -> spell(json, spell));
                besides(json, "engagementBeside", party.beside());
            });
            json.objects("clauses", conduct.clauses(), clause -> clause(json, clause));
        });
    }

    private static void act(Json json, Instrument act) {
        json.put("id", act.id());
        json.put("act", act.act().name().toLowerCase(Locale.ROOT));
        json.strings("by", act.by());
        days(json, "announced", act.announced());
        days(json, "from", act.froms());
        days(json, "to", act.untils());
    }

    private static void days(Json json, String name, List<Said<ImpreciseDate>> days) {
        json.objects(name, days, said -> {
            json.put("day", said.value().toString());
            json.put("voice", said.by().voice());
            json.put("source", said.by().source());
        });
    }

    private static void exception(Json json, Conduct conduct, Exemption exception) {
        json.put("id", exception.id());
        json.put("wording", exception.wording().english());
        json.put("act", exception.instrument());
        json.strings("sources", exception.sources());
        json.strings(
                "answeredBy",
                conduct.answering(exception).stream().map(Pronouncement::id).toList());
    }

    private static void pronouncement(Json json, Pronouncement one) {
        json.put("id", one.id());
        json.put("kind", one.isFinding() ? "finding" : "accusation");
        json.strings("by", one.by());
        json.strings("against", one.against());
        json.put("wording", one.wording().english());
        json.put("date", one.date().map(ImpreciseDate::toString));
        json.strings("breachOf", one.breachOf());
        json.strings("answers", one.answers());
        json.strings("sources", one.sources());
    }

    private static void clause(Json json, ClauseConduct conduct) {
        Clause clause = conduct.clause();
        json.put("clause", clause.id());
        json.put("number", clause.number());
        json.put("wording", clause.wording().english());
        json.strings("sources", clause.sources());
        json.put("party", conduct.party());
        switch (conduct.rating()) {
            case Rating.NotRated(String code, Phrase why) ->
                json.object("notRated", reason -> {
                    reason.put("code", code);
                    reason.put("key", why.key());
                    reason.put("because", Messages.in(Language.ENGLISH).say(why));
                });
            case Rating.Rated rated -> {
                json.objects("against", rated.during(), during -> {
                    spell(json, during.spell());
                    counted(json, during.counted());
                });
                besides(json, "keeping", rated.keeping());
                besides(json, "forbidden", rated.forbidden());
            }
        }
    }

    private static void counted(Json json, Counted counted) {
        switch (counted) {
            case Counted.Unclear(String code, Phrase message, Phrase help) -> json.put("unclear", code);
            case Counted.Found found -> {
                json.object("occurrences", range -> CountRows.range(range, found.incidents()));
                json.put("certainIncidents", BigDecimal.valueOf(found.certain()));
                json.put("possibleIncidents", BigDecimal.valueOf(found.possible()));
                if (found.evidence().finding() instanceof Evidence.Finding.Numbers(var together)) {
                    json.object("withStatedTotals", range -> CountRows.range(range, together));
                }
                json.put("complete", found.evidence().complete());
                CountRows.items(json, found.evidence().items());
                json.put("unlisted", found.evidence().unlisted());
                json.objects(
                        "voices",
                        found.evidence().voices(),
                        voice -> voice(json, voice, voice.value(), voice.sources()));
            }
        }
    }

    private static void spell(Json json, Spell spell) {
        json.put("from", spell.from().toString());
        json.put("until", spell.until().toString());
        json.put("openEnded", spell.isOpenEnded());
        json.put("inForce", ConductReport.word(spell.inForce()));
        json.put("disputed", spell.disputed());
        json.objects(
                "voices",
                spell.tellings(),
                telling -> voice(json, telling.voice(), ConductReport.inWords(telling.account()), telling.sources()));
    }

    private static void voice(Json json, Voice voice, Phrase says, List<String> sources) {
        json.put("voice", voice.id());
        json.put("says", Messages.in(Language.ENGLISH).say(says));
        json.strings("sources", sources);
        json.put("notAccepted", voice.refused().map(Phrase::key));
    }

    private static void besides(Json json, String name, List<Beside> all) {
        json.objects(name, all, one -> {
            json.put("id", one.id());
            json.put("date", one.date().map(ImpreciseDate::toString));
            json.put("end", one.end().map(ImpreciseDate::toString));
            json.put("possible", one.possible().isPresent());
            json.put("because", one.possible().map(Messages.in(Language.ENGLISH)::say));
            json.put("manner", one.manner().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.strings("bodies", one.bodies());
            json.strings("sources", one.sources());
        });
    }
}
