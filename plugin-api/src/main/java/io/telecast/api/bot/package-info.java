/** Acting as a bot: sending, editing, deleting, copying and reading messages. */
@NullMarked
package io.telecast.api.bot;

import org.jspecify.annotations.NullMarked;
