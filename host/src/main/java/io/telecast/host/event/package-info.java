/** Telling listeners what happens, without letting one of them hold up the rest. */
@NullMarked
package io.telecast.host.event;

import org.jspecify.annotations.NullMarked;
