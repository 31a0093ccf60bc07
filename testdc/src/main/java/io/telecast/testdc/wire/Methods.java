package io.telecast.testdc.wire;

import io.telecast.testdc.rpc.RpcCall;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.rpc.RpcHandler;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.wire.auth.AuthKeys;
import io.telecast.testdc.wire.auth.KeyBinding;

/** The methods that concern keys; everything else is the API's business. */
final class Methods {

    private final AuthKeys keys;
    private final KeyBinding binding;
    private final RpcHandler api;

    Methods(AuthKeys keys, RpcHandler api) {
        this.keys = keys;
        this.binding = new KeyBinding(keys);
        this.api = api;
    }

    TlObject call(Request request) {
        return switch (request.method()) {
            case "auth.bindTempAuthKey" -> bind(request);
            case "auth.dropTempAuthKeys" -> {
                keys.dropTemporary(request.session().key(), request.query().longs("except_auth_keys"));
                yield TlObject.bool(true);
            }
            default -> api.handle(new RpcCall(request.query(), request.session()));
        };
    }

    private TlObject bind(Request request) {
        var session = request.session();
        if (!binding.bind(request.query(), session.key(), session.id(), request.messageId())) {
            throw RpcError.badRequest("ENCRYPTED_MESSAGE_INVALID");
        }
        return TlObject.bool(true);
    }
}
