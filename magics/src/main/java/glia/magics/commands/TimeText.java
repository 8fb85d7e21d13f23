package glia.magics.commands;

import glia.magics.MagicException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Lengths of time as people write them. */
final class TimeText {
    private TimeText() {}

    /** Reads {@code 90}, {@code 90s}, {@code 1m30s}, {@code 2h}. */
    static Duration duration(String text) {
        String bare = text.strip().toUpperCase(Locale.ROOT);
        try {
            Duration time = Duration.parse("PT" + (bare.matches("[\\d.]+") ? bare + "S" : bare));
            if (!time.isNegative() && !time.isZero()) {
                return time;
            }
        } catch (DateTimeParseException notATime) {
            // the message below serves both
        }
        throw new MagicException("a time is written as 90s, 5m or 1h, found '" + text + "'");
    }
}
