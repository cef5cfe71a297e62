package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.commitment.Instrument;
import org.plumbline.engagement.Engagement;
import org.plumbline.engagement.Network;
import org.plumbline.engagement.Tie;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Incident;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.OutlineNotation;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;
import org.plumbline.publication.Withheld;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** Which pictures a publication gets: only of what its judgements list, and of nothing that is withheld. */
public final class Pictures {
    private final CaseEvidence evidence;
    private final Network network;
    private final Predicate<Attribution> accepted;
    private final Set<String> withheld;
    private final Language language;
    private final Messages messages;
    private final Map<String, Boolean> used = new LinkedHashMap<>();
    private final Map<String, Evidence.Item> items = new LinkedHashMap<>();
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private long unlisted;

    private Pictures(CaseEvidence evidence, Predicate<Attribution> accepted, Withheld withheld, Language language) {
        this.evidence = evidence;
        this.network = Network.of(evidence.ledger(), evidence.sources(), evidence.hierarchy(), accepted);
        this.accepted = accepted;
        this.withheld = withheld.sources();
        this.language = language;
        this.messages = Messages.in(language);
    }

    /**
     * The pictures of a publication in one language; none where there is nothing to draw.
     *
     * @param evidence the open evidence of the case, never what is sealed
     * @param accepted whose word counts
     * @param publication checked in depth: otherwise its judgements list no incidents
     */
    public static List<Picture> of(
            CaseEvidence evidence,
            Predicate<Attribution> accepted,
            Withheld withheld,
            CheckedPublication publication,
            Language language) {
        Pictures pictures = new Pictures(evidence, accepted, withheld, language);
        publication.judgements().stream()
                .filter(judgement -> judgement.binding().language() == language)
                .forEach(pictures::read);
        return pictures.draw();
    }

    /** Rules for a page on a dark ground; to be put where it asks for one. */
    public static String darkStyle() {
        return Arrays.stream(Tone.values()).map(Tone::dark).collect(Collectors.joining("\n", "", "\n"));
    }

    private void read(Judgement judgement) {
        read(judgement.claim().label(), judgement.evidence());
        judgement.parts().forEach(part -> read(judgement.claim().label(), part.evidence()));
    }

    private void read(String label, Evidence of) {
        if (of.finding() instanceof Evidence.Finding.Withheld) {
            return;
        }
        unlisted = Math.max(unlisted, of.unlisted());
        for (Evidence.Item item : of.items()) {
            if (isWithheld(item.id())) {
                continue;
            }
            if (item.standing() == Evidence.Standing.LEFT_OUT) {
                leftOut.add(item.id());
                continue;
            }
            items.putIfAbsent(item.id(), item);
            used.merge(item.id(), item.standing() == Evidence.Standing.CERTAIN, Boolean::logicalAnd);
            if (evidence.incidents().incident(item.id()).isPresent()) {
                of.window().ifPresent(window -> windows.putIfAbsent(label, window));
            }
        }
    }

    private boolean isWithheld(String id) {
        boolean record = evidence.ledger().entity(record(id)).stream()
                .flatMap(entity -> entity.statements().stream())
                .anyMatch(statement -> withheld.contains(statement.source()));
        return record
                || withheld.contains(id)
                || evidence.incidents().incident(id).stream()
                        .flatMap(incident -> incident.reports().stream())
                        .flatMap(report -> Stream.concat(
                                report.dates().stream(),
                                Arrays.stream(Feature.values()).flatMap(feature -> feature.of(report).stream())))
                        .anyMatch(said -> withheld.contains(said.by().source()));
    }

