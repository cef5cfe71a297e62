package org.plumbline.publication.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.publication.pdf.PdfMeta;

/** One edition for paper and archives: the text, a note for each claim behind it, the way to the evidence bundle. */
public final class PrintEdition {
    private static final String STYLE = Frame.resource("print.css");

    private final Release release;
    private final Language language;
    private final Messages messages;
    private final ArticlePage page;

    private PrintEdition(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.messages = Messages.in(language);
        this.page = new ArticlePage(
                release,
                language,
                id -> Optional.empty(),
                new PrintNote(messages, release.checked().sheet().isLayoutD()),
                Illustration::data);
    }

    /** The whole document as XHTML, to be set as PDF. */
    public static String text(Release release, Language language) {
        return new PrintEdition(release, language).document();
    }

    /** What the PDF says of itself; times only to the day; of a draft the day of the text, so that the same text gives the same bytes. */
    public static PdfMeta meta(Release release, Language language) {
        Instant created = release.status() instanceof Release.Status.Published published
                ? published.latest().at().truncatedTo(ChronoUnit.DAYS)
                : release.checked().sheet().dated().atStartOfDay().toInstant(ZoneOffset.UTC);
        Messages messages = Messages.in(language);
        String title = release.title(language);
        return new PdfMeta(
                title,
                release.of().name().in(language),
                language,
                created,
                (release.isDraft() ? messages.say("site.draft") : title) + "\n" + SignOff.of(release, language));
    }

    private String document() {
        Markup out = new Markup();
        out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.code())
                .open("head");
        out.element("title", release.title(language));
        out.open("style").made(STYLE).close().close().open("body");
        page.set(out);
        out.close().close();
        return out.toString();
    }
}
