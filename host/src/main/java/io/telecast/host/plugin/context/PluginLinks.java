package io.telecast.host.plugin.context;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.Links;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.links.OwnedLinks;
import io.telecast.host.owner.Held;
import io.telecast.host.plugin.scope.Bound;
import io.telecast.host.plugin.scope.CallKind;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.users.PluginReach;
import java.util.List;
import java.util.Objects;

/** Links as one plugin sees them. */
final class PluginLinks implements Links {

    private final PluginScope scope;
    private final OwnedLinks links;
    private final PluginReach reach;

    PluginLinks(PluginScope scope, OwnedLinks links, PluginReach reach) {
        this.scope = scope;
        this.links = links;
        this.reach = reach;
    }

    @Override
    public FileLink file(StoredFile file, long userId) {
        scope.check();
        return links.file(file, userId);
    }

    @Override
    public List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId) {
        scope.check();
        return links.all(bot, file, userId);
    }

    @Override
    public OutgoingLink transformed(OutgoingLink link) {
        scope.check();
        return links.transformed(link);
    }

    @Override
    public LinkResolution resolve(String token) {
        scope.check();
        return links.resolve(token);
    }

    @Override
    public Registration contribute(LinkContributor contributor) {
        return scope.own(Bound.LINKS, () -> links.contribute(scope.owner(), new Guarded(scope, reach, contributor)));
    }

    @Override
    public Registration transform(LinkTransformer transformer) {
        return scope.own(
                Bound.LINKS, () -> links.transform(scope.owner(), new Transforming(scope, reach, transformer)));
    }

    @Override
    public CollectionLink collection(FileCollection collection, long userId) {
        scope.check();
        return links.collection(collection, userId);
    }

    @Override
    public List<OutgoingLink> added(CollectionLink link) {
        scope.check();
        return links.added(link);
    }

    @Override
    public List<OutgoingLink> plain(BotIdentity bot, StoredFile file, long userId) {
        scope.check();
        return links.plain(bot, file, userId);
    }

    @Override
    public List<OutgoingLink> plain(CollectionLink link) {
        scope.check();
        return links.plain(link);
    }

    @Override
    public LinkResolution shared(BotIdentity bot, String shareToken, long userId) {
        scope.check();
        return links.shared(bot, shareToken, userId);
    }

    private record Transforming(PluginScope scope, PluginReach reach, LinkTransformer transformer)
            implements LinkTransformer, Held {
        @Override
        public OutgoingLink transform(OutgoingLink link) throws Exception {
            return reach.serves(scope.pluginId(), link.botId())
                    ? scope.call(
                            CallKind.ASKED,
                            () -> Objects.requireNonNull(transformer.transform(link), "A transformer answered null."))
                    : link;
        }

        @Override
        public boolean isHeld() {
            return scope.owner().isHeld();
        }
    }

    /** Answers are copied, since a list may be of the plugin's own class and compute its items when asked. */
    private record Guarded(PluginScope scope, PluginReach reach, LinkContributor contributor)
            implements LinkContributor {
        @Override
        public List<OutgoingLink> links(FileLink link, long botId) {
            return serves(botId)
                    ? scope.call(CallKind.ASKED, () -> List.copyOf(contributor.links(link, botId)))
                    : List.of();
        }

        @Override
        public List<OutgoingLink> links(CollectionLink link, long botId) {
            return serves(botId)
                    ? scope.call(CallKind.ASKED, () -> List.copyOf(contributor.links(link, botId)))
                    : List.of();
        }

        private boolean serves(long botId) {
            return reach.serves(scope.pluginId(), botId);
        }
    }
}
