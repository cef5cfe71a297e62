package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Hedge;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** A small case, made up by hand, with a judgement of each sort in two languages. Sample phrases stand in the test's own message keys. */
final class SampleResults {
    private static final String FOLDER = "publications/draft/";

    private static final java.util.Map<String, Phrase> WORDS = java.util.Map.of(
            "before", say("before", "မတိုင်မီ"),
            "elsewhere", say("in another township", "အခြားမြို့နယ်"),
            "party", say("a party to the conflict", "ပဋိပက္ခတွင် ပါဝင်သူ"),
            "author", say("the author of the text; a text is never evidence for itself", "စာရေးသူကိုယ်တိုင်"),
            "nothing", say("it would change nothing", "ဘာမျှ မပြောင်းပါ"),
            "shown", say("with it the claim would be shown", "ထည့်တွက်လျှင် ပြသနိုင်မည်"));

    private SampleResults() {}

    /** A phrase in both languages that needs no message file. */
    private static Phrase say(String english, String burmese) {
        return Phrase.of("report.item.title", new Phrase.Name(english, burmese));
    }

    /** One publication that holds and one that fails in every way. */
    static CheckResult fails() {
        return new CheckResult(
                "examples/river",
                new Phrase.Name("River towns", "မြစ်ကမ်းမြို့များ"),
                List.of(),
                List.of(
                        publication(
                                "final", List.of(supported(Language.ENGLISH), supported(Language.BURMESE)), List.of()),
                        publication(
                                "draft",
                                List.of(
                                        killed(Language.ENGLISH),
                                        killed(Language.BURMESE),
                                        attended(),
                                        attacks(),
                                        magnitude()),
                                List.of(unbound(), hedges()))),
                List.of(say("2 statements are not yet recorded; run ./plumbline record", "အချက် ၂ ခု မမှတ်ရသေးပါ")));
    }

    /** A case of which the records cannot be read. */
    static CheckResult unreadable() {
        return new CheckResult(
                "examples/river",
                new Phrase.Name("River towns", ""),
                List.of(Diagnostic.error(
                        "E001",
                        new Place("records/people & places.yaml", 12, 3),
                        say("unknown property <script>alert('x')</script>", ""),
                        say("did you mean presence?", ""))),
                List.of(),
                List.of());
    }

