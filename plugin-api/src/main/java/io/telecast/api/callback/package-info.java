/** Inline buttons that call back. */
@NullMarked
package io.telecast.api.callback;

import org.jspecify.annotations.NullMarked;
