/** The contract of record stores, and what both implementations share. */
@NullMarked
package io.telecast.host.store;

import org.jspecify.annotations.NullMarked;
