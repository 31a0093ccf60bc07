package io.telecast.host.plugin;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.links.OwnedLinks;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import java.util.List;

/** Knows no file, but asks contributors and transformers. */
final class NoLinks implements OwnedLinks {

    final Ordered<LinkContributor> contributors = new Ordered<>();
    final Ordered<LinkTransformer> transformers = new Ordered<>();

    @Override
    public FileLink file(StoredFile file, long userId) {
        throw new IllegalArgumentException("No such file");
    }

    @Override
    public List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId) {
        return List.of();
    }

    @Override
    public OutgoingLink transformed(OutgoingLink link) {
        return link;
    }

    @Override
    public LinkResolution resolve(String token) {
        return new LinkResolution.Refused(404, "Link not found", "Ask for a new one.");
    }

    @Override
    public Registration contribute(Owner owner, LinkContributor contributor) {
        return contributors.add(owner, contributor);
    }

    @Override
    public Registration transform(Owner owner, LinkTransformer transformer) {
        return transformers.add(owner, transformer);
    }

    @Override
    public CollectionLink collection(FileCollection collection, long userId) {
        throw new IllegalArgumentException("No such collection");
    }

    @Override
    public List<OutgoingLink> added(CollectionLink link) {
        throw new IllegalArgumentException("No such collection");
    }

    @Override
    public List<OutgoingLink> plain(BotIdentity bot, StoredFile file, long userId) {
        throw new IllegalArgumentException("No such collection");
    }

    @Override
    public List<OutgoingLink> plain(CollectionLink link) {
        throw new IllegalArgumentException("No such collection");
    }

    @Override
    public LinkResolution shared(BotIdentity bot, String shareToken, long userId) {
        throw new IllegalArgumentException("No such collection");
    }
}
