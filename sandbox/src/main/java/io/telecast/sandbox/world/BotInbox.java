package io.telecast.sandbox.world;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Update;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What one bot is told, and its answers to presses. Thread-safe. */
public final class BotInbox {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final int MAX_DESCRIPTION = 256;
    private static final int MAX_ENTRIES = 100;

    private final World world;
    private final Presses presses;
    private final BotReach reach;
    private final long bot;

    public BotInbox(World world, Presses presses, long bot) {
        this.world = world;
        this.presses = presses;
        this.bot = bot;
        this.reach = world.locked(() -> new BotReach(world.state(), bot));
    }

    /** An update with its number. */
    public record Delivery(long seq, Update update) {}

    /**
     * Waits for the update that follows a number.
     *
     * @param token whose holder waits
     * @return empty when the time is over
     * @throws BotException.Unauthorized if the token is not this bot's present one, or no longer
     */
    public Optional<Delivery> after(BotToken token, long seq, long millis) throws InterruptedException {
        return world.interruptibly(() -> {
            long passed = seq;
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (true) {
                requirePresent(token);
                var next = world.state().updates.after(bot, passed);
                if (next.isPresent()) {
                    var update = update(next.get());
                    if (update.isPresent()) {
                        return Optional.of(new Delivery(next.get().seq(), update.get()));
                    }
                    // What it told of was deleted meanwhile.
                    passed = next.get().seq();
                    handled(passed);
                } else if (left <= 0 || world.isClosed()) {
                    return Optional.empty();
                } else {
                    left = world.awaitChange(left);
                }
            }
        });
    }

    private void requirePresent(BotToken token) {
        var account = world.state().directory.bot(bot);
        if (account.isEmpty() || !account.get().token().equals(token)) {
            throw new BotException.Unauthorized();
        }
    }

    /** The update needs no repeating. Harmless when it was said before, or when the world is closed. */
    public void handled(long seq) {
        world.locked(() -> {
            if (!world.isClosed() && world.state().updates.contains(bot, seq)) {
                world.commit(List.of(new Change.UpdateHandled(bot, seq)));
            }
            return true;
        });
    }

    private Optional<Update> update(PendingUpdate pending) {
        var ref = new MessageRef(pending.chat().forBot(), pending.message());
        return switch (pending.kind()) {
            case MESSAGE ->
                world.state()
                        .boxes
                        .find(pending.chat(), pending.message())
                        .map(message -> new Update.NewMessage(reach.view(pending.chat(), message)));
            case PRESS ->
                Optional.of(new Update.ButtonPressed(pressId(pending.seq()), user(pending), ref, pending.data()));
            case BLOCK -> Optional.of(new Update.BlockChanged(user(pending), pending.blocked()));
        };
    }

    private User user(PendingUpdate pending) {
        return world.state().directory.person(pending.user()).orElseThrow().user();
    }

    private String pressId(long seq) {
        return Presses.id(bot, seq);
    }

    /** @throws BotException.BadRequest if there is no such press, or it was answered before */
    public void answer(String pressId, String text, boolean alert) {
        if (text.length() > Presses.MAX_TEXT) {
            throw new BotException.BadRequest("The answer to a press has at most " + Presses.MAX_TEXT
                    + " characters, not " + text.length() + ".");
        }
        if (!presses.answer(bot, pressId, text, alert)) {
            throw new BotException.BadRequest(
                    "The press " + pressId + " is unknown, too old or was answered before. Nothing is left to do.");
        }
    }

    /** @param user 0 for the menu of everyone */
    public void setMenu(long user, List<MenuEntry> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new BotException.BadRequest("A menu has at most " + MAX_ENTRIES + " commands.");
        }
        for (MenuEntry entry : entries) {
            int length = entry.description().length();
            if (!COMMAND.matcher(entry.command()).matches() || length == 0 || length > MAX_DESCRIPTION) {
                throw new BotException.BadRequest("The menu entry '" + entry.command()
                        + "' needs 1 to 32 small letters, digits or _, and a description of 1 to 256 characters.");
            }
        }
        List<MenuLine> lines = entries.stream()
                .map(entry -> new MenuLine(entry.command(), entry.description()))
                .toList();
        world.locked(() -> {
            if (user != 0 && world.state().directory.person(user).isEmpty()) {
                throw new BotException.NotFound("There is no user " + user + " to make a menu for.");
            }
            world.commit(List.of(new Change.MenuSet(bot, user, lines)));
            return true;
        });
    }
}
