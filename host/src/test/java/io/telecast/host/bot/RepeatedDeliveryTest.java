package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.Order;
import io.telecast.host.collections.SampleCollections;
import io.telecast.host.config.BotConfig;
import io.telecast.host.event.EventBus;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.links.BanCheck;
import io.telecast.host.links.CollectionResolver;
import io.telecast.host.links.Gates;
import io.telecast.host.links.LinkKeys;
import io.telecast.host.links.LinkMaker;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkService;
import io.telecast.host.links.LinkTokens;
import io.telecast.host.owner.Owner;
import io.telecast.host.store.MovableClock;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import io.telecast.host.text.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same order again, after the process has ended somewhere in the middle. */
class RepeatedDeliveryTest {

    private static final long BEN = 4711;
    private static final Order ONE = new Order("77:4711:50:1", FakeBot.SELF.id(), BEN, "Sxyz", 1);
    private static final Order LATER = new Order("77:4711:51:1", FakeBot.SELF.id(), BEN, "Sxyz", 1);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final FakeBot telegram = new FakeBot();
    private final List<Delivery> heard = new ArrayList<>();

    /** One life of the process, on the same data as the others. */
    private final class Life implements AutoCloseable {

        private final SqliteRecordStore records = SqliteRecordStore.open(folder.resolve("telecast.db"), clock);
        private final FileCatalog files = new FileCatalog(records.open("host", FileCatalog.SPEC));
        private final FileRecord film = SampleFiles.add(files, 9, "film.mp4", "video/mp4", 1000);
        private final Deliveries deliveries;

        Life() {
            telegram.message(film.message(), "", Keyboard.NONE);
            var bot = ConnectedBot.of(telegram, BotConfig.DEFAULT, user -> {});
            var texts = Texts.defaults();
            deliveries = new Deliveries(
                    new BotFleet(bot),
                    files,
                    new LinkReplies(links(), texts),
                    texts,
                    false,
                    new EventBus(),
                    clock,
                    new DeliveryLedger(records.open("host", DeliveryLedger.spec())),
                    Duration.ofSeconds(5));
            deliveries.listen(Owner.always("listener"), heard::add);
        }

        private LinkService links() {
            BanCheck nobody = (bot, user) -> false;
            var gates = new Gates();
            var tokens = new LinkTokens(new LinkKeys(records.open("host", LinkKeys.SPEC), new SecureRandom(), clock));
            var maker = new LinkMaker(tokens, URI.create("https://files.example/"), Duration.ZERO, clock);
            return new LinkService(
                    maker,
                    new LinkResolver(tokens, maker, files, nobody, gates, clock),
                    new CollectionResolver(tokens, maker, SampleCollections.over(files, clock), nobody, gates, clock),
                    files,
                    new LinkService.LinkLabels("Share link", "Download"));
        }

        Message deliver(Order order) {
            return deliveries.deliver(order, film.file());
        }

        long written() {
            return records.open("host", DeliveryLedger.spec()).count();
        }

        @Override
        public void close() {
            records.close();
        }
    }

    @Test
    void whatTelegramHasTakenIsNotSentAgain() {
        Message first;
        try (var life = new Life()) {
            first = life.deliver(ONE);
        }
        try (var life = new Life()) {
            assertThat(life.deliver(ONE)).isEqualTo(first);
        }
        assertThat(telegram.copies).hasSize(1);
        assertThat(heard).extracting(Delivery::message).containsExactly(first.ref());
    }

    @Test
    void whoeverDidNotHearOfItHearsOfTheSameCopy() {
        try (var life = new Life()) {
            life.deliveries.listen(Owner.always("the end"), delivery -> life.close());
            life.deliver(ONE);
        }
        clock.advance(Duration.ofMinutes(5));
        try (var life = new Life()) {
            life.deliver(ONE);
            life.deliver(ONE);
        }
        assertThat(telegram.copies).hasSize(1);
        assertThat(heard).hasSize(2);
        assertThat(heard.getLast()).isEqualTo(heard.getFirst());
    }

    @Test
    void onlyWhatWasInFlightComesAgain() {
        try (var life = new Life()) {
            telegram.afterCopy = life::close;
            life.deliver(ONE);
        }
        telegram.afterCopy = () -> {};
        try (var life = new Life()) {
            life.deliver(ONE);
            life.deliver(ONE);
        }
        assertThat(telegram.copies).hasSize(2);
    }

    @Test
    void whatTheUserHasDeletedIsNotSentAgainEither() {
        try (var life = new Life()) {
            Message sent = life.deliver(ONE);
            telegram.messages.remove(sent.ref());
            assertThat(life.deliver(ONE).ref()).isEqualTo(sent.ref());
        }
        assertThat(telegram.copies).hasSize(1);
    }

    @Test
    void whoAsksAgainGetsItAgain() {
        try (var life = new Life()) {
            life.deliver(ONE);
            life.deliver(LATER);
            life.deliver(new Order(ONE.id(), ONE.botId(), 4712, ONE.startPayload(), 1));
        }
        assertThat(telegram.copies).hasSize(3);
        assertThat(heard).hasSize(3);
    }

    @Test
    void anOrderOfManyMayHaveAFileTwiceAndIsNotWrittenDown() {
        var order = new Order("batch.77.4711.50.1", ONE.botId(), BEN, "b-xyz", 2);
        try (var life = new Life()) {
            life.deliver(order);
            life.deliver(order);
            assertThat(life.written()).isZero();
        }
        assertThat(telegram.copies).hasSize(2);
        assertThat(heard).hasSize(2);
    }

    @Test
    void aDayLaterItIsForgotten() {
        try (var life = new Life()) {
            life.deliver(ONE);
            assertThat(life.written()).isEqualTo(1);
            clock.advance(DeliveryLedger.REMEMBERED);
            assertThat(life.written()).isZero();
            life.deliver(ONE);
        }
        assertThat(telegram.copies).hasSize(2);
    }

    @Test
    void anyIdWillDo() {
        var strange = new Order("\0\ud800" + "\u20ac".repeat(126), ONE.botId(), BEN, "", 1);
        try (var life = new Life()) {
            life.deliver(strange);
            life.deliver(strange);
        }
        assertThat(telegram.copies).hasSize(1);
    }
}
