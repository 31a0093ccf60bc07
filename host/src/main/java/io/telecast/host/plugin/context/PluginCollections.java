package io.telecast.host.plugin.context;

import io.telecast.api.collection.FileCollection;
import io.telecast.api.collection.FileCollections;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.collections.CollectionRecord;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.List;
import java.util.Optional;

/** The host's collections as one plugin sees them; its keys are its own. */
final class PluginCollections implements FileCollections {

    private final PluginScope scope;
    private final CollectionCatalog collections;

    PluginCollections(PluginScope scope, CollectionCatalog collections) {
        this.scope = scope;
        this.collections = collections;
    }

    @Override
    public FileCollection create(String key, long botId, long ownerId, String title, List<Long> fileIds) {
        scope.check();
        return collections.create(scope.pluginId(), key, botId, ownerId, title, fileIds);
    }

    @Override
    public Optional<FileCollection> find(long id) {
        scope.check();
        return collections.find(id).filter(record -> !record.revoked()).map(CollectionRecord::collection);
    }

    @Override
    public List<FileCollection> containing(long fileId) {
        scope.check();
        return collections.containing(fileId);
    }

    @Override
    public boolean revoke(long id) {
        scope.check();
        return collections.revoke(id);
    }
}
