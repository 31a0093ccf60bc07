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
import io.telecast.api.link.Links;
import io.telecast.api.link.OutgoingLink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows no file, but asks contributors and transformers. */
final class NoLinks implements Links {

    final List<LinkContributor> contributors = new CopyOnWriteArrayList<>();
    final List<LinkTransformer> transformers = new CopyOnWriteArrayList<>();

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
    public Registration contribute(LinkContributor contributor) {
        contributors.add(contributor);
        return () -> contributors.remove(contributor);
    }

    @Override
    public Registration transform(LinkTransformer transformer) {
        transformers.add(transformer);
        return () -> transformers.remove(transformer);
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
