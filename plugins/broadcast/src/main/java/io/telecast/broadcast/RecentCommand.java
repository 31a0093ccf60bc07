package io.telecast.broadcast;

import io.telecast.api.chat.Html;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.text.PluginTexts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /broadcasts}: the latest ones of this bot. */
final class RecentCommand implements CommandHandler {

    private static final int MOST = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Broadcasts broadcasts;
    private final PluginTexts texts;

    RecentCommand(Broadcasts broadcasts, PluginTexts texts) {
        this.broadcasts = broadcasts;
        this.texts = texts;
    }

    @Override
    public void handle(CommandCall call) {
        long botId = call.bot().self().id();
        PluginTexts of = texts.forBot(botId);
        List<Broadcast> latest = broadcasts.latest(botId, MOST);
        if (latest.isEmpty()) {
            call.reply(of.html("recent.none"));
            return;
        }
        Html lines = latest.stream().map(each -> line(of, each)).reduce(Html.EMPTY, Html::plus);
        call.reply(of.html("recent", Map.of("lines", lines)));
    }

    private static Html line(PluginTexts of, Broadcast broadcast) {
        Counts counts = broadcast.progress().counts();
        var values = new HashMap<String, Object>();
        values.put("time", DAY.format(broadcast.confirmed()));
        values.put("state", of.plain(state(broadcast)));
        values.put("sent", Wording.count(counts.sent()));
        values.put("total", Wording.count(broadcast.progress().total()));
        values.put("unsent", Wording.count(counts.unsent()));
        return of.html("recent.line", values);
    }

    private static String state(Broadcast broadcast) {
        return switch (broadcast.phase()) {
            case PAUSED -> "state.paused";
            case ENDED -> broadcast.ending() == Ending.COMPLETE ? "state.complete" : "state.stopped";
            case DRAFT, ACTIVE, ENDING -> "state.active";
        };
    }
}
