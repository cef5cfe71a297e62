package org.plumbline.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.report.Json;
import org.plumbline.evidence.Custody;
import org.plumbline.evidence.Custody.Detail;
import org.plumbline.evidence.Source;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.passage.Capture;

/** Where a reader finds what the rows rest on: sources, and what is public of the captures. Never their texts. */
final class SourceFiles {
    private static final int DAY = 10;

    private SourceFiles() {}

    static String sources(Set<String> used, Sources sources, RestingOn restingOn) {
        List<Source> known =
                used.stream().flatMap(id -> sources.source(id).stream()).toList();
        return Json.object(json -> json.objects("sources", known, source -> {
            json.put("id", source.id())
                    .put("publisher", source.publisher())
                    .put("title", source.title())
                    .put("address", source.address())
                    .put("published", source.published().map(Object::toString))
                    .put("kind", source.kind())
                    .put("originator", source.originator())
                    .strings("retellingOf", source.retellingOf())
                    .put("seen", source.seen())
                    .strings("lines", restingOn.lines(List.of(source.id())));
        }));
    }

    /** To the day; no headers, no tool, no status, nothing of who asked. */
    static String captures(List<Capture> captures) {
        List<Custody> of = captures.stream()
                .flatMap(capture -> capture.takings().stream())
                .map(Capture.Taking::custody)
                .toList();
        return Json.object(json -> json.objects(
                "captures",
                of,
                custody -> json.put("sha256", custody.sha256())
                        .put("size", custody.size())
                        .put("type", custody.mediaType())
                        .put("method", custody.method().word())
                        .put("source", custody.value(Detail.SOURCE))
                        .put("address", custody.value(Detail.ADDRESS).map(SourceFiles::withoutQuery))
                        .put("obtained", custody.value(Detail.OBTAINED).flatMap(SourceFiles::day))
                        .put("published", custody.value(Detail.PUBLISHED).flatMap(SourceFiles::day))));
    }

    /** What stands behind a question mark may be a password. */
    private static String withoutQuery(String address) {
        return address.replaceAll("[?#].*$", "");
    }

    private static Optional<String> day(String time) {
        return time.length() < DAY ? Optional.empty() : Optional.of(time.substring(0, DAY));
    }
}
