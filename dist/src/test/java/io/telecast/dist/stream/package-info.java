/** Files over HTTP, byte by byte. */
@NullMarked
package io.telecast.dist.stream;

import org.jspecify.annotations.NullMarked;
