/** Upgrades of plugins under load: what users, viewers and the JVM notice of them. */
@NullMarked
package io.telecast.bench.upgrade;

import org.jspecify.annotations.NullMarked;
