/** One link for many messages of a channel. */
@NullMarked
package io.telecast.batch;

import org.jspecify.annotations.NullMarked;
