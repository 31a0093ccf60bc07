@NullMarked
package io.telecast.host.telegram.tdlib.bot;

import org.jspecify.annotations.NullMarked;
