@NullMarked
package io.telecast.host.telegram.tdlib.convert;

import org.jspecify.annotations.NullMarked;
