/** Connections: transports, key exchange, encrypted sessions and the service messages of MTProto. */
@NullMarked
package io.telecast.testdc.wire;

import org.jspecify.annotations.NullMarked;
