package org.plumbline.ledger.record;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * How the outline of a place is written: as Well-Known Text (OGC 06-103r4), longitude before latitude, in degrees (WGS 84), as in
 * {@code POLYGON ((96.0 21.9, 96.2 21.9, 96.2 22.1, 96.0 21.9))}.
 */
public final class OutlineNotation {
    /** In signs; longer outlines have far more corners than a township needs. */
    public static final int LONGEST = 5_000_000;

    private OutlineNotation() {}

    /** What was read. */
    public sealed interface Result {
        record Read(Geometry outline) implements Result {}

        /**
         * No outline.
         *
         * @param detail where, or what was found; may be empty
         */
        record Bad(Fault fault, String detail) implements Result {}
    }

    /** What is wrong with an outline. */
    public enum Fault {
        /** It has more than {@value #LONGEST} signs. */
        TOO_LONG,
        /** It begins neither with POLYGON nor with MULTIPOLYGON. */
        OTHER_SHAPE,
        /** Brackets or numbers are wrong, or it is cut off. */
        UNREADABLE,
        /** A ring does not end where it begins, or has fewer than four corners. */
        NOT_CLOSED,
        /** It has no corner. */
        EMPTY,
        /** Latitude stands before longitude. */
        SWAPPED,
        /** A corner lies outside the earth. */
        OUT_OF_RANGE,
        /** A ring crosses itself or another. */
        CROSSES
    }

    /** Reads an outline and checks that it encloses something. */
    public static Result read(String text) {
        if (text.length() > LONGEST) {
            return bad(Fault.TOO_LONG, String.valueOf(text.length()));
        }
        String whole = text.strip();
        String start = whole.substring(0, Math.min(12, whole.length())).toUpperCase(Locale.ROOT);
        if (!start.startsWith("POLYGON") && !start.startsWith("MULTIPOLYGON")) {
            return bad(Fault.OTHER_SHAPE, start);
        }
        if (!isOneShape(whole)) {
            return bad(Fault.UNREADABLE, "");
        }
        try {
            return checked(new WKTReader().read(whole));
        } catch (ParseException unreadable) {
            return bad(Fault.UNREADABLE, "");
        } catch (IllegalArgumentException notARing) { // so JTS says that a ring is open or has too few corners
            return bad(Fault.NOT_CLOSED, "");
        }
    }

    /** Whether the bracket that opens first closes at the very end; the reader of JTS does not look behind it. */
    private static boolean isOneShape(String text) {
        int depth = 0;
        for (int i = text.indexOf('('); i >= 0 && i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth <= 0) {
                return i == text.length() - 1;
            }
        }
        return depth == 0;
    }

    private static Result checked(Geometry outline) {
        if (outline.isEmpty()) {
            return bad(Fault.EMPTY, "");
        }
        for (Coordinate corner : outline.getCoordinates()) {
            boolean onEarth = Math.abs(corner.x) <= 180 && Math.abs(corner.y) <= 90;
            if (!onEarth) {
                boolean swapped = Math.abs(corner.y) <= 180 && Math.abs(corner.x) <= 90;
                return bad(swapped ? Fault.SWAPPED : Fault.OUT_OF_RANGE, shown(corner));
            }
        }
        TopologyValidationError error = new IsValidOp(outline).getValidationError();
        if (error == null) {
            return new Result.Read(outline);
        }
        return error.getErrorType() == TopologyValidationError.TOO_FEW_POINTS
                ? bad(Fault.NOT_CLOSED, "")
                : bad(Fault.CROSSES, shown(error.getCoordinate()));
    }

    private static String shown(Coordinate corner) {
        return corner.x + " " + corner.y;
    }

    private static Result bad(Fault fault, String detail) {
        return new Result.Bad(fault, detail);
    }
}
