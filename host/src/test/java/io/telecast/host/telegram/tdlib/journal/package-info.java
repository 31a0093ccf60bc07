@NullMarked
package io.telecast.host.telegram.tdlib.journal;

import org.jspecify.annotations.NullMarked;
