/** Who is measured: each serves the same files, and is read in the same way. */
@NullMarked
package io.telecast.bench.wire.contestant;

import org.jspecify.annotations.NullMarked;
