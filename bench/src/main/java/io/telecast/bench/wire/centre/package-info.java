/** The test data centre in a process of its own. */
@NullMarked
package io.telecast.bench.wire.centre;

import org.jspecify.annotations.NullMarked;
