package org.plumbline.publication.pdf;

import java.time.Instant;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.PdfResult.Written;

/** Documents with all that an edition has. */
final class Made {
    static final Instant TIME = Instant.parse("2025-06-01T12:00:00Z");
    static final String BURMESE =
            "အင်္ဂါနေ့တွင် ရွာသား ၃၆ ဦး (သတင်း ၂ ပုဒ်အရ) သေဆုံးခဲ့သည်။ ဗုဒ္ဓ၊ ပစ္စည်း၊ ကျွန်ုပ်၊ မြန်မာ၊ ဩဂုတ်၊ ယောက်ျား၊ ဥက္ကဋ္ဌ";

    /** All that we set, in one sentence. */
    static final String SCRIPTS =
            "မြန်မာ ၵၢၼ်ႁူမ်ႈၼႃႈၸိုင်ႈတႆး ကညီကျိာ် said “กระทรวงการต่างประเทศ แถลงว่ามีผู้เสียชีวิต ๓๖ คน น้ำท่วม ญี่ปุ่น (ป่าฝุ่น)” and ນໍ້າຖ້ວມ ຄຳ ເຈັບ ຫຼວງພະບາງ, "
                    + "ក្រសួងការបរទេស ស្ត្រីកញ្ញា ៣៦ នាក់។ Łódź, Việt Nam, Ελλάδα, Мьянма";

    static final String INDIC =
            "नरेन्द्र मोदी, श्री लंका, राष्ट्रपति द्रौपदी मुर्मू (क्षत्रिय ज्ञान) ३६ कार्यकर्ता। কর্তৃপক্ষ, শেখ হাসিনা, র‍্যাব, স্বাস্থ্যমন্ত্রী, রোহিঙ্গা ৩৬ জন নিহত হয়েছেন।";

    /** One of each kind, with a sequence that is none, a letter of a flag alone, and signs that letters' fonts have. */
    static final String EMOJI =
            "😀 and 👨‍👩‍👧‍👦, flags 🇲🇲🇹🇭, keys 1️⃣2⃣#️⃣, 👍🏽 👍, ❤️ ❤ ❤︎, 👩🏽‍🚒, 🏴󠁧󠁢󠁳󠁣󠁴󠁿, 👩🏽‍❤️‍💋‍👨🏽, 👨‍👨, 🇲, ‼️ ↔, 🏳️‍🌈; © ® ™ 12";

    private Made() {}

    static PdfMeta meta(Language language) {
        return new PdfMeta(
                language == Language.ENGLISH ? "A report" : "အစီရင်ခံစာ",
                "The makers",
                language,
                TIME,
                language == Language.ENGLISH ? "A report, 1 June 2025" : "အစီရင်ခံစာ၊ ၂၀၂၅ ဇွန် ၁");
    }

    static String page(Language language, String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language.code()
                + "\"><head><title>T</title></head><body>" + body + "</body></html>";
    }

    static String english() {
        return page(Language.ENGLISH, full("At least 36 civilians were killed in two villages.", "Count", "Source"));
    }

    static String burmese() {
        return page(Language.BURMESE, full(BURMESE, "အရေအတွက်", "အရင်းအမြစ်"));
    }

    private static String full(String sentence, String count, String source) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            rows.append("<tr><td>")
                    .append(i)
                    .append("</td><td>")
                    .append(sentence)
                    .append("</td></tr>");
        }
        return """
                <h1>%1$s</h1><p>%2$s <a href="#n1" id="c1">[1]</a> (<a href="https://example.org/a">%3$s</a>).</p>
                <h2>%3$s</h2><ul><li>%2$s</li><li><b>%1$s</b></li></ul>
                <svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60"><title>%1$s</title>
                <rect x="0" y="30" width="120" height="20" fill="#47a"/><text x="0" y="20" font-size="14">%3$s</text></svg>
                %4$s
                <table><thead><tr><th>%1$s</th><th>%3$s</th></tr></thead><tbody>%5$s</tbody></table>
                <h2>Notes</h2><ol><li id="n1">%2$s <a href="#c1">back</a></li></ol>
                """.formatted(count, sentence, source, QrCode.svg("https://example.org/a", "QR"), rows);
    }

    static byte[] written(String xhtml, Language language) {
        return switch (PdfEdition.write(xhtml, meta(language))) {
            case Written written -> written.bytes();
            case PdfResult.MissingGlyph missing -> throw new AssertionError(missing.missing());
        };
    }
}
