@NullMarked
package io.telecast.bench.chart;

import org.jspecify.annotations.NullMarked;
