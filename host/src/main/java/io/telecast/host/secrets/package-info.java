/** Seals what nobody may read in the database. */
@NullMarked
package io.telecast.host.secrets;

import org.jspecify.annotations.NullMarked;
