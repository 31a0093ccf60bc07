/** Several bots in one host, each with people and plugins of its own. */
@NullMarked
package io.telecast.testkit.bots;

import org.jspecify.annotations.NullMarked;
