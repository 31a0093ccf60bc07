package io.telecast.host.plugin.context;

import io.telecast.api.secret.Secrets;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.secrets.SecretBox;

/** Secrets that only one plugin can open. */
final class PluginSecrets implements Secrets {

    private final PluginScope scope;
    private final SecretBox box;

    PluginSecrets(PluginScope scope, SecretBox box) {
        this.scope = scope;
        this.box = box;
    }

    @Override
    public String seal(String plain) {
        scope.check();
        return box.seal(scope.pluginId(), plain);
    }

    @Override
    public String open(String sealed) {
        scope.check();
        return box.open(scope.pluginId(), sealed);
    }
}
