/** Lets users run bots of their own. */
@NullMarked
package io.telecast.clone;

import org.jspecify.annotations.NullMarked;
