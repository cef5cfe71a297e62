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
 * Links make sense: a {@code surely} link makes one incident of its reports, and of those of the incidents that it names, so nothing is
 * in two; the other links say how two or more reports or incidents stand to each other; and nothing is held to be both one and two.
 */
final class LinkCheck {
    private final CaseIndex index;
    private final Findings findings;
    private final Set<String> incidents = new HashSet<>();
    private final Map<String, Place> linked = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();

    private LinkCheck(CaseIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    static void check(CaseIndex index, Findings findings) {
        new LinkCheck(index, findings).check();
    }

    private void check() {
        Set<String> links = index.ids(Set.of("Link"));
        for (String link : links) {
            if (value(link, "certainty").equals("surely")) {
                incidents.add(link);
            }
        }
        for (String link : links) {
            List<Placed> named = all(link, "reports");
            named.forEach(report -> fits(link, report));
            if (incidents.contains(link)) {
                named.forEach(report -> join(link, report));
            } else if (named.size() == 1 && !value(link, "certainty").isEmpty()) {
                findings.add(Problem.error(
                        "E033",
                        named.getFirst().place(),
                        Phrase.of("record.E033.alone", link),
                        Problems.help("link.two")));
            }
            boolean needsReason = !incidents.contains(link) || named.size() > 1;
            if (needsReason && value(link, "because").isEmpty()) {
                findings.warning("E034", place(link), Problems.help("because"), link);
            }
        }
        links.stream().filter(link -> value(link, "certainty").equals("not")).forEach(this::apart);
    }

    /** A link that is named must be an incident. */
    private void fits(String link, Placed report) {
        String id = report.statement().value();
        if (index.has(id, "Link") && !incidents.contains(id)) {
            findings.error("E033", report.place(), Problems.help("link.incident"), link, id);
        }
    }

    private void join(String link, Placed report) {
        String id = report.statement().value();
        Place first = linked.putIfAbsent(id, report.place());
        if (first != null) {
            findings.error("E032", report.place(), Problems.help("one.link"), id, first.toString());
        } else if (!incident(link).equals(incident(id))) {
            above.put(incident(id), link);
        }
    }

    /** The link that stands above all others of its incident. */
    private String incident(String id) {
        String top = id;
        for (String next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        return top;
    }

    /** What one link parts no other may join. */
    private void apart(String link) {
        Map<String, String> seen = new HashMap<>();
        for (Placed report : all(link, "reports")) {
            String id = report.statement().value();
            String other = seen.putIfAbsent(incident(id), id);
            if (other != null && !other.equals(id)) {
                findings.error("E045", report.place(), Problems.help("one.or.two"), link, other, id, incident(id));
            }
        }
    }

    private Place place(String id) {
        List<Entry> entries = index.entries().getOrDefault(id, List.of());
        return entries.getFirst().place();
    }

    private List<Placed> all(String id, String property) {
        return index.statements(id).stream()
                .filter(placed -> placed.statement().property().equals(property))
                .toList();
    }

    private String value(String id, String property) {
        List<Placed> found = all(id, property);
        return found.isEmpty() ? "" : found.getFirst().statement().value();
    }
}
