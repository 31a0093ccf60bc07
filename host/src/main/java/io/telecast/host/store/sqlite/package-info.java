/** Records in one SQLite file. */
@NullMarked
package io.telecast.host.store.sqlite;

import org.jspecify.annotations.NullMarked;
