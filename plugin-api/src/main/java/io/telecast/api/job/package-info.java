/** Durable timers and resumable long work. */
@NullMarked
package io.telecast.api.job;

import org.jspecify.annotations.NullMarked;
