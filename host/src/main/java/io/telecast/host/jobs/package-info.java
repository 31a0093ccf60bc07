/**
 * Durable timers and resumable long work. A job is a record; running it means holding a lease on that record, so that one
 * process of a cluster runs it and a crash only delays it.
 */
@NullMarked
package io.telecast.host.jobs;

import org.jspecify.annotations.NullMarked;
