package io.telecast.testdc.wire.transport;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;

/**
 * A connection whose transport is known.
 *
 * @param dataCenter that the client named, if its transport does
 */
public record Transport(Framing framing, InputStream in, OutputStream out, OptionalInt dataCenter) {}