    private static CheckedPublication publication(String id, List<Judgement> judgements, List<Diagnostic> others) {
        Sheet sheet = new Sheet(
                "publications/" + id + "/sheet.claims",
                "River towns: " + id,
                LocalDate.of(2025, 4, 23),
                Optional.empty(),
                List.of("en", "my"),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new Sheet.Opinion("hollow calls", place("sheet.claims", 30, 1))),
                List.of(new Sheet.Waiver.OfClaim("mood", "nobody measures it", place("sheet.claims", 31, 1))),
                List.of());
        return CheckedPublication.of(
                id,
                sheet,
                List.of(Language.ENGLISH, Language.BURMESE),
                others,
                judgements,
                new CheckedPublication.Share(41, 1, others.isEmpty() ? 42 : 43),
                List.of());
    }

    private static Judgement supported(Language language) {
        return judgement(
                "killed",
                19,
                language == Language.ENGLISH
                        ? binding("killed", language, "at least 37 civilians", "at least 37", "37", Hedge.AT_LEAST, 10)
                        : binding("killed", language, "အနည်းဆုံး အရပ်သား ၃၇ ဦး", "၃၇ ဦး", "၃၇", Hedge.EXACT, 12),
                Phrase.of("report.range.at-least", BigDecimal.valueOf(37)),
                Interval.atLeast(37),
                deaths(),
                new Verdict.Supported(say("holds up to 37", "၃၇ အထိ မှန်သည်")),
                List.of("bni"));
    }

    private static Judgement killed(Language language) {
        return judgement(
                "killed",
                19,
                language == Language.ENGLISH
                        ? binding("killed", language, "36 civilians", "36 civilians", "36", Hedge.EXACT, 10)
                        : binding("killed", language, "အရပ်သား ၃၆ ဦး", "၃၆ ဦး", "၃၆", Hedge.EXACT, 12),
                Phrase.of("report.range.exactly", BigDecimal.valueOf(36)),
                Interval.exactly(36),
                deaths(),
                new Verdict.Contradicted(
                        new Verdict.Basis.DiffersFromSeen(1),
                        List.of(new Verdict.Nearest.Figure(Hedge.AT_LEAST, Interval.atLeast(37)))),
                List.of("bni"));
    }

    private static Evidence deaths() {
        return new Evidence(
                new Finding.Numbers(Interval.atLeast(37)),
                Optional.of(Window.of(LocalDate.of(2025, 4, 18), LocalDate.of(2025, 4, 19))),
                List.of(
                        item("i04", "Leik Kya", "လိပ်ကျား", 18, 13, Standing.CERTAIN, ""),
                        item("i05", "Yae Htwet", "ရေထွက်", 19, 24, Standing.CERTAIN, ""),
                        item("i02", "Old Bridge", "တံတားဟောင်း", 16, 3, Standing.LEFT_OUT, "before"),
                        item("i03", "Upper Mill", "စက်ရုံ", 16, 2, Standing.LEFT_OUT, "before"),
                        item("i07", "Nanti", "နန်တီး", 19, 8, Standing.LEFT_OUT, "elsewhere")),
                List.of(voice("bni", "BNI", 37, "", ""), voice("pdf", "local defence force", 24, "party", "nothing")),
                false,
                false);
    }

    private static Judgement attended() {
        Evidence open = answer(Evidence.YesNo.UNKNOWN);
        return judgement(
                "attended",
                22,
                binding("attended", Language.ENGLISH, "Laos, Malaysia and New Zealand", "", "", Hedge.EXACT, 14),
                say("Laos, Malaysia and New Zealand took part", "လာအို၊ မလေးရှားနှင့် နယူးဇီလန် ပါဝင်ခဲ့သည်"),
                null,
                open,
                new Verdict.NotShown(
                        say(
                                "a source that names New Zealand among those present; on record is only that it was expected",
                                "နယူးဇီလန် တက်ရောက်ကြောင်း ဖော်ပြသော သတင်းရင်းမြစ်"),
                        List.of()),
                List.of(),
                List.of(
                        part(
                                "Laos",
                                answer(Evidence.YesNo.YES),
                                new Verdict.Supported(say("holds up to 37", "၃၇ အထိ မှန်သည်"))),
                        part(
                                "New Zealand",
                                open,
                                new Verdict.NotShown(
                                        say(
                                                "a source that names New Zealand among those present; on record is only that it was expected",
                                                "နယူးဇီလန် တက်ရောက်ကြောင်း ဖော်ပြသော သတင်းရင်းမြစ်"),
                                        List.of()))));
    }

    private static Judgement attacks() {
        return judgement(
                "attacks",
                25,
                binding("attacks", Language.ENGLISH, "at least 280 attacks", "at least 280", "280", Hedge.AT_LEAST, 16),
                Phrase.of("report.range.at-least", BigDecimal.valueOf(280)),
                Interval.atLeast(280),
                new Evidence(
                        new Finding.Numbers(Interval.atLeast(41)),
                        Optional.empty(),
                        java.util.stream.IntStream.rangeClosed(1, 20)
                                .mapToObj(day -> item("a" + day, "Town " + day, "", day, 1, Standing.CERTAIN, ""))
                                .toList(),
                        List.of(voice("desk", "Example desk", 280, "author", "shown")),
                        false,
                        false),
                new Verdict.NotShown(
                        say("an accepted tally, or 239 more incidents on record", "လက်ခံနိုင်သော စုစုပေါင်းစာရင်း"),
                        List.of(new Verdict.Nearest.Figure(Hedge.AT_LEAST, Interval.atLeast(41)))),
                List.of("bni", "dvb"));
    }

    private static Judgement magnitude() {
        return judgement(
                "magnitude",
                27,
                binding(
                        "magnitude",
                        Language.ENGLISH,
                        "a magnitude of at least 7.7",
                        "at least 7.7",
                        "7.7",
                        Hedge.AT_LEAST,
                        18),
                Phrase.of("report.range.at-least", new BigDecimal("7.7")),
                Interval.atLeast(new BigDecimal("7.7")),
                new Evidence(
                        new Finding.Numbers(Interval.between(new BigDecimal("7.7"), new BigDecimal("7.9"))),
                        Optional.empty(),
                        List.of(),
                        List.of(voice("usgs", "USGS", 7, "", ""), voice("cenc", "CENC", 8, "", "")),
                        true,
                        false),
                new Verdict.Supported(say("holds up to 37", "၃၇ အထိ မှန်သည်")),
                List.of());
    }

    private static Diagnostic unbound() {
        return new Diagnostic(
                "K020",
                Diagnostic.Severity.ERROR,
                place("en.md", 20, 5),
                Optional.of(place("en.md", 20, 7)),
                Optional.of(new Diagnostic.Excerpt("The ", "14", " villages lie on the river.")),
                say("the figure 14 is bound to no claim", "၁၄ ကို မချိတ်ရသေးပါ"),
                List.of(say("bind it: [14 villages][villages]", "")),
                Optional.empty());
    }

    private static Diagnostic hedges() {
        return Diagnostic.error("P001", place("my.md", 16, 9), say("the editions differ: at least 280, ၂၈၀ ကျော်", ""));
    }

    private static Judgement.Part part(String name, Evidence evidence, Verdict verdict) {
        return new Judgement.Part(Phrase.of("report.item.title", new Phrase.Name(name, "")), evidence, verdict);
    }

    private static Evidence answer(Evidence.YesNo answer) {
        return new Evidence(new Finding.Answer(answer), Optional.empty(), List.of(), List.of(), false, false);
    }

    private static Item item(
            String id, String english, String burmese, int day, int amount, Standing standing, String reason) {
        return new Item(
                id,
                new Phrase.Name(english, burmese),
                Optional.of(ImpreciseDate.on(LocalDate.of(2025, 4, day))),
                Optional.of(Interval.exactly(amount)),
                List.of("bni"),
                standing,
                Optional.ofNullable(WORDS.get(reason)));
    }

    private static Voice voice(String id, String name, int value, String refused, String change) {
        return new Voice(
                id,
                new Phrase.Name(name, ""),
                Phrase.of("report.range.at-least", BigDecimal.valueOf(value)),
                List.of(id + "-2025"),
                Optional.ofNullable(WORDS.get(refused)),
                Optional.ofNullable(WORDS.get(change)));
    }

    private static Judgement judgement(
            String label,
            int line,
            Binding binding,
            Phrase says,
            @org.jspecify.annotations.Nullable Interval wording,
            Evidence evidence,
            Verdict verdict,
            List<String> restsOn) {
        return judgement(label, line, binding, says, wording, evidence, verdict, restsOn, List.of());
    }

    private static Judgement judgement(
            String label,
            int line,
            Binding binding,
            Phrase says,
            @org.jspecify.annotations.Nullable Interval wording,
            Evidence evidence,
            Verdict verdict,
            List<String> restsOn,
            List<Judgement.Part> parts) {
        Claim claim = new Claim(
                label,
                "sum of " + label + " in river-towns",
                label.equals("magnitude") ? new Query.Value("magnitude", "earthquake") : new Query.Count(),
                Claim.Scope.ANY,
                Claim.Rules.PLAIN,
                List.of(),
                place("sheet.claims", line, 1));
        return new Judgement(
                claim,
                binding,
                says,
                Optional.ofNullable(wording),
                evidence,
                verdict,
                parts,
                restsOn,
                say(
                        "killed civilians, added up over the incidents in the window",
                        "အချိန်ကာလအတွင်း သေဆုံးသူ အရပ်သား စုစုပေါင်း"),
                new Grounds(1, 0, 2, 0, List.of(), List.of()));
    }

    private static Binding binding(
            String label, Language language, String text, String figure, String number, Hedge hedge, int line) {
        String before = language == Language.ENGLISH ? "In the two days after the meeting [" : "[";
        String after = language == Language.ENGLISH
                ? "][" + label + "], including children, in two villages of the upper township, were [killed][other]."
                : "][" + label + "] သေဆုံးခဲ့သည်။";
        int column = before.length() + 1;
        List<Reading> readings = figure.isEmpty()
                ? List.of()
                : List.of(new Reading.Figure(
                        span(text, figure),
                        span(text, number),
                        hedge,
                        new BigDecimal(latin(number)),
                        new BigDecimal(latin(number)),
                        "person"));
        String file = language.code() + ".md";
        return new Binding(
                label,
                language,
                text,
                readings,
                List.of(),
                place(file, line, column),
                place(file, line, column + text.length()),
                before + text + after);
    }

    private static Span span(String text, String part) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static String latin(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(c -> digits.append((char) (c >= 0x1040 && c <= 0x1049 ? c - 0x1040 + '0' : c)));
        return digits.toString();
    }

    private static Place place(String file, int line, int column) {
        return new Place(FOLDER + file, line, column);
    }
}
