/** The benchmark over the wire: the product and others against a data centre, each in a process of its own. */
@NullMarked
package io.telecast.bench.wire;

import org.jspecify.annotations.NullMarked;
