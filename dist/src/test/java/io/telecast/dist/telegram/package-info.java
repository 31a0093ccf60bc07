/** The product on Telegram's own terms: TDLib talks and media sessions read, over the wire, at a test data centre. */
@NullMarked
package io.telecast.dist.telegram;

import org.jspecify.annotations.NullMarked;
