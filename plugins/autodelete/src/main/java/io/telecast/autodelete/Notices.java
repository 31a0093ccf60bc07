package io.telecast.autodelete;

import io.telecast.api.chat.Html;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What the plugin says, in the words and the time zone of each bot. */
final class Notices {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);

    private final PluginTexts texts;
    private final LiveSettings<AutodeleteSettings> settings;
    private final InstantSource clock;

    Notices(PluginTexts texts, LiveSettings<AutodeleteSettings> settings, InstantSource clock) {
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    Html warning(Pending order) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, order.due());
        // half a minute of sending must not make 29 minutes of 30
        long minutes = Math.max(1, left.plusSeconds(30).toMinutes());
        String key = order.files() == 1 ? "warning.one" : "warning.many";
        return of(order.wish().botId())
                .html(
                        key,
                        Map.of(
                                "files",
                                order.files(),
                                "duration",
                                duration(order.wish().botId(), minutes),
                                "time",
                                time(order.wish().botId(), now, order.due())));
    }

    Html end(Pending order, boolean button) {
        int deleted = order.files() - order.kept();
        String key = order.kept() == 0
                ? order.files() == 1 ? "deleted.one" : "deleted.many"
                : deleted == 0 ? "deleted.none" : "deleted.some";
        Html end = of(order.wish().botId())
                .html(key, Map.of("files", order.files(), "deleted", deleted, "kept", order.kept()));
        return button
                ? end.plus(Html.markup("\n")).plus(of(order.wish().botId()).html("deleted.again"))
                : end;
    }

    Html state(long botId) {
        int minutes = settings.get(botId).minutes();
        return minutes == 0
                ? of(botId).html("state.off")
                : of(botId).html("state.on", Map.of("duration", duration(botId, minutes)));
    }

    PluginTexts of(long botId) {
        return texts.forBot(botId);
    }

    /** Such as "1 hour 30 minutes". */
    private String duration(long botId, long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return unit(botId, "minute", rest);
        }
        String first = unit(botId, "hour", hours);
        return rest == 0 ? first : first + " " + unit(botId, "minute", rest);
    }

    private String unit(long botId, String unit, long count) {
        return of(botId).plain(count == 1 ? "duration." + unit : "duration." + unit + "s", Map.of("count", count));
    }

    private String time(long botId, Instant now, Instant time) {
        ZoneId zone = settings.get(botId).zone();
        ZonedDateTime there = time.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TODAY : ANOTHER_DAY).format(there);
    }
}
