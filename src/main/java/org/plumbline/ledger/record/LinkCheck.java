package org.plumbline.ledger.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.record.CaseCheck.Findings;

/**
 * Links make sense: a {@code surely} link makes one incident of its reports, so no report is in two; the other links say how two or
 * more reports or incidents stand to each other.
 */
final class LinkCheck {
    private LinkCheck() {}

    static void check(CaseIndex index, Findings findings) {
        Set<String> incidents = new HashSet<>();
        Set<String> links = index.ids(Set.of("Link"));
        for (String link : links) {
            if (value(index, link, "certainty").equals("surely")) {
                incidents.add(link);
            }
        }
        Map<String, Place> linked = new HashMap<>();
        for (String link : links) {
            List<Placed> reports = all(index, link, "reports");
            if (incidents.contains(link)) {
                sure(link, reports, index, linked, findings);
            } else if (!value(index, link, "certainty").isEmpty()) {
                loose(link, reports, index, incidents, findings);
            }
            boolean needsReason = !incidents.contains(link) || reports.size() > 1;
            if (needsReason && value(index, link, "because").isEmpty()) {
                findings.warning("E034", place(index, link), Problems.help("because"), link);
            }
        }
    }

    private static void sure(
            String link, List<Placed> reports, CaseIndex index, Map<String, Place> linked, Findings findings) {
        for (Placed report : reports) {
            String id = report.statement().value();
            if (index.has(id, "Link")) {
                findings.error("E033", report.place(), Problems.help("link.reports"), link, id);
                continue;
            }
            Place first = linked.putIfAbsent(id, report.place());
            if (first != null) {
                findings.error("E032", report.place(), Problems.help("one.link"), id, first.toString());
            }
        }
    }

    private static void loose(
            String link, List<Placed> reports, CaseIndex index, Set<String> incidents, Findings findings) {
        if (reports.size() == 1) {
            findings.add(Problem.error(
                    "E033",
                    reports.getFirst().place(),
                    Phrase.of("record.E033.alone", link),
                    Problems.help("link.two")));
        }
        for (Placed report : reports) {
            String id = report.statement().value();
            if (index.has(id, "Link") && !incidents.contains(id)) {
                findings.error("E033", report.place(), Problems.help("link.incident"), link, id);
            }
        }
    }

    private static Place place(CaseIndex index, String id) {
        List<Entry> entries = index.entries().getOrDefault(id, List.of());
        return entries.getFirst().place();
    }

    private static List<Placed> all(CaseIndex index, String id, String property) {
        return index.statements(id).stream()
                .filter(placed -> placed.statement().property().equals(property))
                .toList();
    }

    private static String value(CaseIndex index, String id, String property) {
        List<Placed> found = all(index, id, property);
        return found.isEmpty() ? "" : found.getFirst().statement().value();
    }
}
