/** Tests of the sandbox as the host and the browser see it. */
@NullMarked
package io.telecast.sandbox;

import org.jspecify.annotations.NullMarked;
