/** The product's backend for Telegram, over the wire. */
@NullMarked
package io.telecast.testdc.bot;

import org.jspecify.annotations.NullMarked;
