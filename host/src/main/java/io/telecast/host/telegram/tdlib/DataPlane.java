package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;

/** What opens the workers that read files. */
interface DataPlane extends AutoCloseable {

    MediaWorker open(BotToken token);

    @Override
    void close();
}
