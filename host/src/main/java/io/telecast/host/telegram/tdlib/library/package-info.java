/** Where libtdjson is, and which one it is. */
@NullMarked
package io.telecast.host.telegram.tdlib.library;

import org.jspecify.annotations.NullMarked;
