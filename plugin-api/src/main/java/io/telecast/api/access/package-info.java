/** Gates that decide who gets a file. */
@NullMarked
package io.telecast.api.access;

import org.jspecify.annotations.NullMarked;
