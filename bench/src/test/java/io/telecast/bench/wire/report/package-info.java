@NullMarked
package io.telecast.bench.wire.report;

import org.jspecify.annotations.NullMarked;
