/**
 * Durable timers and work queues: jobs are records, found by the time when they are due and run under a lease, so that
 * one process of a cluster runs a job and another takes it over when that process is gone.
 */
@NullMarked
package io.telecast.host.jobs;

import org.jspecify.annotations.NullMarked;
