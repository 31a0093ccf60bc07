/** The files in the storage channel: what is known of each, found by id, by owner or by content. */
@NullMarked
package io.telecast.host.files;

import org.jspecify.annotations.NullMarked;
