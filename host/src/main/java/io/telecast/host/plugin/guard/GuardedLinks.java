package io.telecast.host.plugin.guard;

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
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import java.util.List;

/** Links, and on its own the change of everybody's. */
record GuardedLinks(Links inner, Guard guard) implements Links {

    private Links links() {
        guard.require(Capability.LINKS);
        return inner;
    }

    @Override
    public FileLink file(StoredFile file, long userId) {
        return links().file(file, userId);
    }

    @Override
    public List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId) {
        return links().all(bot, file, userId);
    }

    @Override
    public CollectionLink collection(FileCollection collection, long userId) {
        return links().collection(collection, userId);
    }

    @Override
    public List<OutgoingLink> added(CollectionLink link) {
        return links().added(link);
    }

    @Override
    public List<OutgoingLink> plain(BotIdentity bot, StoredFile file, long userId) {
        return links().plain(bot, file, userId);
    }

    @Override
    public List<OutgoingLink> plain(CollectionLink link) {
        return links().plain(link);
    }

    @Override
    public OutgoingLink transformed(OutgoingLink link) {
        return links().transformed(link);
    }

    @Override
    public LinkResolution resolve(String token) {
        return links().resolve(token);
    }

    @Override
    public LinkResolution shared(BotIdentity bot, String shareToken, long userId) {
        return links().shared(bot, shareToken, userId);
    }

    @Override
    public Registration contribute(LinkContributor contributor) {
        return links().contribute(contributor);
    }

    @Override
    public Registration transform(LinkTransformer transformer) {
        guard.require(Capability.LINK_TRANSFORMER);
        return inner.transform(transformer);
    }
}
