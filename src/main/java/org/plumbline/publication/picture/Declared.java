package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.commitment.Instrument;
import org.plumbline.engagement.Engagement;
import org.plumbline.engagement.Tie;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;

/** Commitments, events and engagements as rows and signs of a line of time, by the days that accepted sources give. */
final class Declared {
    private final Shown shown;
    private final Used used;
    private final Predicate<Attribution> accepted;
    private final Function<String, Judge.Answer> happened;
    private final Messages messages;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row.Sign> events = new ArrayList<>();
    private final List<Row.Sign> flags = new ArrayList<>();
    private int undated;

    /** @param happened asked of the id of an event */
    Declared(Shown shown, Used used, Predicate<Attribution> accepted, Function<String, Judge.Answer> happened) {
        this.shown = shown;
        this.used = used;
        this.accepted = accepted;
        this.happened = happened;
        this.messages = Messages.in(shown.language());
        commitments();
        happenings();
        engagements();
    }

    /** One for each commitment and whoever made it. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What happened and is no incident: an earthquake, an opening. */
    List<Row.Sign> events() {
        return List.copyOf(events);
    }

    List<Row.Sign> flags() {
        return List.copyOf(flags);
    }

    /** How many have no day. */
    int undated() {
        return undated;
    }

    private void commitments() {
        Map<String, List<Instrument>> acts = new LinkedHashMap<>();
        for (Instrument act : shown.open().instruments()) {
            if (used.has(act.id()) && !shown.isWithheld(act.id())) {
                String by = messages.write(act.by().stream().map(shown::name).toList());
                acts.computeIfAbsent(
                                messages.say("picture.by", shown.name(act.commitment()), by), row -> new ArrayList<>())
                        .add(act);
            }
        }
        acts.forEach((label, all) -> rows.add(row(label, all)));
    }

    private Row row(String label, List<Instrument> acts) {
        List<Row.Stretch> stretches = new ArrayList<>();
        List<Row.Sign> signs = new ArrayList<>();
        for (Instrument act : acts) {
            List<Said<ImpreciseDate>> froms = accepted(act.froms());
            List<Said<ImpreciseDate>> untils = accepted(act.untils());
            boolean open = !used.isCertain(act.id())
                    || act.acts().stream().anyMatch(said -> said.modality() == Modality.DENIED)
                    || isDisputed(froms)
                    || isDisputed(untils);
            Optional<ImpreciseDate> day = hull(froms.isEmpty() ? accepted(act.announced()) : froms);
            if (act.act().puts() && (hull(froms).isPresent() || hull(untils).isPresent())) {
                stretches.add(new Row.Stretch(hull(froms), hull(untils), open, shown.name(act.id())));
            } else if (!act.act().puts() && day.isPresent()) {
                Shape shape = act.act().lifts() ? Shape.ENDS : Shape.OTHER_ACT;
                signs.add(new Row.Sign(day.get(), shape, open, shown.name(act.id())));
            } else {
                undated++;
            }
        }
        return new Row(label, stretches, signs);
    }

    private void happenings() {
        for (Entity one : shown.open().ledger().ofSchema("Happening")) {
            if (used.names(one.id()) && !shown.isWithheld(one.id())) {
                Judge.Answer answer = happened.apply(one.id());
                if (answer.answer() != Evidence.YesNo.NO) {
                    boolean open = answer.answer() != Evidence.YesNo.YES || answer.disputed();
                    List<Said<ImpreciseDate>> starts =
                            Said.all(one, "start", shown.open().sources(), Statement::date);
                    hull(accepted(starts))
                            .ifPresentOrElse(
                                    day -> events.add(new Row.Sign(day, Shape.EVENT, open, shown.name(one.id()))),
                                    () -> undated++);
                }
            }
        }
    }

    private void engagements() {
        for (Engagement one : shown.open().engagements().all()) {
            Tie.Standing standing = one.standing(accepted);
            boolean came = switch (standing) {
                case HELD, ANNOUNCED, DISPUTED, POSSIBLE -> true;
                case NOT, DENIED, NOT_ACCEPTED -> false;
            };
            if (came && used.names(one.id()) && !shown.isWithheld(one.id())) {
                boolean open = standing != Tie.Standing.HELD || !used.isCertain(one.id());
                hull(accepted(one.starts()))
                        .ifPresentOrElse(
                                day -> flags.add(new Row.Sign(day, Shape.ENGAGEMENT, open, shown.name(one.id()))),
                                () -> undated++);
            }
        }
    }

    private List<Said<ImpreciseDate>> accepted(List<Said<ImpreciseDate>> days) {
        return days.stream().filter(said -> accepted.test(said.by())).toList();
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
}
