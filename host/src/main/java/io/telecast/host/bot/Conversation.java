package io.telecast.host.bot;

import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.User;
import io.telecast.api.event.Event;
import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Versioned;
import io.telecast.host.event.EventBus;
import io.telecast.host.owner.Owner;
import io.telecast.host.telegram.Update;
import io.telecast.host.text.Texts;
import io.telecast.host.users.BanRecord;
import io.telecast.host.users.Bans;
import io.telecast.host.users.Roles;
import io.telecast.host.users.UserDirectory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Understands what people write to a bot and press, and hands it to whoever answers. Any thread may call. */
public final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final UserDirectory users;
    private final Bans bans;
    private final Roles roles;
    private final Commands commands;
    private final ButtonRegistry buttons;
    private final Questions questions;
    private final Uploads uploads;
    private final Newcomers newcomers;
    private final Answering answering;
    private final Texts texts;
    private final EventBus events;
    private final InstantSource clock;

    public Conversation(
            UserDirectory users,
            Bans bans,
            Roles roles,
            Commands commands,
            ButtonRegistry buttons,
            Questions questions,
            Uploads uploads,
            Newcomers newcomers,
            Answering answering,
            Texts texts,
            EventBus events,
            InstantSource clock) {
        this.users = users;
        this.bans = bans;
        this.roles = roles;
        this.commands = commands;
        this.buttons = buttons;
        this.questions = questions;
        this.uploads = uploads;
        this.newcomers = newcomers;
        this.answering = answering;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Answers one update of a bot. */
    public void handle(ConnectedBot bot, Update update) {
        try {
            switch (update) {
                case Update.NewMessage received -> message(bot, received.message());
                case Update.ButtonPressed pressed -> press(bot, pressed);
                case Update.BlockChanged changed -> blocked(bot, changed);
            }
        } catch (StorageException e) {
            LOG.error("An update was lost because the database did not answer.", e);
        }
    }

    private void message(ConnectedBot bot, Message message) {
        Optional<User> sender = message.sender().filter(user -> !user.bot());
        if (message.chat().kind() != Chat.Kind.PRIVATE || sender.isEmpty() || message.service()) {
            return; // posts and groups: the bot is there to keep files, not to talk
        }
        User user = sender.get();
        long botId = bot.self().id();
        var call = new Call(bot.messenger(), message, user, roles.isAdmin(botId, user.id()), List.of());
        Optional<BanRecord> ban = bans.find(botId, user.id());
        if (ban.isPresent()) {
            answering.reply(call, texts.render("ban.refused", Map.of("reason", reason(ban.get()))));
            return;
        }
        boolean first = users.seen(botId, user);
        events.publish(new Event.UserSeen(clock.instant(), botId, user, first));
        if (first) {
            newcomers.announce(bot, user);
        }
        answer(bot, call);
    }

    private void answer(ConnectedBot bot, Call call) {
        String text = call.message().text();
        Optional<Versioned<AskedRecord>> asked =
                questions.open(bot.self().id(), call.user().id());
        if (text.startsWith("/") && call.message().media().isEmpty()) {
            CommandLine.parse(text, bot.self().username()).ifPresent(line -> commands.run(call, line));
            asked.ifPresent(questions::end); // unless the command has asked anew
        } else if (asked.filter(questions::end).isPresent()) {
            resume(call, asked.get().record());
        } else if (call.message().media().isPresent()) {
            answering.run(Owner.CORE, call, () -> uploads.take(call), () -> {});
        } else if (!commands.hear(call)) {
            answering.reply(call, texts.render("message.hint"));
        }
    }

    private void resume(Call call, AskedRecord asked) {
        questions
                .handler(asked)
                .ifPresentOrElse(
                        found -> answering.run(
                                found.owner(),
                                call,
                                () -> found.thing().handle(call, asked.note()),
                                () -> resume(call, asked)),
                        () -> answering.reply(call, texts.render("question.gone")));
    }

    private void press(ConnectedBot bot, Update.ButtonPressed pressed) {
        long botId = bot.self().id();
        Optional<ButtonRegistry.Target> target = buttons.find(pressed.data(), botId);
        String payload = target.map(ButtonRegistry.Target::payload).orElse("");
        long userId = pressed.user().id();
        var press = new Press(bot, pressed, roles.isAdmin(botId, userId), payload);
        Optional<BanRecord> ban = bans.find(botId, userId);
        if (ban.isPresent()) {
            press.alert(plain("ban.refused", Map.of("reason", reason(ban.get()))));
        } else if (target.isEmpty()) {
            press.alert(plain(buttons.isOff(pressed.data(), botId) ? "feature.off" : "button.gone", Map.of()));
        } else {
            handle(press, pressed.data(), target.get());
        }
        press.settle();
    }

    private void handle(Press press, String data, ButtonRegistry.Target target) {
        answering.run(
                target.owner(),
                press,
                () -> target.handler().handle(press),
                () -> buttons.find(data, press.bot().self().id())
                        .ifPresentOrElse(
                                next -> handle(press, data, next), () -> press.alert(plain("feature.off", Map.of()))));
    }

    private void blocked(ConnectedBot bot, Update.BlockChanged changed) {
        long botId = bot.self().id();
        users.reachable(botId, changed.user().id(), !changed.blocked());
        events.publish(
                new Event.UserBlocked(clock.instant(), botId, changed.user().id(), changed.blocked()));
    }

    private String plain(String key, Map<String, ?> values) {
        return texts.plain(key, values);
    }

    private static String reason(BanRecord ban) {
        return ban.reason().isEmpty() ? "" : " " + ban.reason();
    }
}
