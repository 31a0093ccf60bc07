/** Whose registrations are, and which generation of a plugin serves. */
@NullMarked
package io.telecast.host.owner;

import org.jspecify.annotations.NullMarked;
