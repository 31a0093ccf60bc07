/** A plugin that was built with the first plugin API, in every host that comes after it. */
@NullMarked
package io.telecast.testkit.first;

import org.jspecify.annotations.NullMarked;
