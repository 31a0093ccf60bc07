/** Records in MongoDB. */
@NullMarked
package io.telecast.host.store.mongo;

import org.jspecify.annotations.NullMarked;
