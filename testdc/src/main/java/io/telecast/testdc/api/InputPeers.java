package io.telecast.testdc.api;

import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Peers;

/** Reads whom a request names. Thread-safe. */
final class InputPeers {

    private static final String PEER_INVALID = "PEER_ID_INVALID";

    private final Peers peers;

    InputPeers(Peers peers) {
        this.peers = peers;
    }

    /** The chat id of an InputPeer. */
    long chat(long viewer, TlObject peer) {
        return switch (peer.name()) {
            case "inputPeerSelf" -> viewer;
            case "inputPeerUser" ->
                peers.requireUser(viewer, peer.longValue("user_id"), peer.longValue("access_hash"), PEER_INVALID);
            case "inputPeerChannel" ->
                peers.requireChannel(viewer, peer.longValue("channel_id"), peer.longValue("access_hash"));
            default -> throw RpcError.badRequest(PEER_INVALID);
        };
    }

    /** The id of an InputUser. */
    long user(long viewer, TlObject user) {
        return switch (user.name()) {
            case "inputUserSelf" -> viewer;
            case "inputUser" ->
                peers.requireUser(viewer, user.longValue("user_id"), user.longValue("access_hash"), "USER_ID_INVALID");
            default -> throw RpcError.badRequest("USER_ID_INVALID");
        };
    }

    /** The chat id of an InputChannel. */
    long channel(long viewer, TlObject channel) {
        if (!channel.is("inputChannel")) {
            throw RpcError.badRequest("CHANNEL_INVALID");
        }
        return peers.requireChannel(viewer, channel.longValue("channel_id"), channel.longValue("access_hash"));
    }
}
