/** Processes that the benchmark starts, talks to and ends. */
@NullMarked
package io.telecast.bench.wire.process;

import org.jspecify.annotations.NullMarked;
