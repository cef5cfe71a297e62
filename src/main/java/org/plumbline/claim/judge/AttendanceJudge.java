package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.text.Binding;
import org.plumbline.engagement.Engagement;
import org.plumbline.engagement.Engagement.Attendance;
import org.plumbline.engagement.Engagement.Bearing;
import org.plumbline.engagement.Representation;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Who took part (law 8): announced is not held, invited or expected is not present, absence needs a denial or a complete list. */
final class AttendanceJudge {
    private AttendanceJudge() {}

    static Assessment assess(Inquiry inquiry, Query.TookPart query) {
        Optional<Engagement> engagement = inquiry.evidence().engagements().engagement(query.engagement());
        if (engagement.isEmpty()) {
            return new Assessment.Unreadable(
                    "K065",
                    Phrase.of("judge.attendance.no-engagement", query.engagement()),
                    Phrase.of("judge.attendance.no-engagement.help"));
        }
        return switch (query.parties()) {
            case Query.Parties.Named(List<String> ids) -> each(inquiry, engagement.get(), ids);
            case Query.Parties.EachNamed() -> named(inquiry, engagement.get());
            case Query.Parties.AllMembers(String body) -> members(inquiry, engagement.get(), body, true);
            case Query.Parties.SomeMembers(String body) -> members(inquiry, engagement.get(), body, false);
        };
    }

    private static Assessment named(Inquiry inquiry, Engagement engagement) {
        List<String> unread = NamedList.unread(inquiry.binding());
        if (!unread.isEmpty()) {
            return new Assessment.Unreadable(
                    "K066",
                    Phrase.of("judge.attendance.unread", String.join(", ", unread)),
                    Phrase.of("judge.attendance.unread.help"));
        }
        List<String> ids = namedBeside(inquiry, engagement);
        return ids.isEmpty()
                ? new Assessment.Unreadable(
                        "K066", Phrase.of("judge.attendance.nobody"), Phrase.of("judge.attendance.unread.help"))
                : each(inquiry, engagement, ids);
    }

    /** Whom the text names beside the engagement itself and whose it is. */
    static List<String> namedBeside(Inquiry inquiry, Engagement engagement) {
        return inquiry.binding().names().stream()
                .map(Binding.Named::id)
                .distinct()
                .filter(id -> !id.equals(engagement.id()) && !engagement.of().contains(id))
                .toList();
    }

    private static Assessment each(Inquiry inquiry, Engagement engagement, List<String> ids) {
        List<Judgement.Part> parts =
                ids.stream().map(id -> part(inquiry, engagement, id)).toList();
        return limited(
                inquiry,
                engagement,
                Phrase.of(
                        "judge.says.took-part",
                        ids.stream().map(inquiry::name).toList(),
                        inquiry.name(engagement.id())),
                parts);
    }

    /** The claim's own time and place, where it names any, are held against the engagement's. */
    private static Assessment limited(Inquiry inquiry, Engagement engagement, Phrase says, List<Judgement.Part> parts) {
        List<Judgement.Part> all = new ArrayList<>(parts);
        Optional<Assessment.Unreadable> failed = inquiry.evidence()
                .ledger()
                .entity(engagement.id())
                .flatMap(entity -> HappeningJudge.addPlaceAndTime(inquiry, List.of(entity), all));
        return failed.<Assessment>map(why -> why).orElseGet(() -> Parts.assess(says, all));
    }

    private static Judgement.Part part(Inquiry inquiry, Engagement engagement, String party) {
        Answers answers = answers(inquiry, engagement, party);
        return answers.part(
                Phrase.of("judge.part.party", inquiry.name(party)),
                Optional.empty(),
                missing(inquiry, engagement, party),
                List.of());
    }

    private static Phrase missing(Inquiry inquiry, Engagement engagement, String party) {
        boolean onlyAnnounced = engagement.attendance().entrySet().stream()
                .filter(manner -> manner.getKey().bearing() == Bearing.OPEN)
                .flatMap(manner -> manner.getValue().stream())
                .anyMatch(said -> stands(inquiry, engagement, said.value(), party));
        return Phrase.of(
                onlyAnnounced ? "judge.missing.only-expected" : "judge.missing.not-on-list", inquiry.name(party));
    }

