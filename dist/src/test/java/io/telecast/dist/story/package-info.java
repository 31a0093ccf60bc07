/** Every feature of the product at once, as people see it in a browser. */
@NullMarked
package io.telecast.dist.story;

import org.jspecify.annotations.NullMarked;
