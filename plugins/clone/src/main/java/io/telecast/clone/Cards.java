package io.telecast.clone;

import io.telecast.api.callback.Callbacks;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.text.PluginTexts;
import io.telecast.api.user.UserFilter;
import io.telecast.api.user.Users;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code /clones} shows: a list, and a card for each clone. */
final class Cards {

    static final int PAGE = 8;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Fleet fleet;
    private final Users users;
    private final PluginTexts texts;
    private final Callbacks callbacks;

    Cards(Fleet fleet, Users users, PluginTexts texts, Callbacks callbacks) {
        this.fleet = fleet;
        this.users = users;
        this.texts = texts;
        this.callbacks = callbacks;
    }

    /**
     * A page of a list.
     *
     * @param view {@code own} or {@code all}
     */
    OutgoingMessage list(List<CloneRecord> clones, String view, int page) {
        if (clones.isEmpty()) {
            return OutgoingMessage.text(texts.html("list.none"));
        }
        int pages = (clones.size() + PAGE - 1) / PAGE;
        int shown = Math.clamp(page, 0, pages - 1);
        List<CloneRecord> part = clones.subList(shown * PAGE, Math.min(clones.size(), (shown + 1) * PAGE));
        Keyboard keyboard = Keyboard.NONE;
        Html lines = Html.EMPTY;
        for (CloneRecord clone : part) {
            lines = lines.plus(texts.html(
                    "all".equals(view) ? "list.line_owner" : "list.line",
                    Map.of("bot", clone.label(), "state", state(clone), "owner", clone.owner())));
            keyboard = keyboard.plusRow(callbacks.button(clone.label(), "open", clone.key()));
        }
        if (pages > 1) {
            keyboard = keyboard.plusRow(
                    callbacks.button("‹", "list", view + ":" + Math.floorMod(shown - 1, pages)),
                    callbacks.button("›", "list", view + ":" + Math.floorMod(shown + 1, pages)));
        }
        return OutgoingMessage.text(texts.html("list", Map.of("lines", lines))).withKeyboard(keyboard);
    }

    /** One clone with what can be done. */
    OutgoingMessage card(CloneRecord clone, boolean operator) {
        Keyboard keyboard = Keyboard.NONE;
        if (clone.state() == State.WAITING) {
            keyboard = keyboard.plusRow(button("button.retry", "retry", clone));
        }
        boolean startable = clone.state() == State.STOPPED || (clone.state() == State.LOCKED && operator);
        if (clone.state().isWanted()) {
            keyboard = keyboard.plusRow(button("button.stop", "stop", clone), button("button.delete", "ask", clone));
        } else if (startable) {
            keyboard = keyboard.plusRow(button("button.start", "start", clone), button("button.delete", "ask", clone));
        } else {
            keyboard = keyboard.plusRow(button("button.delete", "ask", clone));
        }
        return OutgoingMessage.text(texts.html("card", facts(clone))).withKeyboard(keyboard.plusRow(back(clone)));
    }

    OutgoingMessage confirm(CloneRecord clone) {
        return OutgoingMessage.text(texts.html("confirm", facts(clone)))
                .withKeyboard(Keyboard.row(
                        callbacks.button(
                                texts.plain("button.delete_now", Map.of("bot", clone.label())), "delete", clone.key()),
                        button("button.keep", "open", clone)));
    }

    OutgoingMessage deleted(CloneRecord clone) {
        return OutgoingMessage.text(texts.html("deleted", Map.of("bot", clone.label())));
    }

    private Map<String, Object> facts(CloneRecord clone) {
        var facts = new HashMap<String, Object>();
        facts.put("bot", clone.label());
        facts.put("name", clone.name());
        facts.put("state", state(clone));
        facts.put("owner", clone.owner());
        facts.put("id", clone.ownerId());
        facts.put("since", DAY.format(clone.created()));
        facts.put("users", users.count(UserFilter.all(clone.botId())));
        return facts;
    }

    private String state(CloneRecord clone) {
        return texts.plain(
                switch (clone.state()) {
                    case RUNNING -> fleet.isConnected(clone.botId()) ? "state.running" : "state.starting";
                    case WAITING -> "state.waiting";
                    case STOPPED -> "state.stopped";
                    case LOCKED -> "state.locked";
                    case REVOKED -> "state.revoked";
                });
    }

    private Button button(String text, String action, CloneRecord clone) {
        return callbacks.button(texts.plain(text), action, clone.key());
    }

    private Button back(CloneRecord clone) {
        return button("button.back", "back", clone);
    }
}
