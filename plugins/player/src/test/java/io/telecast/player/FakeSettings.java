package io.telecast.player;

import io.telecast.api.Registration;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.settings.Settings;
import java.util.function.Consumer;

/** Settings that a test may change. */
final class FakeSettings implements Settings {

    volatile PlayerSettings present = PlayerSettings.DEFAULTS;

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Record> LiveSettings<S> declare(S defaults) {
        return new LiveSettings<>() {
            @Override
            public void change(long botId, java.util.function.UnaryOperator<S> change) {
                throw new UnsupportedOperationException();
            }

            @Override
            public S get() {
                return (S) present;
            }

            @Override
            public S get(long botId) {
                return (S) present;
            }

            @Override
            public Registration onChange(Consumer<S> listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
