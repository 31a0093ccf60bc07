/** Benchmarks of the parts that carry bytes. */
@NullMarked
package io.telecast.bench;

import org.jspecify.annotations.NullMarked;
