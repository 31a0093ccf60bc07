/** Files that belong together, such as a batch. */
@NullMarked
package io.telecast.api.collection;

import org.jspecify.annotations.NullMarked;
