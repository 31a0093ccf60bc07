/** Messages, people and chats as Telegram has them, without any library's types. */
@NullMarked
package io.telecast.api.chat;

import org.jspecify.annotations.NullMarked;
