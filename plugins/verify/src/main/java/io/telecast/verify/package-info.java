/** Asks users to open a link now and then before files are delivered. */
@NullMarked
package io.telecast.verify;

import org.jspecify.annotations.NullMarked;
