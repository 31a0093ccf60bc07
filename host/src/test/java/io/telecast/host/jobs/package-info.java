/** Jobs under a clock that the tests move. */
@NullMarked
package io.telecast.host.jobs;

import org.jspecify.annotations.NullMarked;
