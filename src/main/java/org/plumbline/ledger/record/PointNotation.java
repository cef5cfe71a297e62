package org.plumbline.ledger.record;

/** How a spot on the earth is written: latitude, then longitude, in degrees (WGS 84), as in {@code 21.98, 96.08}; Burmese digits too. */
public final class PointNotation {
    private static final int MOST_DIGITS = 3;
    private static final int MOST_DECIMALS = 40;

    private PointNotation() {}

    /** What was read. */
    public sealed interface Result {
        record Read(TableRow.Point point) implements Result {}

        record Bad(Fault fault) implements Result {}
    }

    /** What is wrong with a point. */
    public enum Fault {
        /** It is not two numbers in degrees. */
        FORM,
        /** The latitude can only be a longitude, and the longitude a latitude. */
        SWAPPED,
        /** It lies outside the earth. */
        OUT_OF_RANGE,
        /** 0, 0, which programs write for "not known". */
        ZERO
    }

    /** Two numbers, parted by a comma or white space. */
    public static Result read(String text) {
        String[] parts = text.strip().split("\\s*,\\s*|\\s+", -1);
        return parts.length == 2 ? of(parts[0], parts[1]) : new Result.Bad(Fault.FORM);
    }

    /** From two cells. */
    public static Result of(String latitude, String longitude) {
        double north = degrees(latitude);
        double east = degrees(longitude);
        if (Double.isNaN(north) || Double.isNaN(east)) {
            return new Result.Bad(Fault.FORM);
        }
        if (Math.abs(north) > 90 && Math.abs(north) <= 180 && Math.abs(east) <= 90) {
            return new Result.Bad(Fault.SWAPPED);
        }
        if (Math.abs(north) > 90 || Math.abs(east) > 180) {
            return new Result.Bad(Fault.OUT_OF_RANGE);
        }
        return north == 0 && east == 0 ? new Result.Bad(Fault.ZERO) : new Result.Read(new TableRow.Point(north, east));
    }

    private static double degrees(String text) {
        StringBuilder number = new StringBuilder(text.length());
        int digits = 0;
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int digit = Character.digit(sign, 10);
            if (digit >= 0) {
                number.append((char) ('0' + digit));
                digits++;
            } else if (sign == '.' && point < 0 && digits > 0) {
                point = digits;
                number.append('.');
            } else if ((sign == '-' || sign == '+') && i == 0) {
                number.append(sign);
            } else {
                return Double.NaN;
            }
        }
        int whole = point < 0 ? digits : point;
        boolean fits = whole > 0 && whole <= MOST_DIGITS && digits - whole <= MOST_DECIMALS && digits != point;
        return fits ? Double.parseDouble(number.toString()) : Double.NaN;
    }
}
