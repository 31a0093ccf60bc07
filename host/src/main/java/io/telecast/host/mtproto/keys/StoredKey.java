package io.telecast.host.mtproto.keys;

import io.telecast.host.mtproto.crypto.AuthKey;

/**
 * A key that is kept.
 *
 * @param salt a server salt, perhaps of yesterday
 * @param authorized whether the bot is signed in with it
 */
public record StoredKey(AuthKey key, long salt, boolean authorized) {}
