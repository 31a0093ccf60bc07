/** The story as it looks in a browser. */
@NullMarked
package io.telecast.dist.browser;

import org.jspecify.annotations.NullMarked;
