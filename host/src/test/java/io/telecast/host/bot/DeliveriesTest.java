package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.collections.SampleCollections;
import io.telecast.host.config.Announcement;
import io.telecast.host.config.BotConfig;
import io.telecast.host.config.PeopleConfig;
import io.telecast.host.config.UploadPolicy;
import io.telecast.host.event.EventBus;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.links.BanCheck;
import io.telecast.host.links.CollectionResolver;
import io.telecast.host.links.Gates;
import io.telecast.host.links.LinkKeys;
import io.telecast.host.links.LinkMaker;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkService;
import io.telecast.host.links.LinkTokens;
import io.telecast.host.links.LinksInText;
import io.telecast.host.owner.Owner;
import io.telecast.host.telegram.Update;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Bans;
import io.telecast.host.users.PluginReach;
import io.telecast.host.users.Roles;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Start payloads, deliveries and revocations, from a user's message to what the bot sends. */
class DeliveriesTest {

    private static final User BEN = new User(4711, "Ben", "", "ben", "en", false);
    private static final User OWNER = new User(SampleFiles.OWNER, "Ada", "", "ada", "en", false);
    private static final User ADMIN = new User(1, "Root", "", "root", "en", false);

    private final InstantSource clock = InstantSource.system();
    private final FakeBot telegram = new FakeBot();
    private final ConnectedBot bot = ConnectedBot.of(telegram, BotConfig.DEFAULT, user -> {});
    private final Texts texts = Texts.defaults();
    private final EventBus events = new EventBus();
    private final FileCatalog files = new FileCatalog(new MemoryStore<>(FileCatalog.SPEC));
    private final CollectionCatalog collections = SampleCollections.over(files, clock);
    private final Bans bans = new Bans(new MemoryStore<>(Bans.spec()), clock);
    private final BanCheck banCheck = (id, user) -> bans.find(id, user).isPresent();
    private final Gates gates = new Gates();
    private final LinkTokens tokens =
            new LinkTokens(new LinkKeys(new MemoryStore<>(LinkKeys.SPEC), new SecureRandom(), clock));
    private final LinkMaker maker = new LinkMaker(tokens, URI.create("https://files.example/"), Duration.ZERO, clock);
    private final LinkResolver resolver = new LinkResolver(tokens, maker, files, banCheck, gates, clock);
    private final LinkService links = new LinkService(
            maker,
            resolver,
            new CollectionResolver(tokens, maker, collections, banCheck, gates, clock),
            files,
            new LinkService.LinkLabels("Share link", "Download"));
    private final LinkReplies replies = new LinkReplies(links, texts);
    private final Deliveries deliveries = new Deliveries(
            new BotFleet(bot),
            files,
            replies,
            texts,
            false,
            events,
            clock,
            new DeliveryLedger(new MemoryStore<>(DeliveryLedger.spec())),
            Duration.ofMillis(300));
    private final StartRegistry starts = new StartRegistry(new PluginReach(new MemoryStore<>(PluginReach.spec())));
    private final StartPayloads payloads = new StartPayloads(
            starts, new ShareLinks(resolver, gates, deliveries, bans, texts), new Answering(texts), texts, clock);
    private final Roles roles =
            new Roles(new PeopleConfig(List.of(ADMIN.id()), UploadPolicy.EVERYONE, List.of(), Announcement.NONE), 77);
    private final RevokeCommand revoke =
            new RevokeCommand(new Revocable.Finder(files, collections), new LinksInText(tokens), replies, roles, texts);
    private final List<Delivery> heard = new CopyOnWriteArrayList<>();
    private final List<Order> finished = new CopyOnWriteArrayList<>();

    private final FileRecord film = SampleFiles.add(files, 9, "film.mp4", "video/mp4", 1000);
    private final String share = maker.share(film);

    @BeforeEach
    void listen() {
        telegram.message(film.message(), "", Keyboard.NONE);
        deliveries.listen(Owner.always("listener"), new DeliveryListener() {
            @Override
            public void delivered(Delivery delivery) {
                heard.add(delivery);
            }

            @Override
            public void finished(Order order) {
                finished.add(order);
            }
        });
    }

    @Test
    void aShareLinkIsAnOrderOfOneFile() {
        payloads.open(written(BEN, 50), share);
        assertThat(telegram.copies).singleElement().satisfies(copy -> {
            assertThat(copy.chatId()).isEqualTo(BEN.id());
            assertThat(copy.caption().orElseThrow().markup()).contains("film.mp4");
            assertThat(copy.keyboard().rows().getFirst())
                    .extracting(Button::label)
                    .containsExactly("Download");
        });
        assertThat(heard).singleElement().satisfies(delivery -> {
            assertThat(delivery.order().startPayload()).isEqualTo(share);
            assertThat(delivery.order().userId()).isEqualTo(BEN.id());
            assertThat(delivery.file()).isEqualTo(film.file());
            assertThat(telegram.messages).containsKey(delivery.message());
            assertThat(delivery.order().id()).hasSizeLessThanOrEqualTo(128);
        });
        assertThat(finished).containsExactly(heard.getFirst().order());
    }

