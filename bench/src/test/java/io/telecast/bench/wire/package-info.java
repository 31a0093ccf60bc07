@NullMarked
package io.telecast.bench.wire;

import org.jspecify.annotations.NullMarked;
