/** The web server: Jetty on virtual threads, a table of routes that may change while it serves, and the host's pages. */
@NullMarked
package io.telecast.host.http;

import org.jspecify.annotations.NullMarked;
