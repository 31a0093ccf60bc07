package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.callback.ButtonHandler;
import io.telecast.api.chat.Button;
import io.telecast.host.owner.Owner;
import io.telecast.host.users.PluginReach;
import java.util.Optional;
import java.util.regex.Pattern;

/** Handlers of inline buttons, by owner and action: the data of a button is {@code owner:action:payload}. */
public final class ButtonRegistry {

    private static final Pattern ACTION = Pattern.compile("[a-z0-9]{1,12}");

    /** Where a press goes. */
    record Target(Owner owner, ButtonHandler handler, String payload) {}

    private static final Pattern PLUGIN = Pattern.compile("[a-z][a-z0-9-]{0,23}");

    private final PluginReach reach;
    private final Named<ButtonHandler> handlers = new Named<>("button action");

    public ButtonRegistry(PluginReach reach) {
        this.reach = reach;
    }

    /**
     * Handles the buttons of an action.
     *
     * @throws IllegalStateException if the owner handles it already
     */
    public Registration register(Owner owner, String action, ButtonHandler handler) {
        return handlers.register(owner, name(owner.id(), checked(action)), handler);
    }

    /** A button whose press comes to that handler. */
    public static Button.Callback button(String label, String owner, String action, String payload) {
        return new Button.Callback(label, name(owner, checked(action)) + ":" + payload);
    }

    /** Whose button it is. Data is whatever a client sends. */
    Optional<Target> find(String data, long botId) {
        String[] parts = data.split(":", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return handlers.find(name(parts[0], parts[1]), owner -> reach.serves(owner.id(), botId))
                .map(entry -> new Target(entry.owner(), entry.thing(), parts[2]));
    }

    /** Whether a button looks like one of a plugin that is off, or that does not serve the bot. */
    boolean isOff(String data, long botId) {
        String[] parts = data.split(":", 3);
        if (parts.length < 3
                || !PLUGIN.matcher(parts[0]).matches()
                || !ACTION.matcher(parts[1]).matches()) {
            return false;
        }
        return !reach.serves(parts[0], botId)
                || handlers.all(owner -> true).stream()
                        .noneMatch(entry -> entry.owner().id().equals(parts[0]));
    }

    private static String name(String owner, String action) {
        return owner + ":" + action;
    }

    private static String checked(String action) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("A button's action has 1 to 12 of a-z and 0-9: " + action);
        }
        return action;
    }
}
