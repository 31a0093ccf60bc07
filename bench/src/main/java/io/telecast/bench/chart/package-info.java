/** Pictures of figures that the benchmark over the wire has written, for the documentation. */
@NullMarked
package io.telecast.bench.chart;

import org.jspecify.annotations.NullMarked;
