package org.plumbline.engagement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * A meeting, exercise, training or visit, with what each source says of who was there.
 *
 * @param of the bodies whose engagement it is
 * @param statuses {@code held}, {@code announced} or {@code cancelled}
 */
public record Engagement(
        String id,
        List<String> kinds,
        List<String> of,
        List<Said<ImpreciseDate>> starts,
        List<Said<ImpreciseDate>> ends,
        List<Said<List<String>>> places,
        List<Said<String>> statuses,
        Map<Attendance, List<Said<String>>> attendance) {
    /** Reads a record of schema Engagement. */
    public static Engagement read(Entity entity, Sources sources) {
        Map<Attendance, List<Said<String>>> attendance = new EnumMap<>(Attendance.class);
        for (Attendance manner : Attendance.values()) {
            attendance.put(manner, Said.texts(entity, manner.property(), sources));
        }
        return new Engagement(
                entity.id(),
                entity.values("kind"),
                entity.values("of"),
                Said.all(entity, "start", sources, statement -> statement.date()),
                Said.all(entity, "end", sources, statement -> statement.date()),
                Said.together(entity, "place", sources),
                Said.texts(entity, "status", sources),
                attendance);
    }

    /**
     * Whether it took place.
     *
     * @param accepted whose word counts
     */
    public Tie.Standing standing(Predicate<Attribution> accepted) {
        return new TookPlace(this, accepted).standing();
    }

    /** In what manner a party stood to an engagement (law 8). */
    public enum Attendance {
        PRESENT("present", Bearing.TOOK_PART),
        BY_VIDEO("by video", Bearing.TOOK_PART),
        TOOK_PART("took part", Bearing.TOOK_PART),
        INVITED("invited", Bearing.OPEN),
        EXPECTED("expected", Bearing.OPEN),
        STAYED_AWAY("stayed away", Bearing.DID_NOT),
        EXCLUDED("excluded", Bearing.DID_NOT),
        WITHDREW("withdrew", Bearing.DID_NOT);

        private final String property;
        private final Bearing bearing;

        Attendance(String property, Bearing bearing) {
            this.property = property;
            this.bearing = bearing;
        }

        /** The property in records. */
        public String property() {
            return property;
        }

        /** What it says of taking part. */
        public Bearing bearing() {
            return bearing;
        }
    }

    /** What a manner of attendance says of taking part: invited or expected is not present. */
    public enum Bearing {
        TOOK_PART,
        DID_NOT,
        OPEN
    }
}
