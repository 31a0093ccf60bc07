/** The Telecast process and its wiring. */
@NullMarked
package io.telecast.host;

import org.jspecify.annotations.NullMarked;
