/** A SOCKS5 server that stands for Telegram's addresses and reaches none of them. */
@NullMarked
package io.telecast.testdc.socks;

import org.jspecify.annotations.NullMarked;
