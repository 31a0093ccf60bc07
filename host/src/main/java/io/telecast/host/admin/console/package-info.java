/** The operator's console: pages under {@code /admin} of the public server, for whoever has a sign-in link. */
@NullMarked
package io.telecast.host.admin.console;

import org.jspecify.annotations.NullMarked;
