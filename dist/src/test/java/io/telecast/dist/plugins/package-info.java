/** Plugins that come and go while the product runs. */
@NullMarked
package io.telecast.dist.plugins;

import org.jspecify.annotations.NullMarked;
