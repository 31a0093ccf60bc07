/** What plugins are given, piece by piece. */
@NullMarked
package io.telecast.host.plugin.context;

import org.jspecify.annotations.NullMarked;
