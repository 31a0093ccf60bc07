/** What the bot says and does, asked as its users ask it. */
@NullMarked
package io.telecast.dist.conversation;

import org.jspecify.annotations.NullMarked;