    @Test
    void theOrderOfOneRequestIsTheSameAgainAndThatOfAnotherIsNot() {
        payloads.open(written(BEN, 50), share);
        payloads.open(written(BEN, 50), share);
        payloads.open(written(BEN, 51), share);
        payloads.open(pressed(BEN, "press-1"), share);
        payloads.open(pressed(BEN, "press-1"), share);
        assertThat(finished).extracting(Order::id).hasSize(5);
        assertThat(finished.stream().map(Order::id).distinct()).hasSize(3);
        assertThat(telegram.copies).as("each request is served once").hasSize(3);
        assertThat(heard).hasSize(3);
    }

    @Test
    void aListenerHasHeardBeforeTheEvent() {
        var published = new CopyOnWriteArrayList<Integer>();
        events.subscribe(Owner.always("test"), Event.FileDelivered.class, event -> published.add(heard.size()));
        payloads.open(written(BEN, 50), share);
        await().until(() -> !published.isEmpty());
        assertThat(published).containsExactly(1);
    }

    @Test
    void listenersThatFailOrHangChangeNothing() {
        var never = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        deliveries.listen(Owner.always("broken"), delivery -> {
            throw new AssertionError("broken");
        });
        deliveries.listen(Owner.always("hanging"), delivery -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        payloads.open(written(BEN, 50), share);
        assertThat(heard).hasSize(1);
        assertThat(finished).hasSize(1);
        assertThat(telegram.said).isEmpty();
        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void whoseBotIsGoneGetsNothing() {
        var order = new Order("o", 999, BEN.id(), "", 1);
        assertThatThrownBy(() -> deliveries.deliver(order, film.file()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not connected");
        assertThatThrownBy(() -> deliveries.deliver(new Order("", 77, 1, "", 1), film.file()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        deliveries.deliver(new Order("o", 77, BEN.id(), "", 1), SampleFiles.stored(404, "x", "x/y", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void aFileThatTelegramDoesNotGiveIsToldAndFinishesNothing() {
        telegram.messages.clear();
        payloads.open(written(BEN, 50), share);
        assertThat(telegram.said).singleElement().asString().contains("could not be sent");
        assertThat(heard).isEmpty();
        assertThat(finished).isEmpty();
    }

    @Test
    void aPressIsAnsweredInTheChatByTheSamePath() {
        starts.register(Owner.always("batch"), "b", (call, payload) -> call.reply(Html.text("batch " + payload)));
        payloads.open(pressed(BEN, "p1"), "b-abc");
        payloads.open(pressed(BEN, "p2"), share);
        payloads.open(pressed(BEN, "p3"), "Snonsense");
        payloads.open(pressed(BEN, "p4"), "zzz-unknown");
        assertThat(telegram.said.getFirst()).isEqualTo("batch abc");
        assertThat(telegram.said.get(1)).contains("opens nothing");
        assertThat(telegram.said.get(2)).contains("switched off");
        assertThat(telegram.copies).hasSize(1);
    }

    @Test
    void aHandlerThatFailsCostsAnApology() {
        starts.register(Owner.always("batch"), "b", (call, payload) -> {
            throw new IllegalStateException("secret reason");
        });
        payloads.open(written(BEN, 50), "b-abc");
        assertThat(telegram.said)
                .singleElement()
                .asString()
                .contains("went wrong")
                .doesNotContain("secret");
    }

    @Test
    void endedLinksBannedOwnersAndGatesAreTold() {
        gates.register(request -> request.userId() == BEN.id()
                ? new AccessDecision.Denied(Html.text("Verify first"), Keyboard.NONE)
                : AccessDecision.ALLOWED);
        payloads.open(pressed(BEN, "p1"), share);
        assertThat(telegram.said).containsExactly("Verify first");
        bans.ban(77, SampleFiles.OWNER, "", 1);
        payloads.open(written(BEN, 2), share);
        assertThat(telegram.said.getLast()).contains("has ended");
        bans.unban(77, SampleFiles.OWNER);
        files.revoke(film.id());
        payloads.open(written(BEN, 3), share);
        assertThat(telegram.said.getLast()).contains("has ended");
        assertThat(telegram.copies).isEmpty();
    }

    @Test
    void aCancelledDeliveryIsWrittenDownAllTheSame() {
        var written = new CountDownLatch(1);
        deliveries.listen(Owner.always("slow"), delivery -> {
            Thread.yield();
            if (!Thread.currentThread().isInterrupted()) {
                written.countDown();
            }
        });
        var order = new Order("o", 77, BEN.id(), share, 1);
        telegram.afterCopy = () -> Thread.currentThread().interrupt();
        deliveries.deliver(order, film.file());
        assertThat(Thread.interrupted()).as("the cancellation goes on").isTrue();
        assertThat(heard).hasSize(1);
        assertThat(written.getCount()).isZero();
    }

    @Test
    void linksOfAnotherBotsFilesAreUnknownHereButToTheOperator() {
        StoredFile film2 = SampleFiles.stored(0, "theirs.mp4", "video/mp4", 1);
        FileRecord theirs = files.add(
                new MessageRef(SampleFiles.CHANNEL, 10),
                "u",
                id -> new StoredFile(
                        id,
                        78,
                        OWNER.id(),
                        film2.kind(),
                        film2.name(),
                        film2.mimeType(),
                        1,
                        "",
                        0,
                        0,
                        0,
                        film2.storedAt()));
        String stream = maker.stream(theirs, 0).streamUrl();
        payloads.open(written(BEN, 1), maker.share(theirs));
        assertThat(telegram.said.getLast()).contains("opens nothing");
        revoke.run(written(OWNER, 50, stream));
        assertThat(telegram.said.getLast()).contains("none of my links");
        assertThat(files.find(theirs.id()).orElseThrow().serial()).isZero();
        revoke.run(written(ADMIN, 50, stream));
        assertThat(telegram.said.getLast()).contains("have ended");
        assertThat(files.find(theirs.id()).orElseThrow().serial()).isEqualTo(1);
    }

    @Test
    void onlyOwnerOrAdministratorEndsACollection() {
        FileCollection batch = batch();
        String link =
                "https://t.me/files_bot?start=b-" + links.collection(batch, 0).shareToken();
        revoke.run(written(BEN, 50, link));
        assertThat(telegram.said.getLast()).contains("Only who");
        assertThat(collections.find(batch.id()).orElseThrow().revoked()).isFalse();
        revoke.run(written(
                OWNER,
                50,
                "https://files.example/batch/" + links.collection(batch, 0).token()));
        assertThat(telegram.said.getLast()).contains("Lectures &lt;1&gt;", "have ended");
        assertThat(collections.find(batch.id()).orElseThrow().revoked()).isTrue();
        revoke.run(written(ADMIN, 50, link));
        assertThat(telegram.said.getLast()).contains("have ended");
    }

    @Test
    void aButtonEndsACollectionOnceConfirmed() {
        FileCollection batch = batch();
        revoke.ask(pressed(BEN, "p0", "c" + batch.id()));
        assertThat(telegram.notices.getLast()).contains("Only who");
        revoke.ask(pressed(OWNER, "p1", "c" + batch.id()));
        assertThat(telegram.said.getLast()).contains("End all links", "1 files");
        revoke.no(pressed(OWNER, "p2", "c" + batch.id()));
        assertThat(telegram.said.getLast()).contains("stay");
        assertThat(collections.find(batch.id()).orElseThrow().revoked()).isFalse();
        revoke.yes(pressed(BEN, "p3", "c" + batch.id()));
        assertThat(collections.find(batch.id()).orElseThrow().revoked()).isFalse();
        for (String forged : List.of("c", "c0", "cc1", "c99999999999999999999", "c-1", "", "x1", "c" + 404)) {
            revoke.yes(pressed(OWNER, "p4" + forged, forged));
            assertThat(telegram.notices.getLast()).contains("none of my links");
        }
        revoke.yes(pressed(OWNER, "p5", "c" + batch.id()));
        assertThat(telegram.said.getLast()).contains("have ended");
        assertThat(collections.find(batch.id()).orElseThrow().revoked()).isTrue();
    }

    private FileCollection batch() {
        return collections.create("batch", "1", 77, OWNER.id(), "Lectures <1>", List.of(film.id()));
    }

    private Call written(User user, long messageId, String... arguments) {
        Message message = telegram.message(new MessageRef(user.id(), messageId), "", Keyboard.NONE);
        return new Call(bot.messenger(), message, user, user.equals(ADMIN), List.of(arguments));
    }

    private Press pressed(User user, String pressId) {
        return pressed(user, pressId, "");
    }

    private Press pressed(User user, String pressId, String payload) {
        var update = new Update.ButtonPressed(pressId, user, new MessageRef(user.id(), 60), "data");
        return new Press(bot, update, user.equals(ADMIN), payload);
    }
}