    private static Assessment members(Inquiry inquiry, Engagement engagement, String body, boolean all) {
        List<String> members = memberIds(inquiry, body);
        Phrase says = Phrase.of(
                all ? "judge.says.all-members" : "judge.says.some-members",
                inquiry.name(body),
                inquiry.name(engagement.id()));
        if (members.isEmpty()) {
            return new Assessment.Unreadable(
                    "K067",
                    Phrase.of("judge.attendance.no-members", inquiry.name(body)),
                    Phrase.of("judge.attendance.no-members.help"));
        }
        List<Judgement.Part> parts =
                members.stream().map(id -> part(inquiry, engagement, id)).toList();
        return all ? limited(inquiry, engagement, says, parts) : some(inquiry, engagement, says, parts);
    }

    /** "Some": two at least are known to have taken part. */
    private static Assessment some(Inquiry inquiry, Engagement engagement, Phrase says, List<Judgement.Part> parts) {
        List<Judgement.Part> yes = parts.stream()
                .filter(part -> part.verdict() instanceof Verdict.Supported)
                .toList();
        if (yes.size() >= 2) {
            return limited(inquiry, engagement, says, yes);
        }
        boolean nobody = parts.stream().allMatch(part -> part.verdict() instanceof Verdict.Contradicted);
        if (nobody) {
            return Parts.assess(says, parts);
        }
        Evidence evidence = new Evidence(
                new Evidence.Finding.Answer(YesNo.UNKNOWN),
                Optional.empty(),
                parts.stream()
                        .flatMap(part -> part.evidence().items().stream())
                        .distinct()
                        .toList(),
                List.of(),
                false,
                false);
        return new Assessment.Judged(
                says,
                Optional.empty(),
                evidence,
                new Verdict.NotShown(Phrase.of("judge.missing.some-members", yes.size()), List.of()),
                parts);
    }

    private static List<String> memberIds(Inquiry inquiry, String body) {
        Set<String> members = new LinkedHashSet<>();
        for (Entity entity : inquiry.evidence().ledger().entities()) {
            if (entity.values("member of").contains(body)) {
                members.add(entity.id());
            }
            if (entity.schema().equals("Membership") && entity.values("body").contains(body)) {
                members.addAll(entity.values("member"));
            }
        }
        return List.copyOf(members);
    }

    /** What every source says of one party. */
    static Answers answers(Inquiry inquiry, Engagement engagement, String party) {
        Answers answers = new Answers(inquiry);
        for (Map.Entry<Attendance, List<Said<String>>> manner :
                engagement.attendance().entrySet()) {
            for (Said<String> said : manner.getValue()) {
                look(inquiry, engagement, party, manner.getKey(), said, answers);
            }
        }
        if (!mayStandThroughASeat(inquiry, engagement, party)) {
            CoverageSearch.ofList(inquiry, engagement.id(), inquiry.acceptance())
                    .ifPresent(answers::completeBy);
        }
        return answers;
    }

    private static void look(
            Inquiry inquiry,
            Engagement engagement,
            String party,
            Attendance manner,
            Said<String> said,
            Answers answers) {
        boolean counts = switch (manner.bearing()) {
            case TOOK_PART, OPEN -> stands(inquiry, engagement, said.value(), party);
            case DID_NOT -> isAbsentWith(inquiry, engagement, said.value(), party);
        };
        if (!counts) {
            return;
        }
        answers.add(
                said,
                switch (manner.bearing()) {
                    case TOOK_PART -> YesNo.YES;
                    case DID_NOT -> YesNo.NO;
                    case OPEN -> YesNo.UNKNOWN;
                });
        answers.show(item(inquiry, engagement, manner, said));
        if (manner.bearing() == Bearing.TOOK_PART) {
            denials(inquiry, engagement, said.value(), party)
                    .forEach(denial -> answers.add(denial, YesNo.YES)); // denied, so a no
        }
    }

    /** Those who deny that the party fills the seat by which alone it was there. */
    private static List<Said<String>> denials(Inquiry inquiry, Engagement engagement, String stated, String party) {
        return inquiry.evidence().hierarchy().isPartOf(stated, party)
                ? List.of()
                : inquiry.evidence().engagements().representations().stream()
                        .filter(seat -> seat.seat().equals(stated)
                                && isOfBody(inquiry, engagement, seat)
                                && isInForce(inquiry, engagement, seat))
                        .flatMap(seat -> Fillers.denials(inquiry, seat, party).stream())
                        .toList();
    }

