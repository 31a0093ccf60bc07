/** What the bot says: one file of default texts, which the operator may replace line by line. */
@NullMarked
package io.telecast.host.text;

import org.jspecify.annotations.NullMarked;
