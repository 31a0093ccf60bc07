/** The server, spoken to by a small client of its own. */
@NullMarked
package io.telecast.testdc.wire;

import org.jspecify.annotations.NullMarked;
