package io.telecast.broadcast;

import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.ProgressBar;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What an administrator sees of a broadcast while it is prepared and sent. */
final class Panel {

    private final PluginTexts texts;
    private final Callbacks callbacks;

    Panel(PluginTexts texts, Callbacks callbacks) {
        this.texts = texts;
        this.callbacks = callbacks;
    }

    OutgoingMessage draft(long botId, String id, Options options, long count, Duration confirmWithin) {
        PluginTexts of = texts.forBot(botId);
        Html text = of.html(
                "draft",
                Map.of(
                        "count", Wording.count(count),
                        "options", options(of, options),
                        "time", Wording.time(confirmWithin)));
        return OutgoingMessage.text(text)
                .withKeyboard(Keyboard.row(
                                button(of, options.pin() ? "button.pin_on" : "button.pin_off", "pin", id),
                                button(of, options.silent() ? "button.silent_on" : "button.silent_off", "silent", id))
                        .plusRow(
                                callbacks.button(
                                        of.plain("button.send", Map.of("count", Wording.count(count))), "send", id),
                                button(of, "button.drop", "drop", id)));
    }

    private static Html options(PluginTexts of, Options options) {
        Html all = Html.EMPTY;
        if (options.days() > 0) {
            all = all.plus(of.html("draft.days", Map.of("days", options.days())));
        }
        if (options.deletes()) {
            all = all.plus(of.html("draft.delete", Map.of("time", Wording.time(options.deleteAfter()))));
        }
        return all;
    }

    /** What the draft becomes when it is confirmed. */
    OutgoingMessage starting(Broadcast broadcast) {
        return show(broadcast, "starting", Map.of(), "pause");
    }

    OutgoingMessage sending(Broadcast broadcast, Pace pace) {
        String left =
                pace.remaining(broadcast.progress().left()).map(Wording::time).orElse("…");
        return show(broadcast, "sending", Map.of("rate", Wording.rate(pace.perSecond()), "left", left), "pause");
    }

    OutgoingMessage queued(Broadcast broadcast) {
        return show(broadcast, "queued", Map.of(), "pause");
    }

    OutgoingMessage flooded(Broadcast broadcast, Duration wait) {
        return show(broadcast, "flooded", Map.of("wait", Wording.time(wait)), "pause");
    }

    OutgoingMessage paused(Broadcast broadcast) {
        return show(broadcast, broadcast.pausedByFailures() ? "paused.failures" : "paused", Map.of(), "resume");
    }

    /** While the plugin is off; its buttons would not work. */
    OutgoingMessage off(Broadcast broadcast) {
        PluginTexts of = texts.forBot(broadcast.plan().botId());
        return OutgoingMessage.text(of.html("off", Map.of("progress", progress(of, broadcast))));
    }

    private OutgoingMessage show(Broadcast broadcast, String text, Map<String, ?> values, String action) {
        PluginTexts of = texts.forBot(broadcast.plan().botId());
        var all = new HashMap<String, Object>(values);
        all.put("progress", progress(of, broadcast));
        return OutgoingMessage.text(of.html(text, all))
                .withKeyboard(Keyboard.row(
                        button(of, "button." + action, action, broadcast.id()),
                        button(of, "button.cancel", "cancel", broadcast.id())));
    }

    private static Html progress(PluginTexts of, Broadcast broadcast) {
        Progress progress = broadcast.progress();
        if (!progress.listed()) {
            return Html.EMPTY;
        }
        var values = counts(progress);
        values.put("bar", ProgressBar.of(progress.counts().done(), progress.total()));
        return of.html("progress", values);
    }

    private static Map<String, Object> counts(Progress progress) {
        Counts counts = progress.counts();
        var values = new HashMap<String, Object>();
        values.put("done", Wording.count(counts.done()));
        values.put("total", Wording.count(progress.total()));
        values.put("sent", Wording.count(counts.sent()));
        values.put("failed", Wording.count(counts.failed()));
        values.put("blocked", Wording.count(counts.blocked()));
        values.put("deleted", Wording.count(counts.deleted()));
        return values;
    }

    /** What stays of the panel at the end. */
    Html summary(Broadcast ended) {
        PluginTexts of = texts.forBot(ended.plan().botId());
        return of.html("ended", Map.of("result", of.html(ended.ending().text()), "progress", progress(of, ended)));
    }

    /** The message that tells the result. */
    Html result(Broadcast ended) {
        PluginTexts of = texts.forBot(ended.plan().botId());
        Map<String, Object> values = counts(ended.progress());
        values.put("result", of.html(ended.ending().text()));
        values.put("time", Wording.time(Duration.between(ended.confirmed(), ended.ended())));
        values.put("rest", rest(of, ended));
        return of.html("result", values);
    }

    private static Html rest(PluginTexts of, Broadcast ended) {
        Progress progress = ended.progress();
        Html rest = progress.left() == 0
                ? Html.EMPTY
                : of.html("result.left", Map.of("left", Wording.count(progress.left())));
        Options options = ended.plan().options();
        if (options.deletes() && progress.counts().sent() > 0) {
            rest = rest.plus(of.html("result.delete", Map.of("time", Wording.time(options.deleteAfter()))));
        }
        return progress.counts().unsent() == 0 ? rest : rest.plus(of.html("result.failures"));
    }

    private Button button(PluginTexts of, String text, String action, String id) {
        return callbacks.button(of.plain(text), action, id);
    }
}
