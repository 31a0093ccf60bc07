/** What players do with films, as far as it can be told from how a film begins. */
@NullMarked
package io.telecast.host.stream.habit;

import org.jspecify.annotations.NullMarked;
