/** Puts links through the shortener that a user or the operator has chosen. */
@NullMarked
package io.telecast.shortener;

import org.jspecify.annotations.NullMarked;
