package io.telecast.testdc.wire.session;

import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.wire.auth.AuthKeys;
import java.util.random.RandomGenerator;

/** What all sessions share. */
record Desk(AuthKeys keys, MessageIds ids, ObjectWriter writer, RandomGenerator random) {}
