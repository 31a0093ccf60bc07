@NullMarked
package io.telecast.host.telegram.tdlib.client;

import org.jspecify.annotations.NullMarked;
