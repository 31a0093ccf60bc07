/** Sealing what nobody may read in the database. */
@NullMarked
package io.telecast.api.secret;

import org.jspecify.annotations.NullMarked;
