package io.telecast.host.plugin.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Clone;
import io.telecast.api.bot.Messenger;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Seat;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SharedClonesTest {

    private static final BotSetup SETUP = new BotSetup("1:token", 5, Set.of("hello"));

    private final Seat seat = new Seat("clone", 0);
    private final Owner first = seat.join();
    private final Owner second = seat.join();
    private final SharedClones clones = new SharedClones();
    private final OneBot bots = new OneBot();

    @Test
    void theNextGenerationTakesTheBotOver() {
        Clone ofFirst = clones.connect(first, SETUP, bots);
        Clone ofSecond = clones.connect(second, new BotSetup("1:token", 5, Set.of("other")), bots);
        assertThat(bots.served).isEqualTo(Set.of("other"));
        ofFirst.close();
        ofFirst.close();
        assertThat(bots.connected).isTrue();
        ofSecond.close();
        assertThat(bots.connected).isFalse();
    }

    @Test
    void oneGenerationDoesNotConnectABotTwice() {
        Clone held = clones.connect(first, SETUP, bots);
        assertThatThrownBy(() -> clones.connect(first, SETUP, bots)).isInstanceOf(IllegalStateException.class);
        held.close();
        clones.connect(first, SETUP, bots);
        assertThat(bots.connected).isTrue();
    }

    @Test
    void aBotThatWasLostIsConnectedAnew() {
        clones.connect(first, SETUP, bots);
        bots.connected = false;
        clones.connect(second, SETUP, bots);
        assertThat(bots.loaders).hasSize(2);
    }

    @Test
    void theBotsThreadsDoNotInheritThePluginsClasses() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var plugin = new URLClassLoader(new URL[0])) {
            thread.setContextClassLoader(plugin);
            clones.connect(first, SETUP, bots);
            assertThat(thread.getContextClassLoader()).isSameAs(plugin);
            assertThat(bots.loaders).containsExactly(SharedClones.class.getClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A Telegram of one bot, which refuses to be connected twice. */
    private static final class OneBot implements Bots {
        private final List<ClassLoader> loaders = new ArrayList<>();
        private boolean connected;
        private Set<String> served = Set.of();

        @Override
        public Messenger main() {
            return Mockito.mock(Messenger.class);
        }

        @Override
        public Optional<Messenger> find(long botId) {
            return connected ? Optional.of(main()) : Optional.empty();
        }

        @Override
        public List<Messenger> all() {
            return List.of();
        }

        @Override
        public Clone connect(BotSetup setup) {
            if (connected) {
                throw new IllegalStateException("The bot 1 is connected already.");
            }
            connected = true;
            served = setup.plugins();
            loaders.add(Thread.currentThread().getContextClassLoader());
            return new Clone() {
                @Override
                public BotIdentity self() {
                    return new BotIdentity(1, "one_bot", "One");
                }

                @Override
                public void plugins(Set<String> plugins) {
                    served = plugins;
                }

                @Override
                public void close() {
                    connected = false;
                }
            };
        }
    }
}
