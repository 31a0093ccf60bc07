/** Records in an SQLite file. */
@NullMarked
package io.telecast.host.store.sqlite;

import org.jspecify.annotations.NullMarked;
