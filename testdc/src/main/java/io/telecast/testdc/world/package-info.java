/**
 * The sandbox's world as the wire shows it: every bot with a private box and counters of its own, access hashes that differ by
 * bot, file references that expire, and files that lie in one of several data centres.
 */
@NullMarked
package io.telecast.testdc.world;

import org.jspecify.annotations.NullMarked;
