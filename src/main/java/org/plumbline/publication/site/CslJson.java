package org.plumbline.publication.site;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.claim.report.Json;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;
import org.plumbline.quantity.ImpreciseDate;

/** References for citation programs: CSL JSON (citationstyles.org, schema csl-data.json of CSL 1.0.2). */
final class CslJson {
    private CslJson() {}

    /** The publication itself, once for each edition. Its author is who publishes it, if the case says so. */
    static String publication(Release release, Release.Status.Published published) {
        Release.Version latest = published.latest();
        Release.Version first = published.versions().getFirst();
        return Json.array(release.languages(), (json, language) -> {
            json.put("id", key(release, language, latest))
                    .put("type", "webpage")
                    .put("title", release.title(language))
                    .put("container-title", release.of().name().in(language))
                    .put("language", language.code())
                    .put("version", String.valueOf(latest.number()));
            release.of()
                    .publisher()
                    .ifPresent(name ->
                            json.objects("author", List.of(name), author -> json.put("literal", name.in(language))));
            date(json, "issued", SchemaOrg.day(latest));
            if (latest.number() != first.number()) {
                date(json, "original-date", SchemaOrg.day(first));
                json.put("note", latest.correction());
            }
        });
    }

    /** The sources that its claims rest on. */
    static String sources(List<Source> sources) {
        return Json.array(sources, (json, source) -> {
            json.put("id", source.id())
                    .put("type", type(source))
                    .put("title", source.title().isEmpty() ? source.id() : source.title());
            if (!source.publisher().isEmpty()) {
                json.put(stands(source) ? "container-title" : "publisher", source.publisher());
            }
            json.put("URL", WebAddress.of(source.address()));
            source.published().ifPresent(date -> date(json, "issued", date));
        });
    }

    /** What no one can change by the name of a folder: letters, digits and hyphens. */
    static String key(Release release, Language language, Release.Version version) {
        return release.id().replaceAll("[^A-Za-z0-9-]", "-") + "-" + language.code() + "-v" + version.number();
    }

    private static String type(Source source) {
        return switch (source.kind()) {
            case "dataset" -> "dataset";
            case "press" -> "article-newspaper";
            default -> WebAddress.of(source.address()).isPresent() ? "webpage" : "document";
        };
    }

    /** Whether it stands in what its publisher brings out, a newspaper or a web site: styles print no publisher of these. */
    private static boolean stands(Source source) {
        return List.of("article-newspaper", "webpage").contains(type(source));
    }

    private static void date(Json json, String name, LocalDate day) {
        json.object(name, date -> date.numbers("date-parts", List.of(parts(day))));
    }

    /** A day, a month or a year; any other span as a range that is only about right. */
    private static void date(Json json, String name, ImpreciseDate known) {
        LocalDate day = known.earliest();
        if (known.isExact()) {
            date(json, name, day);
        } else if (known.isMonthOrYear()) {
            boolean year = known.latest().getMonth() != day.getMonth();
            List<Integer> parts = year ? List.of(day.getYear()) : List.of(day.getYear(), day.getMonthValue());
            json.object(name, date -> date.numbers("date-parts", List.of(parts)));
        } else {
            json.object(
                    name,
                    date -> date.numbers("date-parts", List.of(parts(day), parts(known.latest())))
                            .put("circa", true));
        }
    }

    private static List<Integer> parts(LocalDate day) {
        return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
