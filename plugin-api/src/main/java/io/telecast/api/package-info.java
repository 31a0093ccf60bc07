/**
 * The entry to everything that a plugin may use.
 *
 * <p>Versions are semantic. Within a major version nothing goes away and nothing changes its meaning, but for types with
 * the mark {@link io.telecast.api.Preview}. What may be added, the marks tell: {@link io.telecast.api.HostImplemented}
 * interfaces get methods, {@link io.telecast.api.PluginImplemented} ones get only methods that have a body,
 * {@link io.telecast.api.Growing} enums and sealed types get constants and kinds. Records may get components; the
 * constructors that there were stay, so read records by their accessors, not by record patterns.
 *
 * <p>Nothing here is ever null. Unless a type says otherwise any thread may use it, and records are immutable.
 */
@NullMarked
package io.telecast.api;

import org.jspecify.annotations.NullMarked;
