package org.plumbline.publication.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.engagement.Network;
import org.plumbline.engagement.Tie;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** The parties of each body, by what the judgements count: as themselves, not by a seat that somebody else filled for them. */
final class Bodies {
    private final Shown shown;
    private final Used used;
    private final Messages messages;
    private final Set<String> undated = new LinkedHashSet<>();
    private final Map<String, Map<String, List<Tie>>> byBody = new TreeMap<>();

    Bodies(Shown shown, Used used, Network network) {
        this.shown = shown;
        this.used = used;
        this.messages = Messages.in(shown.language());
        network.ties().stream().filter(this::isShown).forEach(this::add);
    }

    /** How many ties have no day. */
    int undated() {
        return undated.size();
    }

    /** From the one whose first day is earliest. */
    List<TogetherPicture.Body> all() {
        List<TogetherPicture.Body> bodies = new ArrayList<>();
        byBody.forEach((body, byParty) -> bodies.add(body(body, byParty)));
        return bodies.stream()
                .sorted(Comparator.comparing(Bodies::first).thenComparing(TogetherPicture.Body::name))
                .toList();
    }

    private static LocalDate first(TogetherPicture.Body body) {
        return body.parties().stream()
                .flatMap(Row::days)
                .map(ImpreciseDate::earliest)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Not what was called off, or what nobody accepted says. */
    private boolean isShown(Tie tie) {
        boolean counted = switch (tie.manner().group()) {
            case ATTENDANCE -> used.has(tie.record() + "/" + tie.from());
            case OFFICE -> tie.manner() == Tie.Manner.ROLE && used.has(tie.record());
            case HOST, STRUCTURE, TRANSFER -> false;
        };
        boolean came = switch (tie.standing()) {
            case HELD, ANNOUNCED, DISPUTED, POSSIBLE -> true;
            case NOT -> tie.isAbsence();
            case DENIED, NOT_ACCEPTED -> false;
        };
        return counted && came && !tie.isBySeat() && !shown.isWithheld(tie.record());
    }

    private void add(Tie tie) {
        boolean attends = tie.manner().group() == Tie.Group.ATTENDANCE;
        if (tie.start().isEmpty() && (attends || tie.end().isEmpty())) {
            undated.add(tie.record() + "/" + tie.from());
            return;
        }
        List<String> bodies = attends && !tie.bodies().isEmpty() ? tie.bodies() : List.of(tie.to());
        for (String body : bodies) {
            byBody.computeIfAbsent(body, any -> new TreeMap<>())
                    .computeIfAbsent(tie.from(), any -> new ArrayList<>())
                    .add(tie);
        }
    }

    private TogetherPicture.Body body(String id, Map<String, List<Tie>> byParty) {
        List<Row> rows = new ArrayList<>();
        Map<String, ImpreciseDate> meetings = new TreeMap<>();
        byParty.forEach((party, ties) -> {
            rows.add(row(party, ties));
            ties.stream()
                    .filter(tie -> tie.manner() != Tie.Manner.ROLE)
                    .forEach(tie -> tie.start().ifPresent(day -> meetings.put(shown.name(tie.to()), day)));
        });
        rows.sort(Comparator.comparing(Row::label));
        return new TogetherPicture.Body(shown.name(id), rows, meetings);
    }

    private Row row(String party, List<Tie> ties) {
        List<Row.Stretch> stretches = new ArrayList<>();
        List<Row.Sign> signs = new ArrayList<>();
        Set<String> roles = new LinkedHashSet<>();
        for (Tie tie : ties) {
            boolean open = tie.standing() != Tie.Standing.HELD && tie.standing() != Tie.Standing.NOT;
            if (tie.manner() == Tie.Manner.ROLE) {
                String role =
                        messages.write(tie.what().stream().map(shown::name).toList());
                roles.add(role);
                stretches.add(new Row.Stretch(tie.start(), tie.end(), open, role));
            } else {
                Shape shape = Shape.valueOf(tie.manner().name());
                String words = messages.say("picture.attended", shown.name(tie.to()), messages.say(shape.key()));
                tie.start()
                        .ifPresent(day -> signs.add(
                                new Row.Sign(day, shape, open || !used.isCertain(tie.record() + "/" + party), words)));
            }
        }
        String name = shown.name(party);
        return new Row(
                roles.isEmpty() ? name : messages.say("picture.by", name, messages.write(List.copyOf(roles))),
                stretches,
                signs);
    }
}
