package io.telecast.player;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Links that open what a test says. */
final class FakeLinks implements Links {

    final List<LinkContributor> contributors = new ArrayList<>();
    private final Map<String, LinkResolution> resolutions = new ConcurrentHashMap<>();

    void open(String token, StoredFile file) {
        resolutions.put(token, new LinkResolution.Open(Sample.link(file, token)));
    }

    void refuse(String token, int status, String title, String remedy) {
        resolutions.put(token, new LinkResolution.Refused(status, title, remedy));
    }

    @Override
    public LinkResolution resolve(String token) {
        return resolutions.getOrDefault(token, new LinkResolution.Refused(404, "No such link", "Ask for a new one."));
    }

    @Override
    public Registration contribute(LinkContributor contributor) {
        contributors.add(contributor);
        return () -> contributors.remove(contributor);
    }

    @Override
    public FileLink file(StoredFile file, long userId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OutgoingLink transformed(OutgoingLink link) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration transform(LinkTransformer transformer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CollectionLink collection(FileCollection collection, long userId) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public List<OutgoingLink> added(CollectionLink link) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public List<OutgoingLink> plain(BotIdentity bot, StoredFile file, long userId) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public List<OutgoingLink> plain(CollectionLink link) {
        throw new UnsupportedOperationException("Not there yet.");
    }

    @Override
    public LinkResolution shared(BotIdentity bot, String shareToken, long userId) {
        throw new UnsupportedOperationException("Not there yet.");
    }
}
