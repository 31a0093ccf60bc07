/** Records in a MongoDB database that several hosts may share. */
@NullMarked
package io.telecast.host.store.mongo;

import org.jspecify.annotations.NullMarked;
