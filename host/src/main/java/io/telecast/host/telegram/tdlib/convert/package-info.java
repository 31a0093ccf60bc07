/** TDLib's objects as Telecast's, and back. What was received is read with nothing taken for granted. */
@NullMarked
package io.telecast.host.telegram.tdlib.convert;

import org.jspecify.annotations.NullMarked;
