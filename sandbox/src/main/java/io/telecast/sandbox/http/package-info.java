/** The chat page and its HTTP interface, on the loopback address only. */
@NullMarked
package io.telecast.sandbox.http;

import org.jspecify.annotations.NullMarked;
