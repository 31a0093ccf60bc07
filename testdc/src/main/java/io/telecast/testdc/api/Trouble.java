package io.telecast.testdc.api;

import io.telecast.sandbox.fault.Bandwidth;
import io.telecast.sandbox.fault.FaultRule.Kind;
import io.telecast.sandbox.fault.FaultRule.Target;
import io.telecast.sandbox.fault.Faults;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Brings the sandbox's faults, which know bots and planes, onto the wire, which knows methods and sessions. Thread-safe. */
final class Trouble {

    /** What belongs to the connection and to nothing that anybody asked the bot to do. */
    private static final Set<String> SPARED = Set.of("help.", "auth.", "updates.", "langpack.", "account.", "users.");

    private static final String GET_FILE = "upload.getFile";

    private final Faults faults;
    private final Realm realm;
    private final Map<Long, Bandwidth> lines = new ConcurrentHashMap<>();

    Trouble(Faults faults, Realm realm) {
        this.faults = faults;
        this.realm = realm;
    }

    TlObject through(Caller caller, TlObject query, Supplier<TlObject> method) {
        if (caller.bot() == 0) {
            return method.get();
        }
        Target plane = plane(caller, query);
        if (faults.isDown(plane, caller.bot())) {
            throw cut(caller);
        }
        if (SPARED.stream().anyMatch(query.name()::startsWith)) {
            return method.get();
        }
        if (plane == Target.MEDIA) {
            pause(faults.latency());
        }
        boolean lost = suffer(caller, query, plane);
        if (lost && !faults.doneBeforeLoss()) {
            throw cut(caller);
        }
        TlObject answer = method.get();
        if (lost) {
            // The protocol brings the answer over the next connection.
            caller.session().disconnect();
        }
        if (plane == Target.MEDIA && query.is(GET_FILE)) {
            Bandwidth line = lines.computeIfAbsent(caller.bot(), any -> new Bandwidth());
            pause(line.reserve(answer.bytes("bytes").length, faults.bytesPerSecond()));
        }
        return answer;
    }

    /** The data plane takes no updates; TDLib's uploads belong to what it sends. */
    private static Target plane(Caller caller, TlObject query) {
        boolean upload = query.name().startsWith("upload.save");
        boolean media = query.name().startsWith("upload.") || !caller.session().wantsUpdates();
        return media && !upload ? Target.MEDIA : Target.CONTROL;
    }

    /** @return whether the answer shall be lost */
    private boolean suffer(Caller caller, TlObject query, Target plane) {
        Set<Kind> spared = query.is(GET_FILE) ? Set.of() : Set.of(Kind.EXPIRED);
        var strike = faults.strike(plane, caller.bot(), spared);
        if (strike.isEmpty()) {
            return false;
        }
        switch (strike.get().kind()) {
            case FLOOD -> throw RpcError.flood(Math.max(1, strike.get().pause().toSeconds()));
            case DOWN -> throw cut(caller);
            case SLOW -> pause(strike.get().pause());
            case EXPIRED -> {
                String file = WireIds.file(query.object("location").longValue("id"));
                realm.references().expire(caller.bot(), file);
            }
            case LOST -> {
                return true;
            }
        }
        return false;
    }

    /** The error goes nowhere, since the connection is gone; a client that hears it all the same tries again. */
    private static RpcError cut(Caller caller) {
        caller.session().disconnect();
        return new RpcError(-503, "Timeout");
    }

    private static void pause(Duration time) {
        if (time.isPositive()) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RpcError(-503, "Timeout");
            }
        }
    }
}
