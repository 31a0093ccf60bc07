package io.telecast.host.workers;

import io.telecast.host.telegram.BotToken;
import io.telecast.host.workers.WorkerStatus.Source;

/** A bot that an operator named as a worker. */
sealed interface Wanted {

    long botId();

    Source source();

    /** It shall read. */
    record Reader(BotToken token, Source source) implements Wanted {
        @Override
        public long botId() {
            return token.botId();
        }
    }

    /** It was removed while the host ran, though the configuration names it. */
    record Removed(long botId) implements Wanted {
        @Override
        public Source source() {
            return Source.CONFIGURATION;
        }
    }

    /**
     * It shall read, but its token cannot be had.
     *
     * @param problem a sentence
     */
    record Unreadable(long botId, String problem) implements Wanted {
        @Override
        public Source source() {
            return Source.OPERATOR;
        }
    }
}
