/** Tests that run the assembled product from outside. */
@NullMarked
package io.telecast.dist;

import org.jspecify.annotations.NullMarked;
