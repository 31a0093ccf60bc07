package io.telecast.host.http.file;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times in headers: the form that HTTP writes, and the two old ones that it must still read. */
final class HttpDates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<DateTimeFormatter> READ = List.of(
            WRITTEN,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private HttpDates() {}

    static String format(Instant time) {
        return WRITTEN.format(time);
    }

    /** Empty if the text is no date of HTTP. */
    static Optional<Instant> parse(String text) {
        for (DateTimeFormatter form : READ) {
            try {
                return Optional.of(form.parse(text.strip(), Instant::from));
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
