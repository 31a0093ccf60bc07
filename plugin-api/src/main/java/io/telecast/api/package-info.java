/** What a plugin is and what the host hands to it; every other package is one extension point of the context. */
@NullMarked
package io.telecast.api;

import org.jspecify.annotations.NullMarked;