    /** Whether somebody named was there for the party if it filled the seat on that day, which is not sure. */
    private static boolean mayStandThroughASeat(Inquiry inquiry, Engagement engagement, String party) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        Optional<ImpreciseDate> start = Agreement.ofDays(inquiry.acceptance().accepted(engagement.starts()))
                .map(Agreement.Days::date);
        List<String> named = engagement.attendance().entrySet().stream()
                .filter(manner -> manner.getKey().bearing() == Bearing.TOOK_PART)
                .flatMap(manner -> manner.getValue().stream())
                .filter(inquiry.acceptance()::accepts)
                .map(Said::value)
                .toList();
        return inquiry.evidence().engagements().representations().stream()
                .filter(seat -> isOfBody(inquiry, engagement, seat) && seat.mayMeet(start, start))
                .anyMatch(seat -> Fillers.of(inquiry, seat).stream()
                        .anyMatch(filler -> named.stream()
                                .anyMatch(stated -> fills(hierarchy, seat.seat(), filler, stated, party))));
    }

    private static Item item(Inquiry inquiry, Engagement engagement, Attendance manner, Said<String> said) {
        Optional<Phrase> refusal = inquiry.acceptance().refusal(said);
        Standing standing = refusal.isPresent()
                ? Standing.LEFT_OUT
                : manner.bearing() == Bearing.OPEN ? Standing.POSSIBLE : Standing.CERTAIN;
        Phrase reason = refusal.orElseGet(
                () -> Phrase.of("judge.attendance." + manner.property().replace(' ', '-')));
        return new Item(
                engagement.id() + "/" + said.value(),
                inquiry.name(said.value()),
                engagement.starts().stream().map(Said::value).findFirst(),
                Optional.empty(),
                List.of(said.by().voice()),
                standing,
                Optional.of(reason));
    }

    /** Whether somebody stated stands for the party: it, a part of it, or the seat that it fills. */
    private static boolean stands(Inquiry inquiry, Engagement engagement, String stated, String party) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        if (hierarchy.isPartOf(stated, party)) {
            return true;
        }
        for (Representation representation : inquiry.evidence().engagements().representations()) {
            if (isOfBody(inquiry, engagement, representation) && isInForce(inquiry, engagement, representation)) {
                boolean filled = Fillers.of(inquiry, representation).stream()
                        .anyMatch(filler -> fills(hierarchy, representation.seat(), filler, stated, party));
                if (filled) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the party surely is away if somebody stated is: it, what it is part of, or the seat that it fills. */
    private static boolean isAbsentWith(Inquiry inquiry, Engagement engagement, String stated, String party) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        return hierarchy.isPartOf(party, stated)
                || inquiry.evidence().engagements().representations().stream()
                        .filter(representation -> representation.seat().equals(stated)
                                && isOfBody(inquiry, engagement, representation)
                                && isInForce(inquiry, engagement, representation))
                        .flatMap(representation -> Fillers.of(inquiry, representation).stream())
                        .anyMatch(filler -> hierarchy.isPartOf(party, filler));
    }

    /** The seat was named and the party fills it, or the party is the seat and who fills it was named. */
    private static boolean fills(Hierarchy hierarchy, String seat, String filledBy, String stated, String party) {
        return (seat.equals(stated) && hierarchy.isPartOf(filledBy, party))
                || (seat.equals(party) && hierarchy.isPartOf(stated, filledBy));
    }

    private static boolean isOfBody(Inquiry inquiry, Engagement engagement, Representation representation) {
        return engagement.of().stream()
                .anyMatch(body -> inquiry.evidence().hierarchy().isPartOf(body, representation.body()));
    }

    /** Surely in force on the engagement's first day, as accepted voices date it; a representation without days always is. */
    private static boolean isInForce(Inquiry inquiry, Engagement engagement, Representation representation) {
        Optional<ImpreciseDate> start = Agreement.ofDays(inquiry.acceptance().accepted(engagement.starts()))
                .map(Agreement.Days::date);
        return representation.surelyMeets(start, start);
    }
}
