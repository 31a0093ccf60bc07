@NullMarked
package io.telecast.host.telegram.tdlib;

import org.jspecify.annotations.NullMarked;
