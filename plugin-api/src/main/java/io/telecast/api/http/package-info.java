/** Routes on the host's HTTP server. */
@NullMarked
package io.telecast.api.http;

import org.jspecify.annotations.NullMarked;
