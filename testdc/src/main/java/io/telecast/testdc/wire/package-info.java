/** The server: it listens, runs each connection, and hands requests over. */
@NullMarked
package io.telecast.testdc.wire;

import org.jspecify.annotations.NullMarked;
