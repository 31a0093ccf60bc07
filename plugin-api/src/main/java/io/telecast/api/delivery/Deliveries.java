package io.telecast.api.delivery;

import io.telecast.api.HostImplemented;
import io.telecast.api.Registration;
import io.telecast.api.Stable;
import io.telecast.api.chat.Message;
import io.telecast.api.file.StoredFile;

/**
 * Sending stored files the way the operator wants it: caption, buttons, protection.
 *
 * <pre>{@code
 * long botId = context.bot().self().id();
 * StoredFile file = context.files().find(12).orElseThrow();
 * var order = new Order("friday-4711", botId, 4711, "film-12", 1);
 * context.deliveries().deliver(order, file);
 * context.deliveries().finish(order);
 * }</pre>
 *
 * <p>Calls block until Telegram has answered; any thread may call.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Deliveries {

    /**
     * Sends one file of an order. Asks no gate: {@link io.telecast.api.access.AccessGates#check} once for the whole order.
     * Every listener has been called when this returns.
     *
     * <p>For a day, an order of one file is served once: if it is delivered again, as after a crash, nothing is sent, and the
     * message that was sent before is answered. Orders of more files may hold a file twice; whoever resumes one has to know
     * how far it has come.
     *
     * @throws IllegalStateException if the order's bot is not connected
     * @throws io.telecast.api.bot.BotException if Telegram refuses
     */
    Message deliver(Order order, StoredFile file);

    /** Tells that nothing more comes for an order. */
    void finish(Order order);

    /** Listens to every delivery, the host's own too. */
    Registration listen(DeliveryListener listener);
}
