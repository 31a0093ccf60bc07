package io.telecast.testdc.api;

import io.telecast.testdc.rpc.Session;

/**
 * Who calls.
 *
 * @param bot 0 before anyone has signed in
 */
record Caller(long bot, Session session) {}
