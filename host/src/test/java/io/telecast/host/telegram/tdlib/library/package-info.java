@NullMarked
package io.telecast.host.telegram.tdlib.library;

import org.jspecify.annotations.NullMarked;
