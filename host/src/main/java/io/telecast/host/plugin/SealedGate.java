package io.telecast.host.plugin;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.host.plugin.context.HostServices;

/**
 * Stands where the gates of a plugin stood that had to be stopped because it failed. Whoever made it fail must not thereby
 * come to the files; only an operator opens them, by switching the plugin off.
 */
final class SealedGate {

    private static final AccessDecision REFUSED = new AccessDecision.Denied(
            Html.text("Your access cannot be checked at present. Try again later."), Keyboard.NONE);

    private SealedGate() {}

    /** Refuses everybody on the bots that the plugin serves. */
    static Registration before(HostServices services, String pluginId) {
        return services.access()
                .register(request ->
                        services.reach().serves(pluginId, request.botId()) ? REFUSED : AccessDecision.ALLOWED);
    }
}
