package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Chat;
import io.telecast.api.command.CommandCall;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.util.Map;
import java.util.function.Supplier;

/** Finds the chat of two links and checks that a batch may be made of it. */
final class Sources {

    private static final int ATTEMPTS = 4;

    private final PluginContext context;
    private final LiveSettings<BatchSettings> settings;

    Sources(PluginContext context, LiveSettings<BatchSettings> settings) {
        this.context = context;
        this.settings = settings;
    }

    /** The messages from one link to the other, in whichever order they are. */
    Source find(CommandCall call, PostLink one, PostLink other) throws Refusal {
        Chat chat = chat(call, one);
        if (!one.place().equals(other.place()) && chat(call, other).id() != chat.id()) {
            throw new Refusal(texts(call).html("range.two_chats"));
        }
        long first = Math.min(one.message(), other.message());
        long last = Math.max(one.message(), other.message());
        int limit = settings.get(call.bot().self().id()).maxMessages();
        if (last - first >= limit) {
            throw new Refusal(texts(call).html("range.too_long", Map.of("messages", last - first + 1, "limit", limit)));
        }
        return new Source(chat.id(), chat.title(), chat.username(), first, last);
    }

    private Chat chat(CommandCall call, PostLink link) throws Refusal {
        Messenger bot = call.bot();
        try {
            Chat chat = switch (link.place()) {
                case PostLink.ById(long id) -> read(() -> bot.chat(id));
                case PostLink.ByName(String username) -> read(() -> bot.chat(username));
            };
            if (chat.kind() == Chat.Kind.PRIVATE) {
                throw new Refusal(texts(call).html("source.no_channel"));
            }
            if (chat.username().isEmpty()
                    && !seesAll(call)
                    && !isMember(bot, chat, call.user().id())) {
                throw new Refusal(texts(call).html("source.not_member"));
            }
            return chat;
        } catch (BotException.NotFound | BotException.Forbidden e) {
            throw new Refusal(texts(call)
                    .html("source.unreadable", Map.of("bot", bot.self().username())));
        } catch (BotException.FloodWait | BotException.Unavailable | BotException.BadRequest e) {
            throw new Refusal(texts(call).html("source.failed", Map.of("reason", e.getMessage())));
        }
    }

    private static boolean isMember(Messenger bot, Chat chat, long userId) {
        return read(() -> bot.member(chat.id(), userId)).isMember();
    }

    /** Asks again when an answer was lost: reading twice does no harm. */
    private static <T> T read(Supplier<T> asking) {
        for (int attempt = 1; ; attempt++) {
            try {
                return asking.get();
            } catch (BotException.Unavailable e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whether the user may see everything that the main bot sees. Administrators of a clone may not: their bot is in the
     * operator's storage channel too, where everybody's files are.
     */
    private boolean seesAll(CommandCall call) {
        return context.users().isAdmin(context.bot().self().id(), call.user().id());
    }

    private PluginTexts texts(CommandCall call) {
        return context.texts().forBot(call.bot().self().id());
    }
}