    /** Attendance is listed as {@code engagement/party}. */
    private static String record(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    private List<Picture> draw() {
        List<String> notes = notes();
        List<Occurrence> occurrences = occurrences();
        List<MapPicture.Place> places = new ArrayList<>();
        List<String> ofMap = new ArrayList<>(notes);
        places(places, ofMap);
        List<String> ofCounts = new ArrayList<>(notes);
        undated(incidents().count() - occurrences.size(), ofCounts);
        if (places.isEmpty() && !occurrences.isEmpty()) {
            ofCounts.add(messages.say("picture.no-map"));
        }
        return Stream.of(
                        timeline(occurrences, notes).draw(),
                        new CountsPicture(occurrences, joined(), ofCounts, language).draw(),
                        new MapPicture(places, ofMap, language).draw(),
                        dealings(notes).draw())
                .flatMap(Optional::stream)
                .toList();
    }

    private void undated(long count, List<String> notes) {
        if (count > 0) {
            notes.add(messages.say("picture.undated", count));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        long out = leftOut.stream().filter(id -> !used.containsKey(id)).count();
        if (out > 0) {
            notes.add(messages.say("picture.left-out", out));
        }
        if (unlisted > 0) {
            notes.add(messages.say("picture.unlisted", unlisted));
            notes.add(messages.say("picture.too-many"));
        }
        return notes;
    }

    /** None where the judgements do not list them all: a part would look like the whole. */
    private Stream<String> incidents() {
        return used.keySet().stream()
                .filter(id -> unlisted == 0)
                .filter(id -> evidence.incidents().incident(id).isPresent());
    }

    private List<Occurrence> occurrences() {
        return incidents()
                .flatMap(id -> Optional.ofNullable(items.get(id))
                        .flatMap(Evidence.Item::date)
                        .or(() -> evidence.incidents().incident(id).flatMap(Incident::span))
                        .map(day -> new Occurrence(id, day, used.getOrDefault(id, false)))
                        .stream())
                .toList();
    }

    /** Claims of one window are named together. */
    private Map<String, Window> joined() {
        Map<Window, List<String>> labels = new LinkedHashMap<>();
        windows.forEach((label, window) ->
                labels.computeIfAbsent(window, same -> new ArrayList<>()).add(label));
        Map<String, Window> joined = new LinkedHashMap<>();
        labels.forEach((window, all) -> joined.put(messages.write(all), window));
        return joined;
    }

    private String name(String id) {
        return evidence.name(id).in(language);
    }

    private RowsPicture timeline(List<Occurrence> occurrences, List<String> common) {
        List<String> notes = new ArrayList<>(common);
        long undated = incidents().count() - occurrences.size();
        Map<String, List<Instrument>> acts = new LinkedHashMap<>();
        for (Instrument act : evidence.instruments()) {
            if (used.containsKey(act.id())) {
                String by = messages.write(act.by().stream().map(this::name).toList());
                acts.computeIfAbsent(messages.say("picture.by", name(act.commitment()), by), row -> new ArrayList<>())
                        .add(act);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<Instrument>> one : acts.entrySet()) {
            Row row = row(one.getKey(), one.getValue());
            undated +=
                    one.getValue().size() - row.stretches().size() - row.signs().size();
            if (!row.stretches().isEmpty() || !row.signs().isEmpty()) {
                rows.add(row);
            }
        }
        Columned counted = Columned.of(occurrences);
        List<Row.Sign> certain = new ArrayList<>();
        List<Row.Sign> possible = new ArrayList<>();
        counted.columns().forEach((days, count) -> {
            if (count.certain() > 0) {
                certain.add(sign(days, Shape.CERTAIN, count.certain()));
            }
            if (count.possible() > 0) {
                possible.add(sign(days, Shape.POSSIBLE, count.possible()));
            }
        });
        List<Engagement> engagements = evidence.engagements().all().stream()
                .filter(one -> used.containsKey(one.id()) && !isCalledOff(one))
                .toList();
        List<Row.Sign> flags = engagements.stream()
                .flatMap(one -> hull(one.starts()).stream()
                        .map(day -> new Row.Sign(day, Shape.ENGAGEMENT, !held(one), 1, name(one.id()))))
                .toList();
        if (rows.isEmpty()) {
            return new RowsPicture("timeline", rows, notes, language);
        }
        undated(undated + engagements.size() - flags.size(), notes);
        if (counted.between() > 0) {
            notes.add(messages.say("picture.between", counted.between()));
        }
        rows.add(new Row(messages.say(Shape.CERTAIN.key()), List.of(), certain));
        rows.add(new Row(messages.say(Shape.POSSIBLE.key()), List.of(), possible));
        rows.add(new Row(messages.say("picture.engagements"), List.of(), flags));
        return new RowsPicture("timeline", rows, notes, language);
    }

    private boolean isCalledOff(Engagement engagement) {
        return switch (engagement.standing(accepted)) {
            case NOT, DENIED -> true;
            case HELD, ANNOUNCED, DISPUTED, POSSIBLE, NOT_ACCEPTED -> false;
        };
    }

    /** Whether it surely took place: judged so, and nobody accepted leaves it open. */
    private boolean held(Engagement engagement) {
        return used.getOrDefault(engagement.id(), false) && engagement.standing(accepted) == Tie.Standing.HELD;
    }

    private Row.Sign sign(ImpreciseDate days, Shape shape, int count) {
        return new Row.Sign(days, shape, shape == Shape.POSSIBLE, count, messages.say(shape.key()));
    }

    private Row row(String label, List<Instrument> acts) {
        List<Row.Stretch> stretches = new ArrayList<>();
        List<Row.Sign> signs = new ArrayList<>();
        for (Instrument act : acts) {
            boolean open = !used.getOrDefault(act.id(), false)
                    || act.acts().stream().anyMatch(said -> said.modality() == Modality.DENIED)
                    || isDisputed(act.froms())
                    || isDisputed(act.untils());
            if (act.act().puts()) {
                if (hull(act.froms()).isEmpty() && hull(act.untils()).isEmpty()) {
                    continue;
                }
                stretches.add(new Row.Stretch(hull(act.froms()), hull(act.untils()), open, name(act.id())));
            } else {
                Shape shape = act.act().lifts() ? Shape.ENDS : Shape.OTHER_ACT;
                hull(act.froms().isEmpty() ? act.announced() : act.froms())
                        .ifPresent(day -> signs.add(new Row.Sign(day, shape, open, 1, name(act.id()))));
            }
        }
        return new Row(label, stretches, signs);
    }

    private static Optional<ImpreciseDate> hull(List<Said<ImpreciseDate>> days) {
        return days.stream()
                .filter(said -> said.modality() != Modality.DENIED)
                .map(Said::value)
                .reduce(ImpreciseDate::hull);
    }

    /** Whether a day is denied, or sources give days of which none fits both. */
    private static boolean isDisputed(List<Said<ImpreciseDate>> days) {
        return days.stream()
                .anyMatch(one -> one.modality() == Modality.DENIED
                        || days.stream()
                                .anyMatch(other ->
                                        one.value().intersect(other.value()).isEmpty()));
    }

    private RowsPicture dealings(List<String> common) {
        List<String> notes = new ArrayList<>(common);
        notes.add(messages.say("engagement.no-finding"));
        Set<String> undated = new LinkedHashSet<>();
        Map<String, List<Tie>> byRow = new TreeMap<>();
        for (Tie tie : network.ties()) {
            boolean attends = tie.manner().group() == Tie.Group.ATTENDANCE;
            if (!isShown(tie)) {
                continue;
            }
            if (tie.start().isEmpty() && (attends || tie.end().isEmpty())) {
                undated.add(tie.record() + "/" + tie.from());
            } else {
                List<String> bodies = attends ? tie.bodies() : List.of(tie.to());
                for (String body : bodies.isEmpty() ? List.of(tie.to()) : bodies) {
                    byRow.computeIfAbsent(
                                    messages.say("picture.in-body", name(body), name(tie.from())),
                                    row -> new ArrayList<>())
                            .add(tie);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        byRow.forEach((label, ties) -> rows.add(together(label, ties)));
        undated(undated.size(), notes);
        return new RowsPicture("engagement", rows, notes, language);
    }

    /** What a judgement lists, as itself and not by a seat; not what was called off, or what nobody accepted says. */
    private boolean isShown(Tie tie) {
        boolean listed = switch (tie.manner().group()) {
            case ATTENDANCE -> used.containsKey(tie.record() + "/" + tie.from());
            case OFFICE -> tie.manner() == Tie.Manner.ROLE && used.containsKey(tie.record());
            case HOST, STRUCTURE, TRANSFER -> false;
        };
        boolean came = switch (tie.standing()) {
            case HELD, ANNOUNCED, DISPUTED, POSSIBLE -> true;
            case NOT -> tie.isAbsence();
            case DENIED, NOT_ACCEPTED -> false;
        };
        return listed && came && !tie.isBySeat() && tie.sources().stream().noneMatch(withheld::contains);
    }

    private Row together(String label, List<Tie> ties) {
        List<Row.Stretch> stretches = new ArrayList<>();
        List<Row.Sign> signs = new ArrayList<>();
        for (Tie tie : ties) {
            boolean open = tie.standing() != Tie.Standing.HELD && tie.standing() != Tie.Standing.NOT;
            if (tie.manner() == Tie.Manner.ROLE) {
                String role = messages.write(tie.what().stream().map(this::name).toList());
                stretches.add(new Row.Stretch(tie.start(), tie.end(), open, role));
            } else {
                Shape shape = Shape.valueOf(tie.manner().name());
                String words = messages.say("picture.attended", name(tie.to()), messages.say(shape.key()));
                tie.start().ifPresent(day -> signs.add(new Row.Sign(day, shape, open, 1, words)));
            }
        }
        return new Row(label, stretches, signs);
    }

    /** Each incident at the finest place with an outline, or a point, in which all say that it was. */
    private void places(List<MapPicture.Place> places, List<String> notes) {
        Gazetteer gazetteer = Gazetteer.of(evidence.ledger());
        Map<String, int[]> counts = new LinkedHashMap<>();
        int nowhere = 0;
        for (String id : incidents().toList()) {
            Set<String> said = evidence.incidents().incident(id).stream()
                    .flatMap(incident -> incident.reports().stream())
                    .flatMap(report -> report.places().stream())
                    .filter(one -> one.modality() != Modality.DENIED)
                    .flatMap(one -> one.value().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Optional<String> at = said.size() != 1
                    ? Optional.empty()
                    : evidence.hierarchy().wholesOf(said.iterator().next()).stream()
                            .filter(place -> gazetteer
                                    .place(place)
                                    .flatMap(Pictures::ground)
                                    .isPresent())
                            .findFirst();
            if (at.isEmpty()) {
                nowhere++;
            } else {
                int[] count = counts.computeIfAbsent(at.get(), place -> new int[2]);
                count[used.getOrDefault(id, false) ? 0 : 1]++;
            }
        }
        counts.forEach((id, count) -> gazetteer
                .place(id)
                .flatMap(Pictures::ground)
                .ifPresent(ground -> places.add(
                        new MapPicture.Place(name(id), ground.outline(), ground.spot(), count[0], count[1]))));
        if (nowhere > 0) {
            notes.add(messages.say("picture.nowhere", nowhere));
        }
    }

    private record Ground(Optional<Geometry> outline, Coordinate spot) {}

    private static Optional<Ground> ground(Location place) {
        Optional<Geometry> outline = place.outlines().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .flatMap(text -> OutlineNotation.read(text) instanceof OutlineNotation.Result.Read(Geometry shape)
                        ? Optional.of(shape)
                        : Optional.empty());
        Optional<Coordinate> point = place.point().map(at -> new Coordinate(at.longitude(), at.latitude()));
        return outline.map(shape -> new Ground(outline, shape.getInteriorPoint().getCoordinate()))
                .or(() -> point.map(spot -> new Ground(Optional.empty(), spot)));
    }
}
