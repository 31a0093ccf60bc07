package io.telecast.host.plugin.guard;

import io.telecast.api.web.WebClient;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import io.telecast.host.plugin.capability.Guard;
import io.telecast.host.plugin.capability.Use;

/**
 * Requests to the declared servers. The client follows no redirect by itself, so a plugin that follows one asks here again.
 */
record GuardedWeb(WebClient client, Guard guard) implements WebClient {

    @Override
    public WebResponse send(WebRequest request) {
        // the host of the very address that is asked: what stands before an @ is none
        String host = request.address().getHost();
        guard.require(host == null ? Use.anyWeb() : Use.web(host));
        return client.send(request);
    }
}
