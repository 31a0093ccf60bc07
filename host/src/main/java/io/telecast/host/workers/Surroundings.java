package io.telecast.host.workers;

import io.telecast.host.stream.ClientPool;
import io.telecast.host.telegram.Telegram;
import java.time.InstantSource;

/**
 * What all workers share.
 *
 * @param channel where files are stored
 */
record Surroundings(
        Telegram telegram, ClientPool pool, long channel, Sentences sentences, CheckTimes times, InstantSource clock) {}
