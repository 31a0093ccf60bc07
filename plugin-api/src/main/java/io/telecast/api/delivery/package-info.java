/** Sending stored files to people, and hearing that they were sent. */
@NullMarked
package io.telecast.api.delivery;

import org.jspecify.annotations.NullMarked;
