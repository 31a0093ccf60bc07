/** Files that belong together, under one title: found by id, or by a file in them. */
@NullMarked
package io.telecast.host.collections;

import org.jspecify.annotations.NullMarked;
