package io.telecast.testdc.api;

import io.telecast.api.bot.BotException;
import io.telecast.sandbox.fault.Faults;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.rpc.RpcCall;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.rpc.RpcHandler;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.Realm;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All methods there are. Thread-safe. */
public final class Api implements RpcHandler {

    private static final Logger log = LoggerFactory.getLogger(Api.class);

    /** What the servers keep to people. */
    private static final Set<String> NOT_FOR_BOTS = Set.of(
            "account.getContentSettings",
            "account.getNotifySettings",
            "account.updateStatus",
            "channels.joinChannel",
            "channels.readHistory",
            "contacts.addContact",
            "contacts.getContacts",
            "contacts.importContacts",
            "contacts.search",
            "messages.getAllStickers",
            "messages.getBotCallbackAnswer",
            "messages.getDialogFilters",
            "messages.getDialogs",
            "messages.getHistory",
            "messages.getPeerDialogs",
            "messages.getPeerSettings",
            "messages.getPinnedDialogs",
            "messages.readHistory",
            "messages.search",
            "messages.searchGlobal",
            "messages.toggleDialogPin");

    private final Methods methods = new Methods();
    private final Counters counters;
    private final Trouble trouble;

    /**
     * @param faults the sandbox's, which strike here too
     * @param deliveryKey public key of the data centre that delivers content, as PEM
     */
    public Api(Realm realm, Faults faults, Counters counters, SecureRandom random, String deliveryKey) {
        this.counters = counters;
        trouble = new Trouble(faults, realm);
        var uploads = new Uploads(realm.world().contents());
        var arrivals = new Arrivals(realm);
        new HelpMethods(realm.ledger(), deliveryKey).register(methods);
        new AuthMethods(realm, random).register(methods);
        new UserMethods(realm).register(methods);
        new ChannelMethods(realm).register(methods);
        new ReadingMethods(realm).register(methods);
        new SendingMethods(realm, uploads, arrivals).register(methods);
        new ForwardMethods(realm, arrivals).register(methods);
        new EditingMethods(realm, uploads, arrivals).register(methods);
        new BotMethods(realm).register(methods);
        new UpdateMethods(realm).register(methods);
        new FileMethods(realm, uploads).register(methods);
        new DeliveryMethods(realm).register(methods);
    }

    @Override
    public TlObject handle(RpcCall call) {
        var caller = new Caller(call.botId(), call.session());
        TlObject query = call.query();
        if (caller.bot() == 0 && !methods.isOpen(query.name())) {
            throw RpcError.unauthorized("AUTH_KEY_UNREGISTERED");
        }
        if (NOT_FOR_BOTS.contains(query.name())) {
            throw RpcError.badRequest("BOT_METHOD_INVALID");
        }
        Methods.Method method = methods.find(query.name()).orElseThrow(() -> {
            counters.unknown(query.name());
            log.warn("The test data centre has no method {}.", query.name());
            return RpcError.badRequest("METHOD_INVALID");
        });
        return trouble.through(caller, query, () -> call(method, caller, query));
    }

    private static TlObject call(Methods.Method method, Caller caller, TlObject query) {
        try {
            return method.call(caller, query);
        } catch (BotException e) {
            throw Refusals.of(e);
        } catch (IllegalArgumentException e) {
            log.info("{} is refused: {}", query.name(), e.getMessage());
            throw RpcError.badRequest("INPUT_REQUEST_INVALID");
        }
    }
}
