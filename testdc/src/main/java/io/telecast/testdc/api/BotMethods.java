package io.telecast.testdc.api;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.sandbox.world.BotInbox;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.QueryIds;
import io.telecast.testdc.world.Realm;
import java.util.List;

/** Menus, answers to presses, and what a bot says of itself. */
final class BotMethods {

    private static final long EVERYONE = 0;

    private final Realm realm;
    private final InputPeers inputs;

    BotMethods(Realm realm) {
        this.realm = realm;
        inputs = new InputPeers(realm.peers());
    }

    void register(Methods methods) {
        methods.add("messages.setBotCallbackAnswer", this::answer)
                .add("bots.setBotCommands", (caller, query) -> menu(caller, query, entries(query)))
                .add("bots.resetBotCommands", (caller, query) -> menu(caller, query, List.of()))
                .add("bots.getBotCommands", this::commands);
        // Accepted, and of no consequence here.
        for (String name : List.of(
                "messages.setTyping",
                "bots.setBotMenuButton",
                "bots.setBotInfo",
                "bots.setBotBroadcastDefaultAdminRights",
                "bots.setBotGroupDefaultAdminRights",
                "account.updateNotifySettings",
                "help.setBotUpdatesStatus")) {
            methods.add(name, (caller, query) -> TlObject.bool(true));
        }
    }

    private BotInbox inbox(Caller caller) {
        return new BotInbox(realm.world(), realm.presses(), caller.bot());
    }

    private TlObject answer(Caller caller, TlObject query) {
        String text = query.text("message");
        if (text.length() > 200) {
            throw RpcError.badRequest("MESSAGE_TOO_LONG");
        }
        try {
            inbox(caller).answer(QueryIds.press(caller.bot(), query.longValue("query_id")), text, query.has("alert"));
        } catch (BotException.BadRequest e) {
            throw RpcError.badRequest("QUERY_ID_INVALID");
        }
        return TlObject.bool(true);
    }

    private static List<MenuEntry> entries(TlObject query) {
        return query.objects("commands").stream()
                .map(it -> new MenuEntry(it.text("command"), it.text("description")))
                .toList();
    }

    /** Menus in other languages are accepted and not shown, and so are those for groups. */
    private TlObject menu(Caller caller, TlObject query, List<MenuEntry> entries) {
        TlObject scope = query.object("scope");
        boolean shown = query.text("lang_code").isEmpty()
                && (scope.is("botCommandScopeDefault")
                        || scope.is("botCommandScopeUsers")
                        || scope.is("botCommandScopePeer"));
        if (shown) {
            long user = user(caller, scope);
            try {
                inbox(caller).setMenu(user, entries);
            } catch (BotException.BadRequest e) {
                throw RpcError.badRequest("BOT_COMMAND_INVALID");
            }
        }
        return TlObject.bool(true);
    }

    private long user(Caller caller, TlObject scope) {
        return scope.is("botCommandScopePeer") ? inputs.chat(caller.bot(), scope.object("peer")) : EVERYONE;
    }

    private TlObject commands(Caller caller, TlObject query) {
        return TlObject.vector(realm.registry().menu(caller.bot(), user(caller, query.object("scope"))).stream()
                .map(line -> TlObject.of("botCommand", "command", line.command(), "description", line.description()))
                .toList());
    }
}
