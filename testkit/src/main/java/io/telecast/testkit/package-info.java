/** A host, a Telegram of its own and its people, for the tests of a plugin. */
@NullMarked
package io.telecast.testkit;

import org.jspecify.annotations.NullMarked;
