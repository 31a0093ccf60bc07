/** Links that open a bot with a payload, {@code t.me/<bot>?start=…}. */
@NullMarked
package io.telecast.api.start;

import org.jspecify.annotations.NullMarked;
