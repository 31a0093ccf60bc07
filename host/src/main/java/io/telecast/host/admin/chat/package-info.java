/** Commands by which operators look after the host in a chat. */
@NullMarked
package io.telecast.host.admin.chat;

import org.jspecify.annotations.NullMarked;
