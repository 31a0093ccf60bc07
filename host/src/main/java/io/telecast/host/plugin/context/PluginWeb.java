package io.telecast.host.plugin.context;

import io.telecast.api.web.WebClient;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import io.telecast.host.plugin.scope.PluginScope;

/** Requests of one plugin to other servers. */
final class PluginWeb implements WebClient {

    private final PluginScope scope;
    private final WebClient client;

    PluginWeb(PluginScope scope, WebClient client) {
        this.scope = scope;
        this.client = client;
    }

    @Override
    public WebResponse send(WebRequest request) {
        scope.check();
        return client.send(request);
    }
}
