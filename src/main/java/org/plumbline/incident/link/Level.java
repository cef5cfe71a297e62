package org.plumbline.incident.link;

import java.util.Locale;

/** How two reports compare in one respect; of each respect, the closest first. */
public enum Level {
    /** Both tell the same single day. */
    SAME_DAY(Respect.DATE),
    /** The days that they allow overlap. */
    DAYS_OVERLAP(Respect.DATE),
    /** One day lies between what they tell. */
    NEXT_DAY(Respect.DATE),
    /** Two or three days lie between. */
    FEW_DAYS(Respect.DATE),

    /** Both name the same place. */
    SAME_PLACE(Respect.PLACE),
    /** One names a place in which the other's lies. */
    PLACE_WITHIN(Respect.PLACE),
    /** Their places lie at most five kilometres apart. */
    PLACES_CLOSE(Respect.PLACE),
    /** Their places lie side by side in the same smallest larger place. */
    PLACES_SIDE_BY_SIDE(Respect.PLACE),
    /** Their places lie at most 25 kilometres apart. */
    PLACES_NEAR(Respect.PLACE),

    /** Both name the same actors. */
    SAME_ACTOR(Respect.ACTOR),
    /** They share an actor, or one's actor is part of the other's. */
    ACTOR_SHARED(Respect.ACTOR),
    /** One of them names no actor. */
    ACTOR_NOT_SAID(Respect.ACTOR),
    /** They name different actors. */
    OTHER_ACTOR(Respect.ACTOR),

    /** Both tell the same kind. */
    SAME_KIND(Respect.KIND),
    /** One kind is part of the other. */
    KIND_WITHIN(Respect.KIND),
    /** Both kinds are parts of a wider one. */
    KIND_RELATED(Respect.KIND),
    /** One of them tells no kind. */
    KIND_NOT_SAID(Respect.KIND),
    /** They tell different kinds. */
    OTHER_KIND(Respect.KIND),

    /** Both give the same toll, of five or more. */
    SAME_LARGE_TOLL(Respect.TOLL),
    /** Both give the same toll, of one to four. */
    SAME_TOLL(Respect.TOLL),
    /** Both tell that there was no toll. */
    NO_TOLL(Respect.TOLL),
    /** The tolls that they allow overlap. */
    TOLLS_OVERLAP(Respect.TOLL),
    /** One of them tells no toll, or no end of it. */
    TOLL_NOT_SAID(Respect.TOLL),
    /** The tolls differ. */
    OTHER_TOLL(Respect.TOLL),
    /** The tolls differ by five or more and by more than half. */
    TOLL_FAR_OFF(Respect.TOLL);

    /** What is compared. */
    public enum Respect {
        DATE,
        PLACE,
        ACTOR,
        KIND,
        TOLL
    }

    private final Respect respect;

    Level(Respect respect) {
        this.respect = respect;
    }

    public Respect respect() {
        return respect;
    }

    /** As written in tables: {@code same-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
