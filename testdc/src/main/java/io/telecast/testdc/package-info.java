/** A Telegram data centre on the loopback address: real clients sign in to it over the wire and find the sandbox's world. */
@NullMarked
package io.telecast.testdc;

import org.jspecify.annotations.NullMarked;
