package io.telecast.host.links;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is shown for a file or a collection: the host's links, what plugins add, and what they change. Any thread may call. */
public final class LinkService implements OwnedLinks {

    private static final Logger LOG = LoggerFactory.getLogger(LinkService.class);

    private final LinkMaker maker;
    private final LinkResolver resolver;
    private final CollectionResolver collections;
    private final FileCatalog catalog;
    private final LinkTransformers transformers = new LinkTransformers();
    private final Ordered<LinkContributor> contributors = new Ordered<>();
    private final LinkLabels labels;

    /**
     * What the host's own links are called.
     *
     * @param share the label of share links
     * @param download the label of download links
     */
    public record LinkLabels(String share, String download) {}

    public LinkService(
            LinkMaker maker,
            LinkResolver resolver,
            CollectionResolver collections,
            FileCatalog catalog,
            LinkLabels labels) {
        this.maker = maker;
        this.resolver = resolver;
        this.collections = collections;
        this.catalog = catalog;
        this.labels = labels;
    }

    @Override
    public FileLink file(StoredFile file, long userId) {
        return maker.stream(record(file), userId);
    }

    @Override
    public List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId) {
        return transformers.apply(plain(bot, file, userId));
    }

    @Override
    public List<OutgoingLink> plain(BotIdentity bot, StoredFile file, long userId) {
        FileRecord record = record(file);
        FileLink link = maker.stream(record, userId);
        var links = contributed(contributor -> contributor.links(link, bot.id()));
        links.add(new OutgoingLink(LinkKind.DOWNLOAD, labels.download(), link.downloadUrl(), bot.id(), userId));
        links.add(new OutgoingLink(LinkKind.SHARE, labels.share(), shareUrl(bot, record), bot.id(), userId));
        return links;
    }

    @Override
    public CollectionLink collection(FileCollection collection, long userId) {
        return collections.link(collection, userId);
    }

    @Override
    public List<OutgoingLink> added(CollectionLink link) {
        return transformers.apply(plain(link));
    }

    @Override
    public List<OutgoingLink> plain(CollectionLink link) {
        return contributed(
                contributor -> contributor.links(link, link.collection().botId()));
    }

    private List<OutgoingLink> contributed(Function<LinkContributor, List<OutgoingLink>> ask) {
        var links = new ArrayList<OutgoingLink>();
        for (LinkContributor contributor : contributors.serving()) {
            try {
                links.addAll(ask.apply(contributor));
            } catch (LeavingException left) {
                // Its plugin is replaced: again, with its next generation.
                return contributed(ask);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                if (e instanceof CancellationException cancelled
                        && Thread.currentThread().isInterrupted()) {
                    throw cancelled; // nobody waits for the reply any more; a plugin that only says so is another
                    // matter
                }
                LOG.warn("A plugin could not add its links to a reply.", e);
            }
        }
        return links;
    }

    private String shareUrl(BotIdentity bot, FileRecord record) {
        return "https://t.me/" + bot.username() + "?start=" + maker.share(record);
    }

    @Override
    public OutgoingLink transformed(OutgoingLink link) {
        return transformers.apply(List.of(link)).getFirst();
    }

    @Override
    public LinkResolution resolve(String token) {
        return CollectionResolver.takes(token) ? collections.resolve(token) : resolver.resolve(token);
    }

    @Override
    public LinkResolution shared(BotIdentity bot, String shareToken, long userId) {
        return collections.shared(bot.id(), shareToken, userId);
    }

    @Override
    public Registration contribute(Owner owner, LinkContributor contributor) {
        return contributors.add(owner, contributor);
    }

    @Override
    public Registration transform(Owner owner, LinkTransformer transformer) {
        return transformers.add(owner, transformer);
    }

    private FileRecord record(StoredFile file) {
        return catalog.find(file.id())
                .orElseThrow(() -> new IllegalArgumentException("No file with id " + file.id() + " is stored."));
    }
}
