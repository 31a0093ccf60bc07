package io.telecast.testdc.api;

import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Mentions;
import io.telecast.testdc.world.Peers;
import io.telecast.testdc.world.Realm;
import java.util.ArrayList;

/** {@code users.…} and {@code contacts.…}: who somebody is. */
final class UserMethods {

    private final Realm realm;
    private final InputPeers inputs;

    UserMethods(Realm realm) {
        this.realm = realm;
        inputs = new InputPeers(realm.peers());
    }

    void register(Methods methods) {
        methods.add("users.getUsers", this::users)
                .add("users.getFullUser", this::fullUser)
                .add("contacts.resolveUsername", this::resolve);
    }

    private TlObject users(Caller caller, TlObject query) {
        var found = new ArrayList<TlObject>();
        for (TlObject input : query.objects("id")) {
            try {
                long id = inputs.user(caller.bot(), input);
                realm.peers().user(caller.bot(), id).ifPresent(found::add);
            } catch (RpcError e) {
                found.add(TlObject.of("userEmpty", "id", input.longValue("user_id")));
            }
        }
        return TlObject.vector(found);
    }

    private TlObject fullUser(Caller caller, TlObject query) {
        long id = inputs.user(caller.bot(), query.object("id"));
        boolean bot = realm.registry().bot(id).isPresent();
        TlObject full = TlObject.of("userFull", "id", id, "settings", TlObject.of("peerSettings"))
                .with("notify_settings", TlObject.of("peerNotifySettings"))
                .with("blocked", false)
                .with("bot_info", bot ? TlObject.of("botInfo", "user_id", id) : null);
        TlObject answer = TlObject.of("users.userFull", "full_user", full);
        return realm.peers().complete(caller.bot(), answer, new Mentions().user(id));
    }

    private TlObject resolve(Caller caller, TlObject query) {
        String username = query.text("username");
        if (!username.matches("[A-Za-z0-9_]{1,64}")) {
            throw RpcError.badRequest("USERNAME_INVALID");
        }
        long id = realm.registry().named(username).orElseThrow(() -> RpcError.badRequest("USERNAME_NOT_OCCUPIED"));
        var mentions = id < 0 ? new Mentions().channel(id) : new Mentions().user(id);
        TlObject answer = TlObject.of("contacts.resolvedPeer", "peer", Peers.peer(id));
        return realm.peers().complete(caller.bot(), answer, mentions);
    }
}
