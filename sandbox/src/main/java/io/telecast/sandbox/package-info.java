/** Telegram in a box: a small world of users, chats and files. */
@NullMarked
package io.telecast.sandbox;

import org.jspecify.annotations.NullMarked;
