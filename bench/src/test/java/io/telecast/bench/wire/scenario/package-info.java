@NullMarked
package io.telecast.bench.wire.scenario;

import org.jspecify.annotations.NullMarked;
