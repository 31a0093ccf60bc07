/**
 * The state of the small Telegram and the rules for changing it. Everything changes by {@link io.telecast.sandbox.world.Change}s,
 * which the {@link io.telecast.sandbox.world.Journal} keeps; replaying them gives the same world again.
 */
@NullMarked
package io.telecast.sandbox.world;

import org.jspecify.annotations.NullMarked;
