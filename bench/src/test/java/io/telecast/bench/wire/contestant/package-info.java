@NullMarked
package io.telecast.bench.wire.contestant;

import org.jspecify.annotations.NullMarked;
