package io.telecast.testdc.wire;

import io.telecast.testdc.crypto.RsaKey;
import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.fault.Faults;
import io.telecast.testdc.wire.auth.AuthKeys;
import io.telecast.testdc.wire.session.MessageIds;
import io.telecast.testdc.wire.session.Receiver;
import java.security.SecureRandom;

/** What every connection needs. */
record Wiring(
        RsaKey rsa,
        AuthKeys keys,
        MessageIds ids,
        Receiver receiver,
        Faults faults,
        Counters counters,
        SecureRandom random) {}
