package io.telecast.verify;

import io.telecast.api.settings.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What operators, and the owners of clones, can set.
 *
 * @param ask whether users have to verify at all
 * @param unlock whether a verification lasts for {@code period} or until midnight
 * @param timeZone whose midnight; also names times
 * @param linkLife how long a Verify button works
 * @param soonest how long the way through a shortener takes at least; zero for any
 * @param howTo an address that explains how to verify; empty for none
 * @param exempt ids of users who need not verify
 * @param streams whether HTTP links work only while the user is verified for whom they were made
 */
record VerifySettings(
        @Setting(
                title = "Ask for verification",
                help = "Off, everybody gets files at once; switch it on when the shortener is set.",
                ownerMayChange = true)
        boolean ask,

        @Setting(
                title = "A verification lasts",
                help = "For a period, or until midnight in the time zone below.",
                ownerMayChange = true)
        Unlock unlock,

        @Setting(
                title = "Period",
                help = "How long a verification lasts, from a minute to a year, such as 24h.",
                min = 60_000,
                max = 366L * 24 * 60 * 60 * 1000,
                ownerMayChange = true)
        Duration period,

        @Setting(
                title = "Time zone",
                help = "Whose midnight counts, and in which times are named: UTC, Europe/Berlin, +05:30.",
                min = 1,
                max = 64,
                ownerMayChange = true)
        String timeZone,

        @Setting(
                title = "A Verify button works for",
                help = "From a minute to a day; after that the user gets a new one.",
                min = 60_000,
                max = 24L * 60 * 60 * 1000)
        Duration linkLife,

        @Setting(
                title = "Shortest way through the shortener",
                help = "Who is back sooner has gone round its pages: the link is used up and a new one is sent."
                        + " 0s for any. Only asked of links that a shortener has changed.",
                min = 0,
                max = 60L * 60 * 1000)
        Duration soonest,

        @Setting(
                title = "How-to page",
                help = "An https or http address behind a second button, which explains how to verify. Empty for none.",
                max = 1000,
                ownerMayChange = true)
        String howTo,

        @Setting(
                title = "Exempt users",
                help = "Ids of users who need not verify, one a line. Administrators never have to.",
                max = 10_000,
                pattern = "[1-9][0-9]{0,18}",
                mustBe = "the id of a user, in digits only, as /users shows it",
                ownerMayChange = true)
        List<String> exempt,

        @Setting(
                title = "Links only while verified",
                help = "Download and watch links work only while the user is verified for whom they were made.",
                ownerMayChange = true)
        boolean streams) {

    static final VerifySettings DEFAULTS = new VerifySettings(
            false,
            Unlock.PERIOD,
            Duration.ofHours(24),
            "UTC",
            Duration.ofMinutes(10),
            Duration.ZERO,
            "",
            List.of(),
            false);

    VerifySettings {
        exempt = List.copyOf(exempt);
        if (soonest.compareTo(linkLife) >= 0) {
            throw new IllegalArgumentException(
                    "The shortest way through the shortener must be shorter than a Verify button works.");
        }
        checkZone(timeZone);
        checkAddress(howTo);
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The time zone \"" + zone + "\" is unknown. Write one such as UTC, Europe/Berlin or +05:30.", e);
        }
    }

    private static void checkAddress(String address) {
        if (address.isEmpty()) {
            return;
        }
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The how-to page is no web address: " + e.getMessage() + ".", e);
        }
        throw new IllegalArgumentException("The how-to page must be an address such as https://example.org/how.");
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** When a verification ends that begins now. */
    Instant end(Instant now) {
        return switch (unlock) {
            case PERIOD -> now.plus(period);
            case MIDNIGHT ->
                now.atZone(zone())
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone())
                        .toInstant();
        };
    }
}
