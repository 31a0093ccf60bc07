/** Starts that cannot work, and the command line. */
@NullMarked
package io.telecast.dist.start;

import org.jspecify.annotations.NullMarked;
