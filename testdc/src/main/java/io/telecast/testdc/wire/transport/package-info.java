/** How packets are marked off in a stream: the transports of MTProto, plain and obfuscated. */
@NullMarked
package io.telecast.testdc.wire.transport;

import org.jspecify.annotations.NullMarked;
