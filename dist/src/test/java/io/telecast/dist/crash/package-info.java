/** What is left after the power was cut. */
@NullMarked
package io.telecast.dist.crash;

import org.jspecify.annotations.NullMarked;
