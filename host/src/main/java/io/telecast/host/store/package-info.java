/** Durable typed records: one contract, held by an embedded SQLite file and by MongoDB. */
@NullMarked
package io.telecast.host.store;

import org.jspecify.annotations.NullMarked;
