/** What viewers do, and under which conditions. */
@NullMarked
package io.telecast.bench.wire.scenario;

import org.jspecify.annotations.NullMarked;
