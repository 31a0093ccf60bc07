@NullMarked
package io.telecast.bench.wire.process;

import org.jspecify.annotations.NullMarked;
