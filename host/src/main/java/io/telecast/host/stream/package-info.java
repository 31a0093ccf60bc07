/**
 * The streaming engine: any byte range of a stored file, from memory or from whichever bot can bring it soonest. What
 * it answers is what Telegram keeps, or an error; never other bytes.
 */
@NullMarked
package io.telecast.host.stream;

import org.jspecify.annotations.NullMarked;
