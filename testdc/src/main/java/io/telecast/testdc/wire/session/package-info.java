/** Encrypted sessions: messages in and out, and the service messages that keep them going. */
@NullMarked
package io.telecast.testdc.wire.session;

import org.jspecify.annotations.NullMarked;
